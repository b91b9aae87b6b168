package fi.rekisteri.core.drift;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what changed between two versions as one page, by what it requires: self-contained,
 * without script or outside resource, well-formed as HTML and as XML. The same drafts always give
 * the same page. Stateless and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text of a definition is escaped; none can become markup, a template tag or a link.
 *   <li>It may show the controller's own contact details, and no other personal data.
 * </ul>
 */
public final class DriftPage {
  private static final PageTemplate TEMPLATE = PageTemplate.of(DriftPage.class, "drift.mustache");

  private DriftPage() {}

  /**
   * The page.
   *
   * @param before the earlier version
   * @param after the later version
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   * @throws IllegalArgumentException where the drafts describe different registers
   */
  public static String html(RegisterDraft before, RegisterDraft after, Language language) {
    DriftReport report = DriftReport.of(before, after, language);
    Words words = Sentences.words(language);
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", report.title());
    content.put("versions", report.versions());
    content.put("nothing", report.duties().isEmpty() ? words.text("nothing") : "");
    content.put("duties", report.duties().stream().map(duty -> shown(duty, words)).toList());
    return TEMPLATE.render(content);
  }

  private static Map<String, Object> shown(DriftReport.Duty duty, Words words) {
    List<String> columns =
        List.of(
            words.text("column.change"),
            words.text("column.why"),
            words.text("column.source"),
            words.text("column.path"));
    return Map.of(
        "heading",
        duty.heading(),
        "when",
        duty.when(),
        "tables",
        List.of(
            Map.of(
                "caption",
                duty.heading(),
                "columns",
                columns,
                "rows",
                duty.items().stream().map(item -> row(item, columns, words)).toList())));
  }

  private static Map<String, Object> row(DriftReport.Item item, List<String> columns, Words words) {
    List<Map<String, Object>> why = new ArrayList<>();
    why.add(line("", item.reasons()));
    if (!item.purposes().isEmpty()) {
      why.add(line(words.text("purposes"), item.purposes()));
    }
    return Map.of(
        "head",
        line("", item.change()),
        "cells",
        List.of(
            Map.of("column", columns.get(1), "lines", why),
            Map.of("column", columns.get(2), "lines", List.of(line("", item.sources()))),
            Map.of("column", columns.get(3), "lines", List.of(line("", item.path())))));
  }

  private static Map<String, Object> line(String label, String text) {
    return Map.of("label", label, "text", text, "lang", "", "href", "");
  }
}
