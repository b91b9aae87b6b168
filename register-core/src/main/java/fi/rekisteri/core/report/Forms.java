package fi.rekisteri.core.report;

import fi.rekisteri.ReportKind;
import java.util.Map;

/** The form of each kind of report. */
final class Forms {
  private static final Map<ReportKind<?>, Form<?>> ALL =
      Map.of(
          ReportKind.LOOKS, EntryForms.LOOKS,
          ReportKind.NAMED_LOOKS, EntryForms.NAMED_LOOKS,
          ReportKind.STAFF_ACTS, EntryForms.STAFF_ACTS,
          ReportKind.EMERGENCIES, EntryForms.EMERGENCIES,
          ReportKind.DENIALS, OtherForms.DENIALS,
          ReportKind.UNDERTAKINGS, OtherForms.UNDERTAKINGS,
          ReportKind.UNREAD_FIELDS, OtherForms.UNREAD_FIELDS,
          ReportKind.SECURITY, SecurityForm.SECURITY);

  private Forms() {}

  /** A kind and its form have the same type of row: the map above is the one place that says so. */
  @SuppressWarnings("unchecked")
  public static <R> Form<R> of(ReportKind<R> kind) {
    return (Form<R>) ALL.get(kind);
  }
}
