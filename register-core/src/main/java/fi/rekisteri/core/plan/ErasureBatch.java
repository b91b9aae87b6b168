package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.Examination;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.core.erasure.LedgerAttempt;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.LedgerShare;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.store.PlanItem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out some items of a plan: asks the host's sources of holds, begins a batch in the ledger
 * of erasures, does everything in one transaction, and ends the batch. Where the transaction fails,
 * each half is tried on its own, down to one person alone, so that one whose record is broken stops
 * nobody else, and all others go in few transactions.
 */
final class ErasureBatch {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureBatch.class);

  private final Act act;
  private final UUID plan;

  ErasureBatch(Act act, UUID plan) {
    this.act = act;
    this.plan = plan;
  }

  /**
   * Carries them out.
   *
   * @throws RegisterException where the ledger cannot be written, or the storage not even keep what
   *     failed; another call goes on from there
   */
  void run(List<PlanItem> items) {
    if (tried(items, false).isPresent()) {
      List<PlanItem> open = open(items);
      if (open.size() == 1) {
        alone(open.get(0));
      } else if (!open.isEmpty()) {
        int half = open.size() / 2;
        run(open.subList(0, half));
        run(open.subList(half, open.size()));
      }
    }
  }

  private void alone(PlanItem item) {
    tried(List.of(item), true)
        .filter(failed -> !open(List.of(item)).isEmpty())
        .ifPresent(
            failed -> {
              LOG.warn("Item {} of plan {} failed with {}", item.number(), plan, failed.code());
              keepFailure(item);
            });
  }

  /** Without those that another process has finished meanwhile, or a transaction in doubt. */
  private List<PlanItem> open(List<PlanItem> items) {
    int before = items.get(0).number() - 1;
    Set<Integer> unfinished = new HashSet<>();
    engine()
        .retrying(tx -> tx.plans().unfinished(plan, before, items.size()))
        .forEach(item -> unfinished.add(item.number()));
    return items.stream().filter(item -> unfinished.contains(item.number())).toList();
  }

  private void keepFailure(PlanItem item) {
    engine()
        .retrying(tx -> new Outcomes(tx, plan, engine().now()).write(item, ErasureOutcome.FAILED));
  }

  /** Why nobody knows of anything of it that was kept, if so. */
  private Optional<RegisterException> tried(List<PlanItem> items, boolean withoutKeys) {
    List<PlanText.Planned> planned = items.stream().map(PlanText::read).toList();
    List<CustomerId> ids = items.stream().map(PlanItem::customer).toList();
    Examination.Scene scene = Examination.Scene.of(engine());
    HostHolds host = HostHolds.ask(engine(), scene.policy(), ids);
    List<LedgerShare> most =
        planned.stream().flatMap(one -> share(one.erasure()).stream()).toList();
    Optional<LedgerBatch> batch = LedgerBatch.beginIfAny(engine(), most);
    BatchWork work = new BatchWork(act, plan, scene, new BatchWork.Asked(host, withoutKeys));
    return new LedgerAttempt(engine(), batch, tx -> work.in(tx, items, planned)).run();
  }

  /** What goes at most; which of it, the transaction judges anew. */
  private Optional<LedgerShare> share(PlannedErasure one) {
    Judgement planned = new Judgement(one.fates(), Set.of(), one.whole(), Optional.empty());
    return LedgerShare.of(planned, one.customer(), engine().now());
  }

  private Engine engine() {
    return act.engine();
  }
}
