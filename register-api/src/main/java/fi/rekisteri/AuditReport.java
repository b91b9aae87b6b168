package fi.rekisteri;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.staff.UndertakingReport;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report. Its rows are read from the trail as they are asked for, a page at a time and once: for
 * a second look ask for another report, which is audited like the first. A storage that fails
 * meanwhile fails the stream. Who gets it written down uses {@code
 * fi.rekisteri.core.report.AuditReportCsv} or {@code AuditReportPage}.
 *
 * @param <R> the type of a row
 * @param kind what it tells of
 * @param head when it was made, and of which time and whom it tells
 * @param rows its rows, none where there is nothing to tell
 */
public record AuditReport<R>(ReportKind<R> kind, Head head, Stream<R> rows) {
  /**
   * When a report was made, and of which time and whom it tells.
   *
   * @param generatedAt when it was made
   * @param span of which time it tells; empty for one of an instant
   * @param about of whom it tells: the id of a person, or of a member of staff
   */
  public record Head(Instant generatedAt, Optional<TimeSpan> span, Optional<String> about) {}

  /**
   * The report on undertakings, to be written down (S43.2).
   *
   * @param report what {@link StaffManagement#undertakingReport} told
   * @return the same as rows
   */
  public static AuditReport<UndertakingReport.Lacking> of(UndertakingReport report) {
    return new AuditReport<>(
        ReportKind.UNDERTAKINGS,
        new Head(report.at(), Optional.empty(), Optional.empty()),
        report.lacking().stream());
  }

  @Override
  public String toString() {
    return "AuditReport[" + kind + ", " + head + "]";
  }
}
