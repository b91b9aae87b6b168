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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Carries a plan out, or goes on where another call was interrupted: it proves the plan, says in
 * the trail that it begins, and does what is left, page by page and batch by batch. Each item has
 * its outcome in the transaction that brought it about, so that nothing is done twice.
 */
final class PlanExecution {
  /** What the texts of a batch may hold together: people of whom much is held go in fewer. */
  private static final int MOST_TEXT = 4 << 20;

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
    int finished = proved.finished();
    ErasureBatch batch = new ErasureBatch(act, plan);
    for (int page : proved.openPages()) {
      for (List<PlanItem> items : batches(proved.open(page))) {
        admission.run();
        batch.run(items);
        finished += items.size();
        listener.progressed(finished, row.people());
      }
    }
    OpenDemands.ofTheGone(act.as(AuditAction.DEMAND_ERASURE));
    tell(List.of("plan=" + plan, "finished=" + finished));
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

  private static List<List<PlanItem>> batches(List<PlanItem> items) {
    List<List<PlanItem>> batches = new ArrayList<>();
    int from = 0;
    int text = 0;
    for (int i = 0; i < items.size(); i++) {
      text += items.get(i).planned().length();
      if (text > MOST_TEXT || i == items.size() - 1) {
        batches.add(items.subList(from, i + 1));
        from = i + 1;
        text = 0;
      }
    }
    return batches;
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
