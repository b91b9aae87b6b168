package fi.rekisteri.core.record;

import fi.rekisteri.core.page.CsvLines;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.text.Language;
import java.util.stream.Stream;

/** The record as CSV: the lines of all tables under one heading. */
final class RecordCsv {
  private static final String BETWEEN = "; ";

  private RecordCsv() {}

  static String of(RecordFacts facts, Language language) {
    Names names = Names.in(language);
    StringBuilder out = new StringBuilder();
    CsvLines csv = new CsvLines(out);
    csv.line(
        Stream.of("record", "code", "point", "item", "content", "from")
            .map(key -> names.text("column." + key)));
    for (RecordTables table : RecordTables.of(facts, language)) {
      if (!table.remark().isEmpty()) {
        csv.line(Stream.of(table.title(), "", "", "", table.remark(), "onBehalf"));
      }
      table.entries().forEach(entry -> csv.line(cells(table, entry, names)));
    }
    return out.toString();
  }

  private static Stream<String> cells(RecordTables table, Entry entry, Names names) {
    return Stream.of(
            table.title(),
            table.code(),
            names.point(entry.point()),
            entry.item(),
            String.join(BETWEEN, entry.content()),
            String.join(BETWEEN, entry.from()))
        .map(PlainText::oneLine);
  }
}
