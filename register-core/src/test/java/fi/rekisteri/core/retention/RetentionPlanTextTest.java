package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that somebody reads in a mail or a terminal before approving it. */
class RetentionPlanTextTest {
  private static final RetentionPlanText TEXT = RetentionPlanText.of(SamplePlan.DEFINITION);

  private static String text(SamplePlan sample, Language language) {
    StringBuilder out = new StringBuilder();
    TEXT.write(sample.plan(), sample.pages(), language, out);
    return out.toString();
  }

  @Test
  @DisplayName("S33 the text tells plan, digest, counts, and each value with its fate and rule")
  void textTellsAll() {
    String text = text(new SamplePlan("INVOICE_PAID"), Language.EN);
    assertThat(text)
        .startsWith("Plan of erasure\n")
        .contains(
            "  Plan: " + SamplePlan.ID,
            SamplePlan.DIGEST,
            "  To be erased: 4\n",
            "  S33.1: 4\n",
            "  2026: 2\n",
            "  1: " + SamplePlan.customer(1),
            "    Everything goes, and the person with it\n",
            "    - Name: To be erased (S33.1); due since 1 January 2026\n",
            "can be erased when: the invoice is paid\n",
            "Held by: Accounting voucher (F10); due since 1 January 2026; "
                + "can be erased on 1 January 2032 at the earliest\n",
            "may be kept through 26 November 2028\n",
            "its time has not begun yet\n",
            "    To be looked at: The record does not open\n");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile text adds no line, and steers neither eye nor terminal")
  void hostileTextForgesNothing(String hostile) {
    String harmless = text(new SamplePlan("harmless"), Language.FI);
    String text = text(new SamplePlan(hostile), Language.FI);
    assertThat(text.lines().count()).isEqualTo(harmless.lines().count());
    assertThat(text).doesNotContain("\u202E", "\u2028", "\u2029", "\r", "\u001B");
  }

  @Test
  @DisplayName("law 10: a rule with line ends and controls stays one line")
  void lineEndsForgeNothing() {
    String forged = "x\r\n\n  Approved: 1.1.2026, johtaja\u001B[2J\u0085\u200Fy";
    String text = text(new SamplePlan(forged), Language.EN);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("  Approved: 1.1.2026"));
    assertThat(text).doesNotContain("\u001B", "\u0085", "\u200F").contains("x\uFFFD\uFFFD\uFFFD");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S33 a plan of nobody says so, in each language")
  void emptyPlanSaysSo(Language language) {
    StringBuilder out = new StringBuilder();
    PlanCounts none = new PlanCounts(0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    TEXT.write(SamplePlan.plan(none, List.of()), (after, limit) -> List.of(), language, out);
    assertThat(out.toString())
        .contains(RetentionWords.in(language).text("plan.nobody"))
        .contains(RetentionWords.in(language).text("approved.none"))
        .doesNotContain("null", "Optional");
  }

  @Test
  @DisplayName("law 9: a preview of more, fewer or other people than the plan has is refused")
  void otherPeopleAreRefused() {
    SamplePlan sample = new SamplePlan("x");
    List<PlannedErasure> people = sample.people();
    List<PlannedErasure> twice = new ArrayList<>(people);
    twice.addAll(people);
    List<PlannedErasure> moved = List.of(people.get(1), people.get(0), people.get(2));
    for (List<PlannedErasure> others : List.of(people.subList(0, 2), twice, moved)) {
      assertThatThrownBy(
              () ->
                  TEXT.write(
                      sample.plan(),
                      (after, limit) -> others.stream().skip(after).toList(),
                      Language.FI,
                      new StringBuilder()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(SamplePlan.ID.toString());
    }
  }
}
