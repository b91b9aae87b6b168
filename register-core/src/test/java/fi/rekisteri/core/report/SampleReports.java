package fi.rekisteri.core.report;

import fi.rekisteri.AuditReport;
import fi.rekisteri.ReportKind;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.UndertakingReport.Lacking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A report of each kind, with a word of somebody else's wherever one can stand. */
final class SampleReports {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30.5Z");
  private static final AuditPlace PLACE = new AuditPlace(new UUID(7, 7), 12);
  private static final CustomerId ANNA = new CustomerId(new UUID(1, 2));
  private static final List<String> FIELDS = List.of("name", "email");

  private final String word;

  SampleReports(String word) {
    this.word = word;
  }

  Stream<AuditReport<?>> all() {
    return Stream.of(
        report(ReportKind.LOOKS, List.of(look(Optional.empty()))),
        report(ReportKind.NAMED_LOOKS, List.of(look(Optional.of(word)))),
        report(ReportKind.STAFF_ACTS, List.of(entry())),
        report(ReportKind.EMERGENCIES, List.of(entry())),
        report(
            ReportKind.DENIALS,
            List.of(
                denied(Optional.of(word), Optional.of(Purpose.INVOICING)),
                denied(Optional.empty(), Optional.empty()))),
        report(
            ReportKind.UNDERTAKINGS, List.of(lacking(Employer.CONTROLLER, ErrorCode.NDA_MISSING))),
        report(
            ReportKind.UNREAD_FIELDS, List.of(new UnreadField(Purpose.INVOICING, "name", false))),
        report(ReportKind.SECURITY, List.of(broken(), decoy(), burst())));
  }

  <R> AuditReport<R> report(ReportKind<R> kind, List<R> rows) {
    AuditReport.Head head =
        new AuditReport.Head(
            AT, Optional.of(new TimeSpan(AT.minusSeconds(60), AT)), Optional.of(word));
    return new AuditReport<>(kind, head, rows.stream());
  }

  private SubjectLook look(Optional<String> actor) {
    return new SubjectLook(AT, Purpose.INVOICING, AuditAction.READ, List.of("name", word), actor);
  }

  AuditEntry entry() {
    AuditEntry.Act act =
        new AuditEntry.Act(
            AuditAction.READ,
            Optional.of(ANNA),
            FIELDS,
            Outcome.DENIED,
            Optional.of(ErrorCode.NOT_DESIGNATED),
            Footing.BREAK_GLASS);
    return new AuditEntry(Evidence.at(PLACE), AT, word, word, Purpose.INVOICING, act);
  }

  private static DeniedCount denied(Optional<String> actor, Optional<Purpose> purpose) {
    return new DeniedCount(ErrorCode.NOT_DESIGNATED, actor, purpose, 12, AT.minusSeconds(9), AT);
  }

  Lacking lacking(Employer employer, ErrorCode code) {
    return new Lacking(StaffId.of("maija"), employer, code, Optional.of(word));
  }

  private static SecurityEvent broken() {
    return new SecurityEvent.TrailBroken(
        TrailFinding.at(TrailFinding.Kind.ENTRY_ALTERED, PLACE, 3));
  }

  private SecurityEvent decoy() {
    return new SecurityEvent.DecoyOpened(
        PLACE,
        AT,
        new SecurityEvent.DecoyOpened.By(word, word, Purpose.INVOICING, AuditAction.SEARCH),
        ANNA,
        Outcome.DONE);
  }

  private SecurityEvent burst() {
    return new SecurityEvent.RefusalBurst(
        word, AT.minusSeconds(30), AT, 11, Set.of(ErrorCode.UNKNOWN_ACTOR, ErrorCode.NDA_MISSING));
  }
}
