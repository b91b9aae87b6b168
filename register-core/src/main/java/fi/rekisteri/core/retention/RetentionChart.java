package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.text.Language;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws how many people have had something due since each year, as SVG: with a title and a text in
 * its place for those who do not see it, without script or outside resource, and light or dark as
 * its reader likes. It shows years and counts, and nothing of anybody. Immutable and thread-safe.
 */
public final class RetentionChart {
  private static final PageTemplate TEMPLATE =
      PageTemplate.of(PageTemplate.class, "chart.mustache");

  private final Words words;

  private RetentionChart(Words words) {
    this.words = words;
  }

  /**
   * A chart with words of a language.
   *
   * @param language the language
   * @return the chart; keep it
   */
  public static RetentionChart in(Language language) {
    return new RetentionChart(RetentionWords.in(language));
  }

  /**
   * Draws the years of a plan.
   *
   * @param counts what is planned
   * @return an SVG document, to be stored or sent as UTF-8
   */
  public String svg(PlanCounts counts) {
    return TEMPLATE.render(Map.of("chart", content(counts)));
  }

  /** What the template asks for. */
  Map<String, Object> content(PlanCounts counts) {
    YearBars years = YearBars.of(counts.dueYears());
    NumberFormat format = NumberFormat.getIntegerInstance(words.language().locale());
    ChartDrawing drawing = new ChartDrawing(years, format::format);
    Map<String, Object> content = new HashMap<>();
    content.put("language", words.language().tag());
    content.put("width", String.valueOf(ChartDrawing.WIDTH));
    content.put("height", String.valueOf(ChartDrawing.HEIGHT));
    content.put("title", words.text("chart.title"));
    content.put(
        "text",
        years.bars().isEmpty()
            ? words.text("plan.nobody")
            : years.bars().stream()
                .map(bar -> ChartDrawing.name(bar) + ": " + format.format(bar.people()))
                .collect(Collectors.joining("; ", "", ".")));
    content.put("lines", drawing.lines());
    content.put("bars", drawing.bars());
    return content;
  }
}
