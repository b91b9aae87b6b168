package fi.rekisteri.core;

import fi.rekisteri.AuditReport;
import fi.rekisteri.AuditReports;
import fi.rekisteri.ReportKind;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.inquiry.Denials;
import fi.rekisteri.core.inquiry.Emergencies;
import fi.rekisteri.core.inquiry.FieldUse;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.Trail;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers from the trail in the hands of one actor. What is asked stands in the trail first. */
record ReportDesk(Engine engine, Caller caller) implements AuditReports {
  @Override
  public AuditReport<SubjectLook> looksAt(CustomerId subject, TimeSpan span) {
    Act act = admitted(Optional.of(subject));
    record(act.done(subject, List.of(ReportKind.LOOKS.code())));
    return looks(ReportKind.LOOKS, subject, span);
  }

  @Override
  public AuditReport<SubjectLook> looksAtNamingStaff(
      CustomerId subject, TimeSpan span, String reason) {
    Caller.required(reason);
    Act act = admitted(Optional.of(subject));
    record(act.done(subject, List.of(ReportKind.NAMED_LOOKS.code())).because(reason));
    return looks(ReportKind.NAMED_LOOKS, subject, span);
  }

  private AuditReport<SubjectLook> looks(
      ReportKind<SubjectLook> kind, CustomerId subject, TimeSpan span) {
    boolean naming = kind == ReportKind.NAMED_LOOKS;
    return new AuditReport<>(
        kind,
        head(span, Optional.of(subject.toString())),
        SubjectLooks.of(engine.trail().ofSubject(subject, span), naming));
  }

  @Override
  public AuditReport<AuditEntry> actsOf(StaffId who, TimeSpan span) {
    String name = who.toString();
    Trail trail = asked(ReportKind.STAFF_ACTS, StaffDesk.told(name));
    return new AuditReport<>(
        ReportKind.STAFF_ACTS,
        head(span, Optional.of(name)),
        trail.between(span).filter(entry -> entry.actor().equals(name)));
  }

  @Override
  public AuditReport<DeniedCount> denials(TimeSpan span) {
    Trail trail = asked(ReportKind.DENIALS);
    return report(ReportKind.DENIALS, span, Denials.in(trail.between(span)).stream());
  }

  @Override
  public AuditReport<AuditEntry> emergencies(TimeSpan span) {
    Trail trail = asked(ReportKind.EMERGENCIES);
    return report(ReportKind.EMERGENCIES, span, Emergencies.awaiting(trail, span));
  }

  @Override
  public void review(List<AuditPlace> uses, ReviewVerdict verdict, String remark) {
    Caller.required(remark);
    new EmergencyReview(engine, caller, verdict, remark).of(uses);
  }

  @Override
  public AuditReport<UnreadField> unreadFields(int months) {
    if (months < 1) {
      throw new IllegalArgumentException("it tells of one month or more");
    }
    Trail trail = asked(ReportKind.UNREAD_FIELDS, "months=" + months);
    Instant now = engine.now();
    Instant from = now.atZone(engine.definition().zone()).minusMonths(months).toInstant();
    FieldUse use = FieldUse.in(trail.since(from), engine.definition());
    Instant begin = trail.isOlderThan(from) ? from : use.oldest().orElse(now);
    TimeSpan told = new TimeSpan(begin.isAfter(now) ? now : begin, now);
    return report(ReportKind.UNREAD_FIELDS, told, use.unread().stream());
  }

  @Override
  public AuditReport<SecurityEvent> securityEvents(
      TimeSpan span, BurstRule rule, List<TrailFinding> findings) {
    Trail trail = asked(ReportKind.SECURITY);
    Stream<SecurityEvent> broken =
        List.copyOf(findings).stream().map(SecurityEvent.TrailBroken::new);
    Stream<SecurityEvent> events = engine.watch().events(trail.between(span), rule);
    return report(ReportKind.SECURITY, span, Stream.concat(broken, events));
  }

  private <R> AuditReport<R> report(ReportKind<R> kind, TimeSpan span, Stream<R> rows) {
    return new AuditReport<>(kind, head(span, Optional.empty()), rows);
  }

  private AuditReport.Head head(TimeSpan span, Optional<String> about) {
    return new AuditReport.Head(engine.now(), Optional.of(span), about);
  }

  /** The trail, once it tells that it was asked, and for what. */
  private Trail asked(ReportKind<?> kind, String... details) {
    List<String> what = new ArrayList<>(List.of(kind.code()));
    what.addAll(List.of(details));
    record(admitted(Optional.empty()).doneToRegister(what));
    return engine.trail();
  }

  private Act admitted(Optional<CustomerId> subject) {
    Act act = new Act(engine, caller, Purpose.SECURITY, AuditAction.READ_TRAIL);
    act.admitToRegister(Operation.ADMIN, subject);
    act.requireWholeScope(Operation.ADMIN, subject);
    return act;
  }

  private void record(Deed deed) {
    engine.inTransaction(
        tx -> {
          tx.record(deed);
          return deed;
        });
  }
}
