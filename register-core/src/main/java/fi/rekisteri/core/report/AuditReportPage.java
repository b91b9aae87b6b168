package fi.rekisteri.core.report;

import fi.rekisteri.AuditReport;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a report as one page for people: self-contained, without script or outside resource,
 * well-formed as HTML and as XML, readable on paper, on a phone, in the dark and by a screen
 * reader. It goes row by row, and keeps none. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link.
 *   <li>The page's own content policy forbids scripts and anything from outside.
 *   <li>The page holds ids of people and of staff: keep it as the trail itself.
 * </ul>
 */
public final class AuditReportPage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(AuditReportPage.class, "audit-report.mustache");

  private AuditReportPage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A page writer for one register.
   *
   * @param definition names fields and purposes, and the zone in which times are shown
   * @return the writer; keep it
   */
  public static AuditReportPage of(RegisterDefinition definition) {
    return new AuditReportPage(definition);
  }

  /**
   * Writes the page as a text, for a report that is short.
   *
   * @param report the report; its rows are used up
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String html(AuditReport<?> report, Language language) {
    StringWriter text = new StringWriter();
    write(report, language, text);
    return text.toString();
  }

  /**
   * Writes the page piece by piece.
   *
   * @param <R> the type of a row
   * @param report the report; its rows are used up
   * @param language the language of the page
   * @param out takes an HTML document, to be encoded as UTF-8; stays open
   */
  public <R> void write(AuditReport<R> report, Language language, Writer out) {
    Telling telling = new Telling(definition, language);
    String kind = report.kind().code();
    Iterator<R> rows = report.rows().iterator();
    boolean empty = !rows.hasNext();
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", telling.text("heading." + kind) + " – " + definition.name().in(language));
    content.put("heading", telling.text("heading." + kind));
    content.put("lead", telling.text("lead." + kind));
    content.put("facts", facts(report.head(), telling));
    content.put("nothing", empty ? telling.text("nothing." + kind) : "");
    content.put("tables", empty ? List.of() : List.of(table(report, rows, telling)));
    template.render(content, out);
  }

  private List<Map<String, Object>> facts(AuditReport.Head head, Telling telling) {
    List<Map<String, Object>> facts = new ArrayList<>();
    facts.add(fact("register", telling.line(definition.name()), telling));
    facts.add(fact("generatedAt", telling.instant(head.generatedAt()), telling));
    facts.add(fact("zone", definition.zone().getId(), telling));
    head.span()
        .ifPresent(
            span -> {
              facts.add(fact("from", telling.instant(span.from()), telling));
              facts.add(fact("until", telling.instant(span.until()), telling));
            });
    head.about().ifPresent(id -> facts.add(fact("about", id, telling)));
    return facts;
  }

  private static Map<String, Object> fact(String key, String text, Telling telling) {
    return fact(key, new Cell.Line(text, ""), telling);
  }

  private static Map<String, Object> fact(String key, Cell.Line line, Telling telling) {
    Map<String, Object> shown = new HashMap<>(line.shown());
    shown.put("label", telling.text("fact." + key));
    return shown;
  }

  private static <R> Map<String, Object> table(
      AuditReport<R> report, Iterator<R> rows, Telling telling) {
    List<Column<R>> columns = Forms.of(report.kind()).columns();
    List<String> names =
        columns.stream().map(column -> telling.text("column." + column.key())).toList();
    return Map.of(
        "caption",
        telling.text("heading." + report.kind().code()),
        "columns",
        names,
        "rows",
        new ShownRows<>(rows, columns, names, telling));
  }

  /** Rows as the template takes them, one at a time. */
  private record ShownRows<R>(
      Iterator<R> rows, List<Column<R>> columns, List<String> names, Telling telling)
      implements Iterator<Map<String, Object>> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Map<String, Object> next() {
      R row = rows.next();
      List<Map<String, Object>> cells = new ArrayList<>();
      for (int i = 1; i < columns.size(); i++) {
        cells.add(columns.get(i).told().apply(row, telling).shown(names.get(i)));
      }
      return Map.of(
          "head", columns.get(0).told().apply(row, telling).shownAsHead(), "cells", cells);
    }
  }
}
