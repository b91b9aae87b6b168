package fi.rekisteri.core.manual;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the book of paper. They show which paper there is, and nothing written on it. */
record PaperLooks(Engine engine, Caller caller) {
  private static final int PAGE = 500;

  List<PhysicalRecord> ofSubject(
      CustomerId subject, Function<Transaction, List<PhysicalRecord>> look) {
    Act act = admitted(Optional.of(subject));
    return engine.inTransaction(
        tx -> {
          List<PhysicalRecord> papers = look.apply(tx);
          tx.record(act.done(subject, List.of("papers=" + papers.size())));
          return papers;
        });
  }

  List<PaperStep> history(PhysicalRecordId id) {
    Act act = admitted(Optional.empty());
    return engine.inTransaction(
        tx -> {
          PhysicalRecord paper = tx.manual().find(id).orElseThrow(() -> PaperSteps.notFound(id));
          tx.record(act.done(paper.facts().subject(), List.of("paper=" + id)));
          return tx.manual().history(id);
        });
  }

  /** Paper of whomever, for whoever sees to it that paper is handled. */
  List<PhysicalRecord> report(String what, Function<Transaction, List<PhysicalRecord>> look) {
    Act act = admitted(Optional.empty());
    return engine.inTransaction(
        tx -> {
          List<PhysicalRecord> papers = look.apply(tx);
          tx.record(act.doneToRegister(List.of(what)));
          return papers;
        });
  }

  List<PhysicalRecord> overdue() {
    ManualFiling filing = engine.definition().manualFiling();
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    return report(
        "overdue",
        tx -> {
          List<PhysicalRecord> waiting = new ArrayList<>(all(tx, PaperState.RECEIVED));
          waiting.addAll(all(tx, PaperState.INITIAL_HANDLING));
          waiting.removeIf(paper -> !filing.isOverdue(paper, today));
          waiting.sort(
              Comparator.<PhysicalRecord, LocalDate>comparing(one -> one.facts().receivedOn())
                  .thenComparing(PhysicalRecord::id));
          return waiting;
        });
  }

  private static List<PhysicalRecord> all(Transaction tx, PaperState state) {
    List<PhysicalRecord> all = new ArrayList<>();
    PhysicalRecordId last = null;
    List<PhysicalRecord> page;
    do {
      page = tx.manual().inState(state, last, PAGE);
      all.addAll(page);
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
    return all;
  }

  private Act admitted(Optional<CustomerId> subject) {
    Act act = new Act(engine, caller, Purpose.REGISTER_MAINTENANCE, AuditAction.READ_PAPER);
    act.admitWhole(Operation.READ, subject);
    return act;
  }
}
