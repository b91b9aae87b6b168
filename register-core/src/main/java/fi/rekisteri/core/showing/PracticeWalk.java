package fi.rekisteri.core.showing;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.inquiry.FieldUse;
import fi.rekisteri.core.trail.Trail;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The practice since a day against the definition of now: one walk over the trail, one over the
 * people, and one look into the ledger of disclosures for each recipient of whom the trail tells
 * nothing, since the ledger stays where the beginning of the trail was let go of.
 */
final class PracticeWalk {
  private final Act act;
  private final Engine engine;
  private final RegisterDefinition definition;
  private final Waiting waits;
  private final LocalDate since;
  private final Instant from;

  PracticeWalk(Act act, LocalDate since) {
    this.act = act;
    this.engine = act.engine();
    this.definition = engine.definition();
    this.waits = new Waiting(definition);
    this.since = since;
    this.from = since.atStartOfDay(definition.zone()).toInstant();
  }

  NoticeComparison comparison() {
    Instant now = engine.now();
    Trail trail = engine.trail();
    TrailPractice acts = new TrailPractice(definition);
    FieldUse use = FieldUse.in(trail.since(from).peek(acts::meet), definition);
    OriginPractice origins = new OriginPractice(definition, from);
    long leftOut = new PeopleWalk(act).everybody(OpenPerson::origins, origins::meet);
    Findings findings = new Findings();
    acts.addTo(findings);
    origins.addTo(findings, acts::isUsed);
    addUnusedPurposes(findings, acts);
    addUnusedFields(findings, acts, origins, use.unread());
    addUnusedRecipients(findings, acts, now);
    Instant begin = trail.isOlderThan(from) ? from : use.oldest().orElse(now);
    TimeSpan seen = new TimeSpan(begin.isAfter(now) ? now : begin, now);
    return new NoticeComparison(
        definition.version(), since, seen, findings.sorted(), origins.people(), leftOut);
  }

  private void addUnusedPurposes(Findings findings, TrailPractice acts) {
    definition.activities().stream()
        .map(ProcessingActivity::purpose)
        .filter(waits::isInUse)
        .filter(purpose -> !acts.isPursued(purpose))
        .forEach(purpose -> findings.neverUsed(PracticePart.PURPOSE, purpose.code()));
  }

  /** What an unused field or purpose says already is not said of each of its bindings. */
  private void addUnusedFields(
      Findings findings, TrailPractice acts, OriginPractice origins, List<UnreadField> unread) {
    Set<String> unused = new HashSet<>();
    for (FieldSchema<?> schema : definition.fields()) {
      String path = schema.key().path();
      if (!acts.isUsed(path) && !origins.isHeld(path)) {
        unused.add(path);
        if (!waits.isWaiting(schema.key())) {
          findings.neverUsed(PracticePart.FIELD, path);
        }
      }
    }
    for (UnreadField one : unread) {
      Purpose purpose = one.purpose();
      if (acts.isPursued(purpose) && waits.isInUse(purpose) && !unused.contains(one.field())) {
        findings.unread(one.field(), purpose.code(), one.written());
      }
    }
  }

  private void addUnusedRecipients(Findings findings, TrailPractice acts, Instant now) {
    for (Recipient recipient : definition.recipients()) {
      if (!waits.isWaiting(recipient)
          && !acts.hasReceived(recipient.code())
          && !hasReceived(recipient.code(), now)) {
        findings.neverUsed(PracticePart.RECIPIENT, recipient.code());
      }
    }
  }

  private boolean hasReceived(String recipient, Instant now) {
    DisclosureId begin = DisclosureId.firstOf(from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from);
    DisclosureId end = DisclosureId.firstOf(now.plusSeconds(1));
    return engine.inTransaction(
        tx -> !tx.disclosures().toRecipient(recipient, begin, end, 1).isEmpty());
  }
}
