package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of the host take part in answers, whole or not at all. */
class DataSourcesTest {
  private static final SourceValue WARRANTY =
      new SourceValue(
          LocalizedText.of("Takuu", "Garanti", "Warranty"),
          DataCategory.ORDER_HISTORY,
          Map.of("value", "Polkupyörä 26\""),
          Optional.of(
              new RetentionStart(RetentionAnchor.DOCUMENT_DATE, LocalDate.of(2024, 2, 29))));

  @Test
  @DisplayName("S67.2 the answer holds what each source holds, page by page, in their order")
  void answerHoldsWhatSourcesHold() {
    StaffedRegister test =
        register(HostTable.named("late", 2).holding(WARRANTY, 7), HostTable.named("early", 1));
    CustomerId anna = test.anna().id();
    AccessAnswer answer = test.desk("reader").answerAccess(anna);
    assertThat(answer.elsewhere())
        .extracting(SourceAnswer::source)
        .filteredOn(name -> !name.equals("paper"))
        .containsExactly("early", "late");
    assertThat(valuesOf(answer, "late")).hasSize(7).containsOnly(WARRANTY);
    assertThat(valuesOf(answer, "early")).isEmpty();
    assertThat(test.lastEntry().act().fields()).contains("from=late").doesNotContain("from=early");
  }

  @Test
  @DisplayName("S67.1 somebody whom only a source knows is told that data is held")
  void sourceAloneMakesDataHeld() {
    StaffedRegister test = register(HostTable.named("shop", 1).holding(WARRANTY, 1));
    AccessAnswer answer = test.desk("reader").answerAccess(CustomerId.random());
    assertThat(answer.role()).isEmpty();
    assertThat(answer.isHeld()).isTrue();
    assertThat(AccessAnswerPage.of(test.register.definition()).html(answer, Language.EN))
        .contains("Polkupyörä", HostTable.LABEL.in(Language.EN));
    assertThat(AccessAnswerJson.of(test.register.definition()).write(answer))
        .contains("\"held\" : true", "Polkupyörä");
  }

  @Test
  @DisplayName("law 9: a source that cannot answer refuses the whole answer, and is named")
  void failingSourceFailsTheAnswer() {
    String secret = "Anna Virtaläinen is not in table 7";
    HostTable failing = HostTable.named("crm", 1).throwing(new IllegalStateException(secret));
    StaffedRegister test = register(HostTable.named("shop", 2).holding(WARRANTY, 1), failing);
    CustomerId anna = test.anna().id();
    assertThatThrownBy(() -> test.desk("reader").answerAccess(anna))
        .isInstanceOfSatisfying(
            RegisterException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DATA_SOURCE_FAILED))
        .hasMessageContaining("crm")
        .hasMessageNotContaining("Anna")
        .hasNoCause();
    assertThat(test.lastEntry().act().outcome()).isEqualTo(Outcome.DENIED);
    failing.mended();
    assertThat(test.desk("reader").answerAccess(anna).isHeld()).as("asked again").isTrue();
  }

  @Test
  @DisplayName("law 9: a source that goes round in circles is refused, and nobody waits for ever")
  void circlingSourceIsRefused() {
    StaffedRegister test = register(new Circling());
    CustomerId anna = test.anna().id();
    refuses(ErrorCode.DATA_SOURCE_FAILED, () -> test.desk("reader").answerAccess(anna));
  }

  @Test
  @DisplayName(
      "S67.2 a source may use the storage itself: no transaction is open while it is asked")
  void noTransactionIsOpenMeanwhile() {
    InMemoryStorage storage = new InMemoryStorage(); // refuses a transaction inside another one
    HostTable inStorage =
        new HostTable("shop", 1) {
          @Override
          public SourcePage held(CustomerId subject, Optional<String> after) {
            boolean known = storage.inTransaction(tx -> tx.customers().find(subject).isPresent());
            return SourcePage.whole(known ? List.of(WARRANTY) : List.of());
          }
        };
    StaffedRegister test =
        new StaffedRegister(
            storage, builder -> builder.dataSource(inStorage), member("reader", Operation.READ));
    AccessAnswer answer = test.desk("reader").answerAccess(test.anna().id());
    assertThat(valuesOf(answer, "shop")).containsExactly(WARRANTY);
  }

  @Test
  @DisplayName("law 2: whoever may not answer makes no source tell anything")
  void strangerAsksNoSource() {
    HostTable shop = HostTable.named("shop", 1).holding(WARRANTY, 1);
    StaffedRegister test = register(shop);
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> test.desk("nobody").answerAccess(CustomerId.random()));
    assertThat(shop.asked()).isZero();
  }

  @Test
  @DisplayName("S67.2 two sources of one name, and names that are none, are refused at once")
  void namesAreUnique() {
    EmbeddedRegister.Builder builder =
        EmbeddedRegister.builder().dataSource(HostTable.named("shop", 1));
    for (String name : List.of("shop", "paper", "Shop", "", "a,b", "x".repeat(41))) {
      assertThatThrownBy(() -> builder.dataSource(HostTable.named(name, 1)))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S67.2 page and JSON tell each value under its source's name")
  void pageAndJsonTellSources(Language language) {
    StaffedRegister test = register(HostTable.named("shop", 1).holding(WARRANTY, 1));
    AccessAnswer answer = test.desk("reader").answerAccess(test.anna().id());
    String page = AccessAnswerPage.of(test.register.definition()).html(answer, language);
    assertThat(page).contains("Polkupyörä 26&quot;", HostTable.LABEL.in(language), "2024");
    assertThat(AccessAnswerJson.of(test.register.definition()).write(answer))
        .contains("\"source\" : \"shop\"", "\"anchor\" : \"DOCUMENT_DATE\"", "\"2024-02-29\"");
  }

  private static List<SourceValue> valuesOf(AccessAnswer answer, String source) {
    return answer.elsewhere().stream()
        .filter(one -> one.source().equals(source))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static StaffedRegister register(HostTable... sources) {
    return new StaffedRegister(
        new InMemoryStorage(),
        builder -> {
          List.of(sources).forEach(builder::dataSource);
          return builder;
        },
        member("reader", Operation.READ));
  }

  /** Tells the same page for ever. */
  private static final class Circling extends HostTable {
    Circling() {
      super("circling", 1);
    }

    @Override
    public SourcePage held(CustomerId subject, Optional<String> after) {
      return new SourcePage(List.of(WARRANTY), Optional.of("here"));
    }
  }
}
