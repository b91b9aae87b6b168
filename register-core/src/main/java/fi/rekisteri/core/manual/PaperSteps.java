package fi.rekisteri.core.manual;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Conflicts;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStanding;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Steps of paper by somebody who may take them (S39.1), each with its audit entry. */
record PaperSteps(Act act) {
  /** Whoever is not designated for paper, or has signed nothing, goes no further than this. */
  static PaperSteps of(Engine engine, Caller caller, AuditAction action) {
    return of(engine, caller, Purpose.REGISTER_MAINTENANCE, action);
  }

  /** The same for another purpose. */
  static PaperSteps of(Engine engine, Caller caller, Purpose purpose, AuditAction action) {
    Act act = new Act(engine, caller, purpose, action);
    act.admitWhole(Operation.MANUAL_MATERIAL, Optional.empty());
    return new PaperSteps(act);
  }

  /**
   * A person who is being erased meanwhile is held, or is gone: no paper comes after an erasure.
   */
  PhysicalRecord begin(PaperFacts facts) {
    return settled(
        tx -> {
          PaperStanding standing = rules().received(facts);
          if (tx.customers().hold(List.of(facts.subject())).isEmpty()) {
            throw tx.absent(facts.subject());
          }
          PhysicalRecord paper =
              new PhysicalRecord(PhysicalRecordId.random(), facts, step(1, standing));
          tx.manual().add(paper);
          return recorded(tx, paper);
        });
  }

  /** One step in a transaction of its own. */
  PhysicalRecord take(
      PhysicalRecordId id, BiFunction<PaperRules, PhysicalRecord, PaperStanding> judged) {
    return settled(tx -> step(tx, id, judged));
  }

  /** Somebody takes it out, where the purpose may use what stands on it. */
  PhysicalRecord takeOut(PhysicalRecordId id) {
    return this.<Supplier<PhysicalRecord>>settled(tx -> takenOut(tx, find(tx, id))).get();
  }

  private Supplier<PhysicalRecord> takenOut(Transaction tx, PhysicalRecord before) {
    Optional<Refused> refusal = new PaperUse(act).refusal(tx, before);
    if (refusal.isPresent()) {
      tx.record(act.denied(before.facts().subject(), told(before), refusal.get().code()));
      return PersonWork.failing(act.denial(refusal.get()));
    }
    PhysicalRecord taken = step(tx, before.id(), PaperRules::checkedOut);
    return () -> taken;
  }

  /** Work in one transaction, on the paper as the faster of two has left it. */
  <T> T settled(Function<Transaction, T> work) {
    return Conflicts.settled(() -> act.engine().inTransaction(work));
  }

  PhysicalRecord step(
      Transaction tx,
      PhysicalRecordId id,
      BiFunction<PaperRules, PhysicalRecord, PaperStanding> judged) {
    PhysicalRecord before = find(tx, id);
    PaperStep step = step(before.now().number() + 1, judged.apply(rules(), before));
    tx.manual().move(id, step);
    return recorded(tx, new PhysicalRecord(id, before.facts(), step));
  }

  PhysicalRecord find(Transaction tx, PhysicalRecordId id) {
    return tx.manual().find(id).orElseThrow(() -> notFound(id));
  }

  void recordLook(Transaction tx, PhysicalRecord paper) {
    tx.record(act.as(AuditAction.READ_PAPER).done(paper.facts().subject(), told(paper)));
  }

  private PhysicalRecord recorded(Transaction tx, PhysicalRecord paper) {
    tx.record(act.done(paper.facts().subject(), told(paper)));
    return paper;
  }

  private static List<String> told(PhysicalRecord paper) {
    return List.of("paper=" + paper.id(), "state=" + paper.now().state());
  }

  private PaperStep step(int number, PaperStanding standing) {
    return new PaperStep(number, act.engine().now(), act.name(), standing);
  }

  private PaperRules rules() {
    Engine engine = act.engine();
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    return new PaperRules(engine.definition(), today, act.name());
  }

  static NotFoundException notFound(PhysicalRecordId id) {
    return new NotFoundException(
        ErrorCode.PAPER_NOT_FOUND, "no paper has the id " + id, "look at the person's papers");
  }
}
