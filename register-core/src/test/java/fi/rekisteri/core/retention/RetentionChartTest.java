package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** A chart that is right for the eye and for those who do not see it. */
class RetentionChartTest {
  private static Markup chart(Map<Integer, Integer> years, Language language) {
    PlanCounts counts = new PlanCounts(1, 0, Map.of(), Map.of(), Map.of(), years);
    return Markup.parse(RetentionChart.in(language).svg(counts));
  }

  static Stream<Map<Integer, Integer>> years() {
    return Stream.of(
        Map.of(2026, 1),
        Map.of(2024, 1, 2025, 1_000_000, 2026, 999_999),
        Map.of(2010, 5, 2026, 7),
        many(40, 1),
        many(40, 1_000_000),
        many(300, 9),
        Map.of(-999_999_999, 1, 999_999_999, Integer.MAX_VALUE));
  }

  private static Map<Integer, Integer> many(int years, int each) {
    Map<Integer, Integer> many = new TreeMap<>();
    for (int i = 0; i < years; i++) {
      many.put(2026 - i, each);
    }
    return many;
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("S33 whatever the years, bars stand side by side inside the chart, and show")
  void barsStandInside(Map<Integer, Integer> years) {
    List<Element> bars =
        chart(years, Language.FI).elements("rect").stream()
            .filter(rect -> rect.getAttribute("class").equals("bar"))
            .toList();
    assertThat(bars).hasSizeBetween(1, 40);
    double end = 0;
    for (Element bar : bars) {
      assertThat(number(bar, "x")).isGreaterThan(end);
      end = number(bar, "x") + number(bar, "width");
      assertThat(number(bar, "width")).isPositive();
      assertThat(number(bar, "y") + number(bar, "height")).isEqualTo(292);
      assertThat(number(bar, "y")).isGreaterThanOrEqualTo(60);
    }
    assertThat(end).isLessThanOrEqualTo(ChartDrawing.WIDTH);
  }

  @ParameterizedTest
  @MethodSource("years")
  @DisplayName("S33 no label stands upon another: years below, numbers above")
  void labelsHaveRoom(Map<Integer, Integer> years) {
    List<Element> texts = chart(years, Language.FI).elements("text");
    assertNoneOverlap(texts.stream().filter(one -> number(one, "y") == 312).toList());
    assertNoneOverlap(
        texts.stream().filter(one -> one.getAttribute("class").equals("count")).toList());
  }

  private static void assertNoneOverlap(List<Element> labels) {
    double end = 0;
    for (Element label : labels) {
      double half = label.getTextContent().length() * 6.6 / 2;
      assertThat(number(label, "x") - half).as(label.getTextContent()).isGreaterThan(end);
      end = number(label, "x") + half;
    }
  }

  @Test
  @DisplayName("S33 one among a million is seen, and a year without anybody has no height")
  void oneIsSeenAndNobodyIsNot() {
    Map<Integer, Integer> years = Map.of(2023, 1, 2025, 1_000_000);
    List<Double> heights =
        chart(years, Language.EN).elements("rect").stream()
            .filter(rect -> rect.getAttribute("class").equals("bar"))
            .map(rect -> number(rect, "height"))
            .toList();
    assertThat(heights).containsExactly(2.0, 0.0, 232.0);
  }

  @Test
  @DisplayName("S33 of more than forty years the oldest stand together, and nobody is lost")
  void oldYearsStandTogether() {
    YearBars bars = YearBars.of(many(300, 9));
    assertThat(bars.bars()).hasSize(40);
    assertThat(bars.bars().get(0)).isEqualTo(new YearBars.Bar(1987, true, 261 * 9));
    assertThat(bars.bars().stream().mapToLong(YearBars.Bar::people).sum()).isEqualTo(300 * 9);
    assertThat(YearBars.of(many(40, 1)).bars()).noneMatch(YearBars.Bar::earlier);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) the chart has a title and a text in its place, in each language")
  void chartIsTold(Language language) {
    Markup chart = chart(Map.of(2024, 3, 2026, 1), language);
    Element svg = chart.elements("svg").get(0);
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("chart-title chart-text");
    assertThat(chart.texts("title").get(0)).isNotBlank();
    assertThat(chart.texts("desc")).containsExactly("2024: 3; 2025: 0; 2026: 1.");
    assertThat(chart.elements("script")).isEmpty();
    assertThat(chart.texts("style").get(0)).doesNotContain("url(", "@import");
  }

  @Test
  @DisplayName("S33 the scale has round whole steps and holds the highest bar")
  void scaleIsRound() {
    List<Long> odd = new ArrayList<>();
    for (long highest = 1; highest < 3_000; highest++) {
      YearScale scale = YearScale.upTo(highest);
      String step = String.valueOf(scale.step());
      if (scale.top() < highest || scale.lines() > 5 || !step.matches("[125]0*")) {
        odd.add(highest);
      }
    }
    assertThat(odd).isEmpty();
    assertThat(YearScale.upTo(1_000_000)).isEqualTo(new YearScale(200_000, 5));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
