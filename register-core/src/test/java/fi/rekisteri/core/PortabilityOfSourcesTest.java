package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.ValueOrigin;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the host tell how their values came to be; what is not told is not guessed. */
class PortabilityOfSourcesTest {
  private static final SourceValue WARRANTY =
      new SourceValue(
          LocalizedText.of("Takuu", "Garanti", "Warranty"),
          DataCategory.ORDER_HISTORY,
          Map.of("product", "Polkupyörä", "receiver", "Bertta Bergström"),
          Optional.empty());

  @Test
  @DisplayName("S71.1 a host's value goes where it says provided, by automated means, on contract")
  void providedValueGoes() {
    PortableData data =
        asked(ValueOrigin.of(DataNature.PROVIDED, Purpose.ORDER_MANAGEMENT).at(NOW));
    assertThat(data.values())
        .filteredOn(value -> value.place().elsewhere())
        .hasSize(4)
        .allSatisfy(
            value -> {
              assertThat(value.place().path()).isEqualTo("shop");
              assertThat(value.source()).isEqualTo(SourceKind.DATA_SUBJECT);
              assertThat(value.obtainedAt()).contains(NOW);
              assertThat(value.purposes()).containsExactly(Purpose.ORDER_MANAGEMENT);
            });
  }

  @ParameterizedTest
  @DisplayName("S71.1 what a host's value lacks keeps it, and is told; four of them are counted")
  @CsvSource({
    "INFERRED, ORDER_MANAGEMENT, INFERRED",
    "OBTAINED, ORDER_MANAGEMENT, FROM_OTHERS",
    "OBSERVED, SECURITY, OTHER_BASIS",
    "OBSERVED, LEGAL_DUTY, OTHER_BASIS",
    "PROVIDED, NEVER_DECLARED, UNDETERMINED"
  })
  void lackingValueStays(DataNature nature, String purpose, ExclusionReason why) {
    PortableData data = asked(ValueOrigin.of(nature, new Purpose(purpose)));
    assertThat(ofShop(data).reason()).isEqualTo(why);
    assertThat(ofShop(data).count()).hasValue(4);
    assertThat(data.isUndetermined()).isEqualTo(why == ExclusionReason.UNDETERMINED);
  }

  @Test
  @DisplayName("law 9: a source that does not tell how its values came to be leaves them to people")
  void silentSourceIsUndetermined() {
    PortableData data = answer(HostTable.named("shop", 1).holding(WARRANTY, 4));
    assertThat(ofShop(data).reason()).isEqualTo(ExclusionReason.UNDETERMINED);
    assertThat(asked(ValueOrigin.of(DataNature.PROVIDED)).isUndetermined())
        .as("a value for no purpose")
        .isTrue();
  }

  @Test
  @DisplayName("S38.3 paper stays, since nothing about it is automated")
  void paperStays() {
    PortableData data = asked(ValueOrigin.onPaper());
    assertThat(ofShop(data).reason()).isEqualTo(ExclusionReason.NOT_AUTOMATED);
  }

  @Test
  @DisplayName("S38.3 the register's own book of paper is no part of a package")
  void ownPaperStays() {
    PaperRegister paper = new PaperRegister();
    paper.stored();
    PortableData data = paper.test.desk("clerk").portability(paper.anna);
    assertThat(PortabilityTest.reasons(data)).containsEntry("paper", ExclusionReason.NOT_AUTOMATED);
  }

  @Test
  @DisplayName("Art. 20(4) parts that tell of others stay; the rest of the value goes")
  void partsOfOthersStay() {
    ValueOrigin ordered = ValueOrigin.of(DataNature.PROVIDED, Purpose.ORDER_MANAGEMENT);
    PortableData data = asked(ordered.tellingOfOthers("receiver"));
    assertThat(data.values())
        .filteredOn(value -> value.place().elsewhere())
        .hasSize(4)
        .allSatisfy(value -> assertThat(value.parts()).containsOnlyKeys("product"));
    assertThat(ofShop(data).reason()).isEqualTo(ExclusionReason.CONCERNS_OTHERS);
    assertThat(ofShop(data).part()).contains("receiver");
    PortableData whole = asked(ordered.tellingOfOthers("receiver", "product"));
    assertThat(ofShop(whole).reason()).isEqualTo(ExclusionReason.CONCERNS_OTHERS);
    assertThat(ofShop(whole).part()).isEmpty();
  }

  @Test
  @DisplayName("law 9: of somebody whom only a source knows no role is guessed")
  void strangersRoleIsNotGuessed() {
    StaffedRegister test =
        register(
            HostTable.named("shop", 1)
                .holding(
                    WARRANTY.from(ValueOrigin.of(DataNature.PROVIDED, Purpose.ORDER_MANAGEMENT)),
                    1));
    PortableData data = test.desk("reader").portability(CustomerId.random());
    assertThat(ofShop(data).reason()).isEqualTo(ExclusionReason.UNDETERMINED);
  }

  @Test
  @DisplayName("law 9: a source that cannot answer refuses the whole package")
  void failingSourceRefuses() {
    StaffedRegister test =
        register(HostTable.named("crm", 1).throwing(new IllegalStateException("Anna")));
    CustomerId anna = test.anna().id();
    refuses(ErrorCode.DATA_SOURCE_FAILED, () -> test.desk("reader").portability(anna));
  }

  private static PortableData asked(ValueOrigin origin) {
    return answer(HostTable.named("shop", 1).holding(WARRANTY.from(origin), 4));
  }

  private static PortableData answer(HostTable table) {
    StaffedRegister test = register(table);
    return test.desk("reader").portability(test.anna().id());
  }

  private static Excluded ofShop(PortableData data) {
    return data.excluded().stream()
        .filter(one -> one.place().path().equals("shop"))
        .findFirst()
        .orElseThrow();
  }

  private static StaffedRegister register(HostTable table) {
    return new StaffedRegister(
        new InMemoryStorage(),
        builder -> builder.dataSource(table),
        member("reader", Operation.READ));
  }
}
