package fi.rekisteri.core.plan;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.PlanRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of plans in one transaction; none is believed that has not its seal. */
record PlanBook(Transaction tx) {
  /**
   * A plan.
   *
   * @throws fi.rekisteri.error.NotFoundException {@code PLAN_NOT_FOUND}
   * @throws fi.rekisteri.error.CorruptDataException {@code PLAN_ALTERED}
   */
  PlanRow get(UUID plan) {
    PlanRow row = tx.plans().find(plan).orElseThrow(() -> PlanRefusals.notFound(plan));
    return genuine(row);
  }

  PlanRow genuine(PlanRow row) {
    if (!new PlanSeal(tx.ring()).isGenuine(row)) {
      throw PlanRefusals.altered("plan " + row.id());
    }
    return row;
  }

  /** Adds a plan whose items are there. */
  PlanRow add(PlanRow row) {
    PlanRow sealed = new PlanSeal(tx.ring()).sealed(row);
    tx.plans().add(sealed);
    return sealed;
  }

  /** Adds an approval, from exactly the row that was read. */
  PlanRow approve(PlanRow row, String by, Instant at) {
    List<PlanRow.Approval> approvals = new ArrayList<>(row.approvals());
    approvals.add(new PlanRow.Approval(by, at));
    PlanRow next =
        new PlanSeal(tx.ring())
            .sealed(
                new PlanRow(
                    row.id(),
                    row.version() + 1,
                    row.madeAt(),
                    row.asOf(),
                    row.people(),
                    row.digest(),
                    row.counts(),
                    row.madeBy(),
                    approvals,
                    row.seal()));
    tx.plans().move(next);
    return next;
  }

  /** A row as people see it. */
  static RetentionPlan plan(PlanRow row) {
    return new RetentionPlan(
        row.id(),
        row.version(),
        row.madeAt(),
        row.asOf(),
        row.madeBy(),
        row.digest(),
        CountsText.read(row.counts()),
        row.approvals().stream()
            .map(one -> new RetentionPlan.Approval(one.by(), one.at()))
            .toList());
  }

  /** How many different people approved. */
  static int approvals(PlanRow row) {
    return (int) row.approvals().stream().map(PlanRow.Approval::by).distinct().count();
  }
}
