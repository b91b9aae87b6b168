package fi.rekisteri.core.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.core.access.SampleRegister;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PortabilityPackagesTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final PortabilityPackages PACKAGES =
      PortabilityPackages.of(SampleRegister.plain());
  private static final Schemas DATA =
      Schemas.of(PortabilityPackages.class, PortabilityPackages.DATA_SCHEMA_FILE);
  private static final Schemas MANIFEST =
      Schemas.of(PortabilityPackages.class, PortabilityPackages.MANIFEST_SCHEMA_FILE);

  @Test
  @DisplayName("S71.2 X1 the package holds JSON, CSV and cards, and fits the published schemas")
  void packageHoldsEveryFormat() {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying("Aino"));

    assertThat(packed.files().stream().map(PackageFile::name))
        .containsExactly(
            "data.json",
            "name.csv",
            "affiliation.csv",
            "email.csv",
            "phone.csv",
            "postalAddress.csv",
            "webAddress.csv",
            "note.csv",
            "elsewhere-shop.csv",
            "contact.vcf",
            "contact.json",
            "portable-data-1.schema.json",
            "portability-manifest-1.schema.json");
    assertThat(problems(packed)).isEmpty();
    JsonNode data = json(packed, "data.json");
    assertThat(data.at("/kind").stringValue()).isEqualTo("PORTABILITY");
    assertThat(data.at("/subject/roles/0").stringValue()).isEqualTo("CUSTOMER");
    assertThat(data.at("/data/0/value/given").stringValue()).isEqualTo("Aino");
    assertThat(data.at("/data/0/nature").stringValue()).isEqualTo("PROVIDED");
  }

  @Test
  @DisplayName("S71.2 the manifest names each file with the hash that it has")
  void hashesAreThoseOfTheFiles() throws Exception {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying("Aino"));
    Map<String, String> told = new LinkedHashMap<>();
    json(packed, "manifest.json")
        .get("files")
        .forEach(
            file -> told.put(file.at("/name").stringValue(), file.at("/sha256").stringValue()));

    assertThat(told).hasSameSizeAs(packed.files());
    for (PackageFile file : packed.files()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.bytes());
      assertThat(told).containsEntry(file.name(), HexFormat.of().formatHex(hash));
    }
  }

  @Test
  @DisplayName("S71 AC the manifest says what stays and why, in every language, and no value")
  void manifestSaysWhatStays() {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying("Ainoatuinen"));
    JsonNode stays = json(packed, "manifest.json").at("/excluded/0");

    assertThat(stays.at("/path").stringValue()).isEqualTo("postalAddress");
    assertThat(stays.at("/reason").stringValue()).isEqualTo("FROM_OTHERS");
    assertThat(stays.at("/legalRef").stringValue()).isEqualTo("Art. 20(1)");
    assertThat(stays.at("/count").intValue()).isEqualTo(3);
    assertThat(stays.at("/explanation").propertyNames())
        .containsExactlyInAnyOrder("fi", "sv", "en");
    assertThat(text(packed.manifest())).doesNotContain("Ainoatuinen");
  }

  @Test
  @DisplayName("S71 where everything stays, and where nothing is held, a package is made too")
  void emptyPackageIsAnAnswer() {
    PortableData stays =
        SamplePortable.of(List.of(), List.of(SamplePortable.excluded(ExclusionReason.OTHER_BASIS)));
    PortabilityPackage refused = PACKAGES.pack(stays);
    PortabilityPackage none = PACKAGES.pack(SamplePortable.nothingHeld());

    assertThat(problems(refused)).isEmpty();
    assertThat(problems(none)).isEmpty();
    assertThat(json(refused, "data.json").at("/data/declared").stringValue()).isEqualTo("none");
    assertThat(json(refused, "manifest.json").at("/outcome/code").stringValue())
        .isEqualTo("NOT_APPLICABLE");
    assertThat(json(refused, "manifest.json").at("/accessCopy/fi").stringValue()).contains("15");
    assertThat(json(none, "manifest.json").at("/outcome/code").stringValue())
        .isEqualTo("NOTHING_HELD");
    assertThat(json(none, "manifest.json").has("accessCopy")).isFalse();
    assertThat(none.files().stream().map(PackageFile::name)).doesNotContain("contact.vcf");
  }

  @Test
  @DisplayName("X1 control: an unknown member and a wrong hash are refused by the schemas")
  void schemasAreClosed() {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying("Aino"));
    ObjectNode data = (ObjectNode) json(packed, "data.json");
    ObjectNode manifest = (ObjectNode) json(packed, "manifest.json");
    data.put("extra", true);
    ((ObjectNode) manifest.at("/files/0")).put("sha256", "ABC");

    assertThat(DATA.problems(data.toString())).isNotEmpty();
    assertThat(MANIFEST.problems(manifest.toString())).isNotEmpty();
    PackageFile file = packed.manifest();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PackageFile(file.name(), file.mediaType(), new byte[] {1}, file.sha256()));
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("X1 hostile and foreign texts come back equal from the JSON, and fit the schemas")
  void hostileTextComesBackEqual(String text) {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying(text));

    assertThat(problems(packed)).isEmpty();
    assertThat(json(packed, "data.json").at("/data/0/value/given").stringValue()).isEqualTo(text);
  }

  @Test
  @DisplayName("S71.2 the same data is the same bytes, in files and as an archive")
  void sameDataIsSameBytes() throws IOException {
    PortabilityPackage one = PACKAGES.pack(SamplePortable.saying("Aino"));
    PortabilityPackage other = PACKAGES.pack(SamplePortable.saying("Aino"));

    assertThat(one).isEqualTo(other);
    assertThat(zip(one)).isEqualTo(zip(other));
    assertThat(one).as("control").isNotEqualTo(PACKAGES.pack(SamplePortable.saying("Eino")));
  }

  @Test
  @DisplayName("S71.2 the archive holds exactly the files, the manifest first")
  void archiveHoldsTheFiles() throws IOException {
    PortabilityPackage packed = PACKAGES.pack(SamplePortable.saying("Äinö"));
    Map<String, byte[]> read = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip(packed)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(read.keySet())
        .containsExactlyElementsOf(packed.all().map(PackageFile::name).toList());
    packed.all().forEach(file -> assertThat(read.get(file.name())).isEqualTo(file.bytes()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every reason and outcome is told in every language")
  void everythingIsTold(Language language) {
    Arrays.stream(ExclusionReason.values())
        .forEach(
            reason ->
                assertThat(PortabilityWords.everywhere("reason." + reason).in(language))
                    .isNotBlank());
    Arrays.stream(PortableData.Outcome.values())
        .forEach(
            outcome ->
                assertThat(PortabilityWords.everywhere("outcome." + outcome).in(language))
                    .isNotBlank());
  }

  private static List<String> problems(PortabilityPackage packed) {
    List<String> problems = new ArrayList<>(DATA.problems(text(packed.file("data.json"))));
    problems.addAll(MANIFEST.problems(text(packed.manifest())));
    return problems;
  }

  private static JsonNode json(PortabilityPackage packed, String name) {
    return MAPPER.readTree(text(packed.file(name)));
  }

  private static String text(PackageFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] zip(PortabilityPackage packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    packed.writeZip(out);
    return out.toByteArray();
  }
}
