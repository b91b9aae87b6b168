package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something is left out for a coded reason; the rest is given, and the person sees that. */
class WithheldAnswersTest {
  private static final WithheldPart EMAIL = WithheldPart.field("email");
  private static final AccessLimit CRIME = AccessLimit.of(EMAIL, RedactionReason.CRIME_PREVENTION);
  private static final SourceValue CASE =
      new SourceValue(
          LocalizedText.of("Asia", "Ärende", "Case"),
          DataCategory.ORDER_HISTORY,
          Map.of("value", "Polkupyörä", "seller", "Bertta Naapuri"),
          Optional.empty());

  private final StaffedRegister test =
      new StaffedRegister(
          new InMemoryStorage(),
          builder -> builder.dataSource(HostTable.named("shop", 1).holding(CASE, 2)),
          member("reader", Operation.READ),
          member("maija", Operation.READ, Operation.MAINTAIN),
          member("admin", Operation.ADMIN));
  private final RegisterDefinition definition = test.register.definition();
  private final CustomerId anna = test.anna().id();

  @Test
  @DisplayName("F05 S67.3 what is withheld is left out with its reason, and the rest is given")
  void withheldFieldIsLeftOutWithItsReason() {
    AccessAnswer whole = test.desk("reader").answerAccess(anna);
    AccessAnswer answer = answer(CRIME);

    assertThat(paths(whole)).as("control").contains("email");
    assertThat(paths(answer))
        .containsExactlyElementsOf(
            paths(whole).stream().filter(path -> !path.equals("email")).toList());
    assertThat(answer.redactions())
        .singleElement()
        .isInstanceOfSatisfying(
            Redaction.Told.class,
            told -> {
              assertThat(told.what()).isEqualTo(EMAIL);
              assertThat(told.reason()).isEqualTo(RedactionReason.CRIME_PREVENTION);
              assertThat(told.rule()).isEqualTo(new RuleId("Tietosuojalaki 34(1)(1)"));
            });
    assertThat(answer.activities()).isEqualTo(whole.activities());
    assertThat(whole.redactions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("F05 where the reason would defeat the purpose, it is told only that it was so")
  void untoldReasonIsNotTold(Language language) {
    AccessAnswer answer = answer(CRIME.untold());
    String page = AccessAnswerPage.of(definition).html(answer, language);
    String control = AccessAnswerPage.of(definition).html(answer(CRIME), language);
    String json = AccessAnswerJson.of(definition).write(answer);

    assertThat(answer.redactions()).containsExactly(Redaction.Untold.BY_LAW);
    assertThat(page)
        .contains("id=\"redactions\"")
        .doesNotContain(TestRegister.ANNAS_MAIL.value(), "34 § 1", "34(1)");
    assertThat(control).as("control").containsAnyOf("34 § 1", "34(1)");
    assertThat(json).contains("Tietosuojalaki 34(3)").doesNotContain("CRIME", "34(1)");
    assertThat(Schemas.of(AccessAnswerJson.class, AccessAnswerJson.SCHEMA_FILE).problems(json))
        .isEmpty();
  }

  @Test
  @DisplayName("F05 the trail has what was left out and why; no report for the person does")
  void trailHasWhatWasLeftOut() {
    answer(CRIME.untold());

    assertThat(test.lastEntry().act().fields())
        .contains("withheld=email:CRIME_PREVENTION:untold")
        .doesNotContain("email");
    TimeSpan ever = new TimeSpan(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
    assertThat(test.desk("admin").audit().reports().looksAt(anna, ever).rows().toList().toString())
        .contains("ANSWER_ACCESS")
        .doesNotContain("withheld");
  }

  @Test
  @DisplayName("S67.3 one value and one part can be left out by themselves")
  void oneValueAndOnePartAreLeftOut() {
    Entry<?> first = ordered("T-1");
    ordered("T-2");
    AccessAnswer answer =
        answer(
            AccessLimit.of(
                WithheldPart.field("order").element(first.element()), RedactionReason.OTHER_PERSON),
            AccessLimit.of(
                WithheldPart.field("name").part("given"), RedactionReason.RIGHTS_IN_DANGER));

    assertThat(values(answer, "order"))
        .singleElement()
        .satisfies(order -> assertThat(order.parts()).containsEntry("orderId", "T-2"));
    assertThat(values(answer, "name"))
        .singleElement()
        .satisfies(name -> assertThat(name.parts()).containsOnlyKeys("family"));
    assertThat(answer.redactions()).hasSize(2);
    assertThat(answer.redactions().toString()).doesNotContain(first.element());
  }

  @Test
  @DisplayName("S67.3 a host's table is left out in part, and never says that it holds none")
  void sourceIsLeftOut() {
    WithheldPart shop = WithheldPart.source("shop");
    AccessAnswer part = answer(AccessLimit.of(shop.part("seller"), RedactionReason.OTHER_PERSON));
    AccessAnswer whole = answer(AccessLimit.of(shop, RedactionReason.SUPERVISORY_TASK));

    assertThat(part.elsewhere().toString()).contains("shop");
    assertThat(part.elsewhere().stream().map(SourceAnswer::values).flatMap(List::stream))
        .hasSize(2)
        .allSatisfy(value -> assertThat(value.parts()).containsOnlyKeys("value"));
    assertThat(whole.elsewhere()).extracting(SourceAnswer::source).containsExactly("paper");
    assertThat(AccessAnswerPage.of(definition).html(whole, Language.EN))
        .contains("none in this answer")
        .doesNotContain("none held", "everything that the register holds", "Bertta");
    assertThat(AccessAnswerPage.of(definition).html(part, Language.EN))
        .contains("Warranties: seller")
        .doesNotContain("Bertta");
  }

  @Test
  @DisplayName("law 9: a scope that names what is not there makes no answer, and it is recorded")
  void unmatchedScopeIsRefused() {
    List<WithheldPart> strangers =
        List.of(
            WithheldPart.field("emali"),
            WithheldPart.field("email\u0000,x"),
            WithheldPart.source("email"),
            WithheldPart.disclosuresTo("NOBODY"),
            EMAIL.part("street"),
            EMAIL.element("none"),
            WithheldPart.source("shop").part("buyer"));
    for (WithheldPart stranger : strangers) {
      refuses(
          ErrorCode.ACCESS_LIMIT_UNMATCHED,
          () -> answer(AccessLimit.of(stranger, RedactionReason.OTHER_PERSON)));
      assertThat(test.lastEntry().act().code()).contains(ErrorCode.ACCESS_LIMIT_UNMATCHED);
    }
    AccessLimit notHeld =
        AccessLimit.of(WithheldPart.field("webAddress"), RedactionReason.OTHER_PERSON);
    assertThat(answer(notHeld).redactions()).as("declared, and not held").isEmpty();
  }

  @Test
  @DisplayName("F05 by another country's law the rule stands for itself")
  void anotherRuleStandsForItself() {
    AccessAnswer answer = answer(CRIME.by(new RuleId("BDSG 34(1)")));

    assertThat(AccessAnswerPage.of(definition).html(answer, Language.EN)).contains("BDSG 34(1)");
    assertThat(AccessAnswerJson.of(definition).write(answer)).contains("BDSG 34(1)");
  }

  @Test
  @DisplayName("F05 by another country's law no Ombudsman is promised, and its rule is told")
  void ombudsmanIsFinnish() {
    AccessLimit german = CRIME.by(new RuleId("BDSG 34(1)")).untold();
    assertThat(page(answer(CRIME))).as("control").contains("Ombudsman is given");
    assertThat(page(answer(CRIME.untold()))).as("control").contains("Ombudsman is given");
    assertThat(page(answer(CRIME.by(german.rule())))).doesNotContain("Ombudsman is given");
    assertThat(answer(german).redactions())
        .containsExactly(new Redaction.Untold(new RuleId("BDSG 34(1)")));
    assertThat(page(answer(german)))
        .contains("BDSG 34(1)")
        .doesNotContain("Ombudsman is given", "section 34");
  }

  @ParameterizedTest
  @EnumSource(RedactionReason.class)
  @DisplayName("F05 silence is for the reasons of section 34(1), and for no other")
  void silenceIsForSectionThirtyFour(RedactionReason reason) {
    AccessLimit told = AccessLimit.of(EMAIL, reason);
    if (reason.rule().reference().startsWith("Tietosuojalaki 34(1)")) {
      assertThat(told.untold().told()).isFalse();
    } else {
      assertThatThrownBy(told::untold).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("F05 an untold source looks like one that has nothing to give")
  void untoldSourceLooksEmpty() {
    AccessLimit shop =
        AccessLimit.of(WithheldPart.source("shop"), RedactionReason.SUPERVISORY_TASK);
    AccessAnswer answer = answer(shop.untold());
    String json = AccessAnswerJson.of(definition).write(answer);

    assertThat(answer.elsewhere())
        .extracting(SourceAnswer::source)
        .containsExactlyInAnyOrder("paper", "shop");
    assertThat(answer.elsewhere()).allMatch(source -> source.values().isEmpty());
    assertThat(page(answer))
        .contains("Nothing from here is in this answer.")
        .doesNotContain("Nothing is held about you here", "none held");
    assertThat(json).contains("\"declared\" : \"notStated\"");
    assertThat(Schemas.of(AccessAnswerJson.class, AccessAnswerJson.SCHEMA_FILE).problems(json))
        .isEmpty();
  }

  private String page(AccessAnswer answer) {
    return AccessAnswerPage.of(definition).html(answer, Language.EN);
  }

  private AccessAnswer answer(AccessLimit... decisions) {
    return test.desk("reader").answerAccess(anna, new AccessScope(List.of(decisions)));
  }

  private Entry<?> ordered(String number) {
    test.desk("maija")
        .forPurpose(Purpose.RIGHTS)
        .change(
            anna,
            one -> one.collect(CustomerFields.ORDER, TestRegister.order(number), TestRegister.OWN));
    List<? extends Entry<?>> orders =
        test.desk("maija")
            .forPurpose(Purpose.RIGHTS)
            .collection(anna, CustomerFields.ORDER, null, 10);
    return orders.get(orders.size() - 1);
  }

  private static List<String> paths(AccessAnswer answer) {
    return answer.data().stream().map(HeldValue::path).toList();
  }

  private static List<HeldValue> values(AccessAnswer answer, String path) {
    return answer.data().stream().filter(value -> value.path().equals(path)).toList();
  }
}
