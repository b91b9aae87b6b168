package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.PlanItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of people of a plan, as it is written in a transaction. */
final class Outcomes {
  private final Transaction tx;
  private final UUID plan;
  private final Instant at;
  private final PlanSeal seal;

  Outcomes(Transaction tx, UUID plan, Instant at) {
    this.tx = tx;
    this.plan = plan;
    this.at = at;
    this.seal = new PlanSeal(tx.ring());
  }

  /** Writes that nothing went of somebody, and why. */
  List<Integer> write(PlanItem item, ErasureOutcome why) {
    ExecutedErasure nothing =
        new ExecutedErasure(item.number(), item.customer(), why, List.of(), 0, List.of(), 0, at);
    return tx.plans().finish(plan, List.of(ended(item, nothing, List.of())));
  }

  /**
   * The item with what was done.
   *
   * @param planned what the plan let go
   */
  PlanItem ended(PlanItem item, ExecutedErasure executed, List<ValueFate> planned) {
    String text = OutcomeText.write(executed, planned);
    String sealed = text + Words.PART + seal.of(plan, item, text, executed.at());
    return new PlanItem(
        item.number(),
        item.customer(),
        item.version(),
        item.planned(),
        Optional.of(sealed),
        Optional.of(executed.at()));
  }

  /**
   * Reads what was done with an item.
   *
   * @throws fi.rekisteri.error.CorruptDataException {@code PLAN_ALTERED} for whatever the register
   *     did not write there
   */
  static ExecutedErasure read(PlanSeal seal, UUID plan, PlanItem item) {
    try {
      if (seal.isGenuine(plan, item)) {
        return OutcomeText.read(item);
      }
    } catch (RuntimeException notWritten) {
      throw altered(plan, item);
    }
    throw altered(plan, item);
  }

  private static RuntimeException altered(UUID plan, PlanItem item) {
    return PlanRefusals.altered("the outcome of item " + item.number() + " of plan " + plan);
  }
}
