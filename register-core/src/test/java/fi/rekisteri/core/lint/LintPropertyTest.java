package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the draft, a look ends, fails for none, and finds the same again. */
class LintPropertyTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "{{#a}}{{/a}} ${x} {0} %s",
          "\u202Eoikealta vasemmalle\u202C",
          "😀👩‍👩‍👧‍👦 \uD800 yksin",
          "((((((((((",
          "[".repeat(2_000),
          "rekisterinpitäj".repeat(500),
          "ja ja ja " + "-".repeat(3_000),
          "\u0000\u0007\r\n\u2028");

  @Test
  @DisplayName(
      "L01, L13, L14, L21, L27 a draft of nothing but an id lacks what people must be told")
  void emptyDraftIsLookedAt() {
    RegisterDraft empty = RegisterDefinition.builder(new RegisterId("tyhja")).draft();
    assertThat(NoticeLint.of().look(empty, Clean.TODAY))
        .extracting(LintFinding::code)
        .containsExactly(LintCode.L01, LintCode.L13, LintCode.L14, LintCode.L21, LintCode.L27);
  }

  @Test
  @DisplayName("L01 to L28 several mutations at once are found together, in order, and again")
  void mutationsAreFoundTogether() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      LintCode one = LintCode.values()[random.nextInt(28)];
      LintCode other = LintCode.values()[random.nextInt(28)];
      RegisterDefinitionBuilder builder = Clean.DEFINITION.toBuilder();
      List.of(one, other).forEach(code -> Mutations.ALL.get(code).accept(builder));
      List<LintFinding> found = NoticeLint.of().look(builder.draft(), Clean.TODAY);

      assertThat(found)
          .as("seed %s", seed)
          .extracting(LintFinding::code)
          .contains(other)
          .isSorted();
      assertThat(NoticeLint.of().look(builder.draft(), Clean.TODAY)).isEqualTo(found);
    }
  }

  @Test
  @DisplayName("L05, L25 hostile texts fail nothing and leave messages whole")
  void hostileTextsFailNothing() {
    for (String text : HOSTILE) {
      for (RegisterDraft draft : List.of(inName(text), inSentence(text), inPurpose(text))) {
        List<LintFinding> found = NoticeLint.of().look(draft, Clean.TODAY);
        assertThat(NoticeLint.of().look(draft, Clean.TODAY)).isEqualTo(found);
        for (LintFinding finding : found) {
          assertThat(finding.message().in(Language.SV))
              .hasSizeLessThan(3_000)
              .doesNotContain("\u202E", "\u0000", "\n", "\u2028");
        }
      }
    }
  }

  @Test
  @DisplayName("L21, L28 no day is too early or too late")
  void everyDayIsLookedAt() {
    for (LocalDate day :
        List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.of(2024, 2, 29), LocalDate.MAX)) {
      assertThat(NoticeLint.of().look(CustomerRegisterNotice.asPublished(), day)).hasSize(28);
    }
    assertThat(Clean.codes(b -> b.authority(Authorities.checkedOn(LocalDate.MAX)))).isEmpty();
    assertThat(Clean.codes(b -> b.authority(Authorities.checkedOn(LocalDate.MIN))))
        .containsExactly(LintCode.L21);
  }

  @Test
  @DisplayName("L21 what was checked on 29 February is stale from 1 March of the next year on")
  void leapDayIsCounted() {
    RegisterDraft draft =
        Clean.DEFINITION.toBuilder()
            .authority(Authorities.checkedOn(LocalDate.of(2024, 2, 29)))
            .draft();
    assertThat(NoticeLint.of().look(draft, LocalDate.of(2025, 2, 28))).isEmpty();
    assertThat(NoticeLint.of().look(draft, LocalDate.of(2025, 3, 1))).hasSize(1);
  }

  @Test
  @DisplayName("L24 no period is too long to be compared, and twelve months are a year")
  void everyPeriodIsCompared() {
    Random random = new Random(24);
    List<Integer> numbers = List.of(0, 1, 12, 13, Integer.MAX_VALUE, random.nextInt(1, 9_999));
    for (int i = 0; i < 30; i++) {
      Period one = period(numbers, random);
      assertThat(NoticeLint.of().look(keeping(one, one), Clean.TODAY))
          .extracting(LintFinding::code)
          .contains(LintCode.L24);
    }
    assertThat(NoticeLint.of().look(keeping(Period.ofYears(1), Period.ofMonths(12)), Clean.TODAY))
        .hasSize(1);
    Period longest = Period.of(Integer.MAX_VALUE, 12, 0);
    assertThat(NoticeLint.of().look(keeping(longest, Period.ofYears(1)), Clean.TODAY)).isEmpty();
  }

  private static Period period(List<Integer> numbers, Random random) {
    return Period.of(
        numbers.get(random.nextInt(numbers.size())),
        numbers.get(random.nextInt(numbers.size())),
        1 + random.nextInt(1_000));
  }

  /** Names are kept for one period, everything else for the other. */
  private static RegisterDraft keeping(Period names, Period others) {
    return draft(
        builder ->
            builder.change(
                changes ->
                    changes.retentionPolicy(
                        policy ->
                            policy.withRules(
                                policy.rules().stream()
                                    .map(RetentionRule::category)
                                    .distinct()
                                    .map(
                                        category ->
                                            new RetentionRule(
                                                category,
                                                policy.rules().get(0).anchor(),
                                                category.equals(DataCategory.NAME)
                                                    ? names
                                                    : others))
                                    .toList()))));
  }

  @Test
  @Timeout(60)
  @DisplayName("L02, L03 ten thousand purposes and sentences are looked at in a moment")
  void manyPurposesAreLookedAt() {
    RegisterDefinitionBuilder builder = Clean.DEFINITION.toBuilder();
    List<NoticeStatement> sentences = new ArrayList<>(Clean.DEFINITION.notice().statements());
    for (int i = 0; i < 10_000; i++) {
      builder.activity(activity("PURPOSE_" + i, "Asia " + i));
      sentences.add(
          NoticeStatement.of("T" + i, NoticeRow.PURPOSES, Clean.SENTENCE)
              .on("activities[PURPOSE_" + i + "]"));
    }
    sentences.add(
        Clean.sentence(
            NoticeRow.PURPOSES, new NoticeClaim.OnlyFor(Set.of(Purpose.CUSTOMER_RELATIONSHIP))));
    builder.notice(new NoticeForm(EnumSet.noneOf(NoticeRow.class), sentences));

    LintFinding found = NoticeLint.of().look(builder.draft(), Clean.TODAY).get(0);
    assertThat(found.code()).isEqualTo(LintCode.L02);
    assertThat(found.paths()).hasSizeGreaterThan(10_000);
    assertThat(found.statements()).hasSizeGreaterThan(10_000);
    assertThat(found.message().in(Language.FI)).hasSizeLessThan(2_000);
  }

  private static RegisterDraft inName(String text) {
    return draft(builder -> builder.name(LocalizedText.finnish(text)));
  }

  private static RegisterDraft inSentence(String text) {
    return draft(
        builder ->
            builder.notice(
                Clean.DEFINITION
                    .notice()
                    .with(
                        NoticeStatement.of(
                                "hostile", NoticeRow.COOKIES, LocalizedText.of(text, text, text))
                            .claiming(new NoticeClaim.NamesRegister("a" + text)))));
  }

  private static RegisterDraft inPurpose(String text) {
    return draft(builder -> builder.activity(activity("HOSTILE", text)));
  }

  private static RegisterDraft draft(Consumer<RegisterDefinitionBuilder> change) {
    RegisterDefinitionBuilder builder = Clean.DEFINITION.toBuilder();
    change.accept(builder);
    return builder.draft();
  }

  private static ProcessingActivity activity(String code, String text) {
    return ProcessingActivity.active(
        new Purpose(code),
        LocalizedText.finnish(text),
        Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
        Set.of());
  }
}
