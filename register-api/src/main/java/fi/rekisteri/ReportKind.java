package fi.rekisteri;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.staff.UndertakingReport;
import java.util.List;

/**
 * What a report tells of, and of which type its rows are. There are no other kinds than these.
 *
 * @param <R> the type of a row
 */
public final class ReportKind<R> {
  /** Who has looked at a person's data, and why. */
  public static final ReportKind<SubjectLook> LOOKS = new ReportKind<>("looks");

  /** The same, and by whom. */
  public static final ReportKind<SubjectLook> NAMED_LOOKS = new ReportKind<>("named-looks");

  /** What one member of staff did. */
  public static final ReportKind<AuditEntry> STAFF_ACTS = new ReportKind<>("staff-acts");

  /** Attempts that were denied. */
  public static final ReportKind<DeniedCount> DENIALS = new ReportKind<>("denials");

  /** Acts in an emergency that await review. */
  public static final ReportKind<AuditEntry> EMERGENCIES = new ReportKind<>("emergencies");

  /** Who may not act for want of an undertaking. */
  public static final ReportKind<UndertakingReport.Lacking> UNDERTAKINGS =
      new ReportKind<>("undertakings");

  /** Fields that nobody read for a purpose. */
  public static final ReportKind<UnreadField> UNREAD_FIELDS = new ReportKind<>("unread-fields");

  /** What whoever answers for security should look into. */
  public static final ReportKind<SecurityEvent> SECURITY = new ReportKind<>("security");

  /** Every kind. */
  public static final List<ReportKind<?>> ALL =
      List.of(
          LOOKS,
          NAMED_LOOKS,
          STAFF_ACTS,
          DENIALS,
          EMERGENCIES,
          UNDERTAKINGS,
          UNREAD_FIELDS,
          SECURITY);

  private final String code;

  private ReportKind(String code) {
    this.code = code;
  }

  /**
   * A stable word for it.
   *
   * @return letters and hyphens
   */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
