package fi.rekisteri.core.report;

import fi.rekisteri.AuditReport;
import fi.rekisteri.core.page.CsvLines;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a report as CSV (RFC 4180, every cell in quotes): a header of stable names, then ids,
 * codes and instants in UTC. It goes row by row, and keeps none.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>No cell begins a formula: one that begins with {@code = + - @}, a tab or a line break is
 *       led in by an apostrophe. User ids, interfaces and purposes are words of others.
 *   <li>The file holds ids of people and of staff: keep it as the trail itself.
 * </ul>
 */
public final class AuditReportCsv {
  private AuditReportCsv() {}

  /**
   * Writes a report, and uses up its rows.
   *
   * @param <R> the type of a row
   * @param report the report
   * @param out takes text; stays open
   * @throws java.io.UncheckedIOException where it cannot be written
   */
  public static <R> void write(AuditReport<R> report, Appendable out) {
    List<Column<R>> columns = Forms.of(report.kind()).columns();
    CsvLines csv = new CsvLines(out);
    csv.line(columns.stream().map(Column::key));
    for (Iterator<R> rows = report.rows().iterator(); rows.hasNext(); ) {
      R row = rows.next();
      csv.line(columns.stream().map(column -> column.code().apply(row)));
    }
  }
}
