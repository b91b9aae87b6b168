package fi.rekisteri.core.plan;

import fi.rekisteri.ErasureListener;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.demand.OpenDemands;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Carries a plan out, or goes on where another call was interrupted: it proves the plan, says in
 * the trail that it begins, and does what is left, page by page and batch by batch. Each item has
 * its outcome in the transaction that brought it about, so that nothing is done twice.
 */
final class PlanExecution {
  private final Act act;
  private final Runnable admission;
  private final UUID plan;

  /**
   * Begins.
   *
   * @param admission asks whether the actor may still erase: a designation may end
   */
  PlanExecution(Act act, Runnable admission, UUID plan) {
    this.act = act;
    this.admission = admission;
    this.plan = plan;
  }

  void run(ErasureListener listener) {
    LedgerBatch.requireErasing(engine());
    PlanRow row = engine().retrying(tx -> new PlanBook(tx).get(plan));
    requireApproved(row);
    ProvedPlan proved = ProvedPlan.of(engine(), row);
    tell(List.of("plan=" + plan, "digest=" + row.digest()));
    Progress progress = new Progress(listener, row.people(), proved.finished());
    FilledBatch batch = new FilledBatch(items -> run(items, progress));
    for (int page : proved.openPages()) {
      proved.open(page).forEach(batch::add);
    }
    batch.end();
    OpenDemands.ofTheGone(act.as(AuditAction.DEMAND_ERASURE));
    tell(List.of("plan=" + plan, "finished=" + progress.finished));
  }

  private void run(List<PlanItem> items, Progress progress) {
    admission.run();
    new ErasureBatch(act, plan).run(items);
    progress.by(items.size());
  }

  private void requireApproved(PlanRow row) {
    LocalDate today = LocalDate.ofInstant(engine().now(), engine().definition().zone());
    if (row.asOf().isAfter(today)) {
      throw PlanRefusals.fromLaterDay(plan, row.asOf());
    }
    int needed = engine().definition().retentionPolicy().approvals();
    int approvals = PlanBook.approvals(row);
    if (approvals < needed) {
      throw PlanRefusals.notApproved(plan, approvals, needed);
    }
  }

  /** How many people are done, of how many. */
  private static final class Progress {
    private final ErasureListener listener;
    private final int people;
    private int finished;

    private Progress(ErasureListener listener, int people, int finished) {
      this.listener = listener;
      this.people = people;
      this.finished = finished;
    }

    void by(int count) {
      finished += count;
      listener.progressed(finished, people);
    }
  }

  private void tell(List<String> what) {
    engine()
        .retrying(
            tx -> {
              tx.record(act.doneToRegister(what));
              return what;
            });
  }

  private Engine engine() {
    return act.engine();
  }
}
