package fi.rekisteri.core.record;

import fi.rekisteri.core.page.MarkdownText;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record as a document in Markdown, with one table for each record. */
final class RecordMarkdown {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_/:\\-\\[\\]]+");
  private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("<br>");

  private final Names names;
  private final StringBuilder out = new StringBuilder();

  private RecordMarkdown(Names names) {
    this.names = names;
  }

  static String of(RecordFacts facts, Language language) {
    RecordMarkdown page = new RecordMarkdown(Names.in(language));
    page.heading(facts);
    RecordTables.of(facts, language).forEach(page::table);
    return page.out.toString();
  }

  private void heading(RecordFacts facts) {
    RegisterDraft draft = facts.draft();
    out.append("# ").append(names.text("heading")).append("\n\n");
    out.append(names.text("lead")).append("\n\n");
    fact("fact.register", names.stated(draft.name().map(names::text)) + " (" + draft.id() + ")");
    fact("fact.version", names.stated(draft.version()));
    fact("fact.validFrom", names.stated(draft.validFrom().map(names::day)));
    fact("fact.asOf", names.stated(facts.day().map(names::day)));
    fact("fact.authority", names.stated(draft.authority().map(one -> names.text(one.name()))));
  }

  private void fact(String key, String text) {
    out.append("- ").append(names.text(key)).append(": ");
    out.append(MarkdownText.escape(text)).append('\n');
  }

  private void table(RecordTables table) {
    String code = table.code().isEmpty() ? "" : " (" + MarkdownText.escape(table.code()) + ")";
    out.append("\n## ").append(table.title()).append(code).append("\n\n");
    if (!table.remark().isEmpty()) {
      out.append(table.remark()).append('\n');
      return;
    }
    row(Stream.of("point", "item", "content", "from").map(key -> names.text("column." + key)));
    row(Stream.of("---", "---", "---", "---"));
    table.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    row(
        Stream.of(
            names.point(entry.point()),
            entry.item(),
            entry.content().stream().map(MarkdownText::escape).collect(LINES),
            entry.from().stream().map(RecordMarkdown::path).collect(LINES)));
  }

  /** A path of codes is code as it is; a draft may name what is none. */
  private static String path(String path) {
    return PATH.matcher(path).matches() ? "`" + path + "`" : MarkdownText.escape(path);
  }

  private void row(Stream<String> cells) {
    out.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
