package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.text.Language;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionPlanPageTest {
  private static final RetentionPlanPage PAGE = RetentionPlanPage.of(SamplePlan.DEFINITION);

  private static Markup page(SamplePlan sample, Language language) {
    StringWriter out = new StringWriter();
    PAGE.write(sample.plan(), sample.pages(), language, out);
    return Markup.parse(out.toString());
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile rule, hold, id or name stays text on the page")
  void hostileTextStaysText(String hostile) {
    Markup page = page(new SamplePlan(hostile), Language.EN);
    assertThat(page.skeleton()).isEqualTo(page(new SamplePlan("harmless"), Language.EN).skeleton());
    assertThat(page.texts("bdi")).contains(hostile.strip());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) the page has one heading, its language, headed tables, and the chart")
  void pageIsAccessible(Language language) {
    Markup page = page(new SamplePlan("X"), language);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("h1")).hasSize(1).doesNotContain("");
    assertThat(page.texts("caption")).hasSize(5).doesNotContain("");
    assertThat(page.elements("th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup"));
    assertThat(page.texts("th")).doesNotContain("");
    assertThat(page.elements("svg")).hasSize(1);
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.elements("a")).isEmpty();
    assertThat(page.texts("style"))
        .allSatisfy(s -> assertThat(s).doesNotContain("url(", "@import"));
    assertThat(page.text()).doesNotContain("Optional", "null", "{{");
  }

  @Test
  @DisplayName("S33 the page tells digest, counts, and each value with fate, rule and days")
  void pageTellsAll() {
    Markup page = page(new SamplePlan("INVOICE_PAID"), Language.EN);
    assertThat(page.texts("dd")).contains(SamplePlan.DIGEST, SamplePlan.ID.toString(), "3");
    assertThat(page.texts("td"))
        .contains("To be erased", "S33.1", "due since 1 January 2026", "F10")
        .anyMatch(cell -> cell.contains("can be erased when: the invoice is paid"))
        .anyMatch(cell -> cell.contains("can be erased on 1 January 2032 at the earliest"));
    assertThat(page.texts("th")).anyMatch(head -> head.contains("The record does not open"));
  }

  @Test
  @DisplayName("S33 a plan of nobody says so, without tables and chart")
  void emptyPlanSaysSo() {
    StringWriter out = new StringWriter();
    PlanCounts none = new PlanCounts(0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    PAGE.write(SamplePlan.plan(none, List.of()), (after, limit) -> List.of(), Language.EN, out);
    Markup page = Markup.parse(out.toString());
    assertThat(page.texts("strong")).containsExactly("Nothing is due of anybody.");
    assertThat(page.elements("table")).isEmpty();
    assertThat(page.elements("svg")).isEmpty();
  }
}
