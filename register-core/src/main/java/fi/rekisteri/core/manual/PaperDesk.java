package fi.rekisteri.core.manual;

import fi.rekisteri.PaperRecords;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.breach.BreachBook;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.DestructionTask;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paper in the hands of one actor. */
public record PaperDesk(Engine engine, Caller caller) implements PaperRecords {
  @Override
  public PhysicalRecord receive(PaperFacts facts) {
    return steps(AuditAction.RECORD_PAPER).begin(facts);
  }

  @Override
  public PhysicalRecord beginHandling(PhysicalRecordId paper) {
    return steps(AuditAction.RECORD_PAPER).take(paper, PaperRules::handled);
  }

  @Override
  public PhysicalRecord noteScan(PhysicalRecordId paper) {
    return steps(AuditAction.RECORD_PAPER).take(paper, PaperRules::scanned);
  }

  @Override
  public PhysicalRecord store(PhysicalRecordId paper, String location) {
    return steps(AuditAction.RECORD_PAPER)
        .take(paper, (rules, before) -> rules.stored(before, location));
  }

  @Override
  public PhysicalRecord checkOut(PhysicalRecordId paper, Purpose purpose) {
    return PaperSteps.of(engine, caller, purpose, AuditAction.CHECK_OUT_PAPER).takeOut(paper);
  }

  /** The paper and its breach are recorded together, or neither is. */
  @Override
  public long reportLost(PhysicalRecordId paper, Instant awareAt, String circumstances) {
    Discovery discovery =
        Discovery.of(awareAt, circumstances, BreachKind.CONFIDENTIALITY, BreachKind.AVAILABILITY);
    PaperSteps steps = steps(AuditAction.RECORD_PAPER);
    return steps.settled(
        tx -> {
          steps.step(tx, paper, PaperRules::lost);
          return new BreachBook(tx, steps.act().as(Purpose.SECURITY, AuditAction.RECORD_BREACH))
              .open(discovery, new Taken.Paper(paper.value()));
        });
  }

  @Override
  public DestructionTask orderDestruction(PhysicalRecordId paper, DestructionOrder order) {
    return steps(AuditAction.RECORD_PAPER)
        .take(paper, (rules, before) -> rules.ordered(before, order))
        .destruction()
        .orElseThrow();
  }

  /** Whoever confirms what is confirmed already is shown who did, and when. */
  @Override
  public DestructionTask confirmDestruction(PhysicalRecordId paper) {
    PaperSteps steps = steps(AuditAction.RECORD_PAPER);
    return steps.settled(
        tx -> {
          PhysicalRecord before = steps.find(tx, paper);
          if (before.isDestroyed()) {
            steps.recordLook(tx, before);
            return before.destruction().orElseThrow();
          }
          return steps.step(tx, paper, PaperRules::destroyed).destruction().orElseThrow();
        });
  }

  @Override
  public List<PhysicalRecord> papersOf(
      CustomerId subject, @Nullable PhysicalRecordId after, int limit) {
    PageLimit.require(limit);
    return looks().ofSubject(subject, tx -> tx.manual().ofSubject(subject, after, limit));
  }

  @Override
  public List<PhysicalRecord> undestroyedOf(CustomerId subject) {
    return looks().ofSubject(subject, tx -> UndestroyedPaper.of(tx, subject));
  }

  @Override
  public List<PaperStep> history(PhysicalRecordId paper) {
    return looks().history(paper);
  }

  @Override
  public List<PhysicalRecord> overdueHandling() {
    return looks().overdue();
  }

  @Override
  public List<DestructionTask> unfinishedDestructions(
      LocalDate through, @Nullable PhysicalRecordId after, int limit) {
    PageLimit.require(limit);
    return looks()
        .report("due=" + through, tx -> tx.manual().toDestroy(through, after, limit))
        .stream()
        .map(PhysicalRecord::destruction)
        .flatMap(Optional::stream)
        .toList();
  }

  private PaperSteps steps(AuditAction action) {
    return PaperSteps.of(engine, caller, action);
  }

  private PaperLooks looks() {
    return new PaperLooks(engine, caller);
  }
}
