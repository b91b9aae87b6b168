package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a template finds, by name. */
final class NoticeContent {
  /** The names of sentences that are the same in every notice of a language. */
  static final Set<String> WORDS = Set.of("heading", "lead", "contents", "skip", "register");

  /** Every name that a template may use, wherever it stands. */
  static final Set<String> NAMES =
      Set.of(
          ("language heading lead contents skip register apart facts sections id title blocks"
                  + " paragraph items table caption columns rows head cells column lines label text"
                  + " lang href . -first -last >line >table")
              .split(" "));

  private static final String INDENT = "      ";

  private final Function<Line, Map<String, Object>> shown;

  private NoticeContent(Function<Line, Map<String, Object>> shown) {
    this.shown = shown;
  }

  static Map<String, Object> of(ToldNotice notice, NoticeFormat format) {
    return new NoticeContent(
            format == NoticeFormat.TEXT ? line -> line.indented(INDENT) : Line::shown)
        .content(notice);
  }

  private Map<String, Object> content(ToldNotice notice) {
    Map<String, Object> content = new HashMap<>(notice.names());
    content.put("language", notice.language().tag());
    content.put("facts", lines(notice.facts()));
    content.put("sections", notice.rows().stream().map(this::section).toList());
    return content;
  }

  private Map<String, Object> section(ToldRow row) {
    return Map.of(
        "id", row.id(),
        "title", row.heading(),
        "apart", row.apart().isEmpty() ? false : row.apart(),
        "blocks", row.blocks().stream().map(this::block).toList());
  }

  private Map<String, Object> block(Block block) {
    return block.fold(
        paragraph -> part(shown.apply(paragraph.line()), List.of(), false),
        listing -> part(false, lines(listing.items()), false),
        table -> part(false, List.of(), table(table)));
  }

  private static Map<String, Object> part(Object paragraph, List<?> items, Object table) {
    return Map.of("paragraph", paragraph, "items", items, "table", table);
  }

  private Map<String, Object> table(Table table) {
    return Map.of(
        "caption", table.caption(),
        "columns", table.columns(),
        "rows", table.rows().stream().map(row -> row(row, table.columns())).toList());
  }

  private Map<String, Object> row(Table.Entry row, List<String> columns) {
    return Map.of(
        "head", shown.apply(row.head()),
        "cells",
            IntStream.range(0, row.cells().size())
                .mapToObj(
                    i -> Map.of("column", columns.get(i + 1), "lines", lines(row.cells().get(i))))
                .toList());
  }

  private List<Map<String, Object>> lines(List<Line> lines) {
    return lines.stream().map(shown).toList();
  }
}
