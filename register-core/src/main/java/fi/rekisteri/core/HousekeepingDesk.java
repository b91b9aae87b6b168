package fi.rekisteri.core;

import fi.rekisteri.Housekeeping;
import fi.rekisteri.LeftoverListener;
import fi.rekisteri.LeftoverReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.LeftoverRemoval;
import java.util.List;

/** Housekeeping in the hands of one actor. */
record HousekeepingDesk(Engine engine, Caller caller) implements Housekeeping {
  /** As many rows as a transaction may delete without anybody else noticing. */
  static final int BATCH = 1_000;

  @Override
  public LeftoverReport removeLeftovers(LeftoverListener listener) {
    Act act = new Act(engine, caller, Purpose.SECURITY, AuditAction.REMOVE_LEFTOVERS);
    long items = 0;
    long people = 0;
    LeftoverRemoval removed;
    do {
      act.admitToRegister(Operation.ADMIN); // again for each batch: a designation may end
      removed = batch(act);
      items += removed.items();
      people += removed.customers();
      listener.progressed(items, people);
    } while (!removed.isLast(BATCH));
    return new LeftoverReport(
        items, people, engine.inTransaction(tx -> tx.customers().leftovers()));
  }

  /** A batch and its entry are kept together, so a run that dies has told what it did. */
  private LeftoverRemoval batch(Act act) {
    return engine.retrying(
        tx -> {
          LeftoverRemoval removed = tx.customers().removeLeftovers(BATCH);
          tx.record(act.doneToRegister(told(removed)));
          return removed;
        });
  }

  private static List<String> told(LeftoverRemoval removed) {
    return List.of("items=" + removed.items(), "people=" + removed.customers());
  }
}
