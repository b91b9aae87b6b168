package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever edits a plan in the database erases nobody by it: the register says so instead. */
@Tag("counts-transactions")
class PlanTamperingTest {
  /** A storage of which somebody edits the plans by hand, between the register and its rows. */
  private static final class Edited implements RegisterStorage {
    private final RegisterStorage inner = new InMemoryStorage();
    private UnaryOperator<PlanRow> rows = row -> row;
    private UnaryOperator<List<PlanItem>> items = page -> page;

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return inner.inTransaction(
          tx ->
              work.apply(
                  new TransactionAround(tx) {
                    @Override
                    public PlanStore plans() {
                      return edited(tx.plans());
                    }
                  }));
    }

    private PlanStore edited(PlanStore intact) {
      return (PlanStore)
          java.lang.reflect.Proxy.newProxyInstance(
              PlanStore.class.getClassLoader(),
              new Class<?>[] {PlanStore.class},
              (self, method, arguments) -> edit(method.invoke(intact, arguments)));
    }

    private Object edit(Object result) {
      if (result instanceof Optional<?> row && row.isPresent()) {
        return Optional.of(rows.apply((PlanRow) row.get()));
      }
      if (result instanceof List<?> page && !page.isEmpty() && page.get(0) instanceof PlanItem) {
        List<PlanItem> all = new ArrayList<>();
        page.forEach(one -> all.add((PlanItem) one));
        return items.apply(all);
      }
      return result;
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private final Edited storage = new Edited();
  private final RetainingRegister at =
      new RetainingRegister(storage, RetainingRegister.definition());
  private final CustomerId due = at.ended(LONG_AGO);
  private final CustomerId bystander = at.ended(RetainingRegister.TODAY);

  private void refusedAndNobodyGone(RetentionPlan plan) {
    refuses(ErrorCode.PLAN_ALTERED, () -> at.execute(plan));
    assertThat(at.isThere(due) && at.isThere(bystander)).isTrue();
  }

  private static PlanRow row(PlanRow row, String digest, List<PlanRow.Approval> approvals) {
    return new PlanRow(
        row.id(),
        row.version(),
        row.madeAt(),
        row.asOf(),
        row.people(),
        digest,
        row.counts(),
        row.madeBy(),
        approvals,
        row.seal());
  }

  private static PlanItem item(PlanItem item, CustomerId customer, @Nullable String outcome) {
    return new PlanItem(
        item.number(),
        customer,
        item.version(),
        item.planned(),
        Optional.ofNullable(outcome).or(item::outcome),
        outcome == null ? item.endedAt() : Optional.of(Instant.EPOCH));
  }

  @Test
  @DisplayName("law 5: an approval that was written by hand is none")
  void forgedApproval() {
    RetentionPlan plan = at.planner().plan();
    storage.rows =
        row -> row(row, row.digest(), List.of(new PlanRow.Approval("approver", Instant.EPOCH)));
    refusedAndNobodyGone(plan);
    refuses(ErrorCode.PLAN_ALTERED, () -> at.planner().get(plan.id()));
    refuses(ErrorCode.PLAN_ALTERED, () -> at.as("approver").approve(plan.id(), plan.digest()));
  }

  @Test
  @DisplayName("law 5: the row of an approved plan in the place of another is refused")
  void rowOfAnotherPlan() {
    RetentionPlan approved = at.approved();
    PlanRow genuine =
        storage.inner.inTransaction(tx -> tx.plans().find(approved.id()).orElseThrow());
    RetentionPlan other = at.planner().plan();
    storage.rows =
        row ->
            new PlanRow(
                other.id(),
                genuine.version(),
                genuine.madeAt(),
                genuine.asOf(),
                genuine.people(),
                genuine.digest(),
                genuine.counts(),
                genuine.madeBy(),
                genuine.approvals(),
                genuine.seal());
    refusedAndNobodyGone(other);
  }

  @Test
  @DisplayName("law 5: an item that names somebody else is refused, and everybody stays")
  void otherPersonInAnItem() {
    RetentionPlan plan = at.approved();
    storage.items = page -> page.stream().map(one -> item(one, bystander, null)).toList();
    refusedAndNobodyGone(plan);
  }

  @Test
  @DisplayName("law 5: an item too many or too few is refused")
  void itemsTooManyOrTooFew() {
    RetentionPlan plan = at.approved();
    storage.items = page -> page.subList(1, page.size());
    refusedAndNobodyGone(plan);
    storage.items =
        page ->
            List.of(
                page.get(0),
                new PlanItem(
                    2, bystander, 1, page.get(0).planned(), Optional.empty(), Optional.empty()));
    refusedAndNobodyGone(plan);
  }

  @Test
  @DisplayName("law 5: an item that is edited after the plan was proved is refused too")
  void editedBetweenProofAndUse() {
    RetentionPlan plan = at.approved();
    int[] reads = {0};
    storage.items =
        page ->
            ++reads[0] == 1 ? page : page.stream().map(one -> item(one, bystander, null)).toList();
    refusedAndNobodyGone(plan);
    assertThat(reads[0]).as("control: it was proved, and read again").isEqualTo(2);
  }

  @Test
  @DisplayName("law 6: an outcome that was written by hand makes no report")
  void forgedOutcome() {
    RetentionPlan plan = at.approved();
    at.execute(plan);
    assertThat(at.planner().report(plan.id()).isComplete()).as("control").isTrue();
    String forged = "1;ERASED;0;0;;=;;AAAAAQAAAAAAAAAAAAAAAAAAAAA";
    for (String outcome : List.of(forged, "", "1;ERASED", "x;;;;;;;!")) {
      storage.items = page -> page.stream().map(one -> item(one, due, outcome)).toList();
      refuses(ErrorCode.PLAN_ALTERED, () -> at.planner().report(plan.id()));
      refuses(ErrorCode.PLAN_ALTERED, () -> at.executed(plan));
    }
  }

  @Test
  @DisplayName("law 5: a plan without its row is none")
  void planWithoutARow() {
    UUID none = UUID.randomUUID();
    storage.inner.inTransaction(
        tx -> {
          tx.plans()
              .addItems(
                  none,
                  List.of(
                      new PlanItem(
                          1,
                          bystander,
                          1,
                          "1;2026-11-01;W;;;",
                          Optional.empty(),
                          Optional.empty())));
          return none;
        });
    refuses(ErrorCode.PLAN_NOT_FOUND, () -> at.planner().execute(none));
    assertThat(at.isThere(bystander)).isTrue();
  }
}
