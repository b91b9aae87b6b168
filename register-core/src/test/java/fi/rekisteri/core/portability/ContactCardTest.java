package fi.rekisteri.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.json.JCardReader;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import fi.rekisteri.core.access.HostileTexts;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards, read back by a reader that is not ours. */
class ContactCardTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  static Stream<String> texts() {
    return Stream.concat(
        HostileTexts.all(),
        Stream.of(
            "Aino",
            "a,b;c\\d:e\"f",
            "rivi\r\nBCC:x@example.fi\nEND:VCARD\rBEGIN:VCARD",
            "rivi\u2028TEL:+1\u0085X-A:1\u000BX-B:1",
            "ääkköset ".repeat(40),
            "\uD83D\uDE00".repeat(60)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("X1 another reader reads one card, with each value whole and nothing besides")
  void anotherReaderReadsTheCard(String text) throws IOException {
    String written = VCardText.of(card(SamplePortable.saying(text)));
    List<VCard> read = read(written);

    assertThat(read).hasSize(1);
    VCard one = read.get(0);
    assertThat(one.getVersion()).isEqualTo(VCardVersion.V4_0);
    assertThat(one.getExtendedProperties()).isEmpty();
    assertThat(one.getTelephoneNumbers()).hasSize(1);
    assertThat(one.getStructuredName().getFamily()).isEqualTo(lines(text));
    assertThat(one.getEmails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.getValue()).isEqualTo(lines(text)));
    assertThat(one.getOrganization().getValues()).containsExactly(lines(text));
    Address address = one.getAddresses().get(0);
    assertThat(address.getStreetAddresses()).containsExactly(lines(text), lines(text));
    assertThat(address.getPostalCode()).isEqualTo("00530");
    assertThat(address.getCountry()).isEqualTo("FI");
    assertThat(one.getUrls().get(0).getValue()).doesNotContainPattern("[\\s\\p{Cc}]");
    assertThat(one.getUid().getValue()).isEqualTo("urn:uuid:" + SamplePortable.SUBJECT);
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("X1 RFC 7095 another reader reads the same from the jCard")
  void anotherReaderReadsTheJcard(String text) throws IOException {
    String written = JCardTree.write(card(SamplePortable.saying(text)));
    VCard one = readJson(written);

    assertThat(one.getExtendedProperties()).isEmpty();
    assertThat(one.getStructuredName().getGiven()).isEqualTo(text);
    assertThat(one.getEmails().get(0).getValue()).isEqualTo(text);
    assertThat(one.getAddresses().get(0).getStreetAddresses()).containsExactly(text, text);
    assertThat(one.getTelephoneNumbers().get(0).getUri().getNumber()).isEqualTo("+358401234567");
  }

  @Test
  @DisplayName("X1 the jCard has the shape of RFC 7095")
  void jcardHasItsShape() {
    JsonNode root = new JsonMapper().readTree(JCardTree.write(card(SamplePortable.saying("A"))));

    assertThat(root.get(0).stringValue()).isEqualTo("vcard");
    assertThat(root.get(1).get(0).toString()).isEqualTo("[\"version\",{},\"text\",\"4.0\"]");
    assertThat(root.get(1).get(1).toString()).isEqualTo("[\"fn\",{},\"text\",\"A A\"]");
    assertThat(root.get(1).get(2).toString())
        .isEqualTo("[\"n\",{},\"text\",[\"A\",\"A\",\"\",\"\",\"\"]]");
    assertThat(root.toString())
        .contains("[\"org\",{},\"text\",\"A\"]")
        .contains("[\"email\",{\"type\":\"home\"},\"text\",\"A\"]")
        .contains("[\"tel\",{},\"uri\",\"tel:+358401234567\"]")
        .contains("[\"adr\",{},\"text\",[\"\",\"\",[\"A\",\"A\"],\"A\",\"\",\"00530\",\"FI\"]]")
        .contains("[\"rev\",{},\"timestamp\",\"2026-06-30T21:05:00Z\"]");
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("RFC 6350 3.2 no line is longer than 75 octets, and none is broken in a character")
  void linesAreFolded(String text) {
    String written = VCardText.of(card(SamplePortable.saying(text)));

    assertThat(written).endsWith("END:VCARD\r\n");
    assertThat(Arrays.stream(written.split("\r\n")))
        .allSatisfy(
            line -> {
              assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
              assertThat(line).doesNotContainPattern("[\\p{Cc}&&[^\t]]");
            });
  }

  @Test
  @DisplayName("RFC 6350 6.2.1 a card shows a name, whatever is known")
  void cardShowsName() throws IOException {
    assertThat(shown(SamplePortable.field("name", "family", "Aino"))).isEqualTo("Aino");
    assertThat(shown(SamplePortable.field("email", "address", "a@example.fi")))
        .isEqualTo("a@example.fi");
    assertThat(shown(SamplePortable.field("postalAddress", "line1", "Kuja 1"))).isEqualTo("Kuja 1");
  }

  @Test
  @DisplayName("RFC 6350 6.2.2 of several names one is on the card, since a card has one N at most")
  void cardHasOneName() {
    List<PortableValue> names =
        List.of(
            SamplePortable.field("name", "given", "Aino", "family", "Virta"),
            SamplePortable.field("name", "given", "Aino", "family", "Joki"));
    String written = VCardText.of(card(SamplePortable.of(names, List.of())));
    assertThat(written.lines().filter(line -> line.startsWith("N:")))
        .containsExactly("N:Virta;Aino;;;");
  }

  @Test
  @DisplayName("S18 an organisation that the person represents no more is on no card")
  void endedAffiliationIsLeftOut() {
    assertThat(organisation("2026-06-30")).as("its last day has passed in Helsinki").isEmpty();
    assertThat(organisation("2026-07-01")).isPresent();
  }

  @Test
  @DisplayName("X1 orders and notes fit no card: without contact data there is none")
  void withoutContactDataThereIsNone() {
    PortableData data =
        SamplePortable.of(List.of(SamplePortable.field("order", "orderId", "1")), List.of());
    assertThat(ContactCard.of(data, HELSINKI)).isEmpty();
  }

  private static Optional<ContactCard> organisation(String end) {
    PortableValue value =
        SamplePortable.field("affiliation", "organisation", "Yhtiö", "validTo", end);
    return ContactCard.of(SamplePortable.of(List.of(value), List.of()), HELSINKI);
  }

  private static String shown(PortableValue value) throws IOException {
    VCard read = read(VCardText.of(card(SamplePortable.of(List.of(value), List.of())))).get(0);
    return read.getFormattedName().getValue();
  }

  private static List<VCard> read(String written) throws IOException {
    try (VCardReader reader = new VCardReader(written)) {
      return reader.readAll();
    }
  }

  private static VCard readJson(String written) throws IOException {
    try (JCardReader reader = new JCardReader(written)) {
      return reader.readNext();
    }
  }

  private static ContactCard card(PortableData data) {
    return ContactCard.of(data, HELSINKI).orElseThrow();
  }

  /** In a vCard a line end is a line end, of whatever kind it was. */
  private static String lines(String text) {
    return text.replaceAll("\\R", System.lineSeparator());
  }
}
