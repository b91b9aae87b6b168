/**
 * How is a report from the trail written down? Floor 6 (Art. 5(2), 15; S41, S43.2).
 *
 * <p>{@link fi.rekisteri.core.report.AuditReportCsv} writes it for machines and spreadsheets,
 * {@link fi.rekisteri.core.report.AuditReportPage} for people, in Finnish, Swedish and English.
 * Both go row by row. Proof: {@code AuditReportCsvTest}, {@code AuditReportPageTest}.
 */
@NullMarked
package fi.rekisteri.core.report;

import org.jspecify.annotations.NullMarked;
