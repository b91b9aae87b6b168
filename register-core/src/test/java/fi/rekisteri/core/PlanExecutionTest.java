package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.CLAIM;
import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.order;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.ValueFate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A plan is carried out once, with less than was planned where that is due no more, never more. */
class PlanExecutionTest {
  private final RetainingRegister at = new RetainingRegister();

  private List<ErasureOutcome> outcomes(RetentionPlan plan) {
    return at.executed(plan).stream().map(ExecutedErasure::outcome).toList();
  }

  @Test
  @DisplayName("S33.1 whoever is due is gone, found by nobody, and told of by the facts alone")
  void dueIsErased() {
    CustomerId id = at.ended(LONG_AGO);
    CustomerId other = at.ended(LocalDate.of(2025, 1, 1));
    RetentionPlan plan = at.approved();
    ErasureReport report = at.execute(plan);
    assertThat(report.isComplete()).isTrue();
    assertThat(report.outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 1));
    assertThat(at.isThere(id)).isFalse();
    assertThat(at.isThere(other)).isTrue();
    assertThat(
            at.clerk()
                .forPurpose(Purpose.RIGHTS)
                .find(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("N-1")))
        .isEmpty();
    ExecutedErasure executed = at.executed(plan).get(0);
    PlannedErasure planned = at.items(plan).get(0);
    assertThat(executed.fates()).isEqualTo(planned.fates());
    assertThat(executed.customer()).isEqualTo(id);
    AuditEntry entry = at.entries(AuditAction.ERASE).get(0);
    assertThat(entry.act().subject()).contains(id);
    assertThat(entry.act().fields()).containsExactly("*", "rule=S33.1");
    assertThat(at.entries(AuditAction.EXECUTE_ERASURE)).hasSize(2);
  }

  @Test
  @DisplayName("S32.4 what is due goes and what is held stays, under a new key, locked")
  void partIsErased() {
    CustomerId id = at.ended(LONG_AGO, order("T-1", Status.INVOICED), order("T-2", Status.PAID));
    RetentionPlan plan = at.approved();
    assertThat(at.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.PARTLY_ERASED, 1));
    var left = at.clerk().forPurpose(Purpose.RIGHTS).get(id);
    assertThat(left.field(CustomerFields.EMAIL)).isInstanceOf(Field.NoneHeld.class);
    assertThat(left.value(CustomerFields.NAME)).isPresent();
    assertThat(at.clerk().forPurpose(Purpose.RIGHTS).collection(id, CustomerFields.ORDER, null, 10))
        .extracting(entry -> entry.value().orderId())
        .containsExactly("T-1");
    assertThat(at.entries(AuditAction.ERASE))
        .singleElement()
        .extracting(entry -> entry.act().fields())
        .isEqualTo(List.of("customerNumber", "email", "order", "rule=S33.1"));
    assertThat(at.executed(plan).get(0).fates())
        .filteredOn(one -> one.fate() instanceof Fate.Erase)
        .extracting(ValueFate::field)
        .containsExactly("customerNumber", "email", "order");
    assertThat(at.items(at.planner().plan()))
        .singleElement()
        .as("held from now on, and nothing of it is due")
        .matches(one -> one.fates().size() == 2);
  }

  @Test
  @DisplayName("S32 what is held is locked to the purposes of the hold")
  void heldIsLocked() {
    CustomerId id = at.ended(LONG_AGO);
    at.hold(id, CLAIM);
    RetentionPlan plan = at.approved();
    ErasureReport report = at.execute(plan);
    assertThat(report.outcomes()).isEqualTo(Map.of(ErasureOutcome.HELD, 1));
    assertThat(at.executed(plan).get(0).fates())
        .isNotEmpty()
        .allMatch(one -> one.fate() instanceof Fate.Hold);
    assertThat(at.entries(AuditAction.ERASE))
        .as("nothing was erased, and nothing says so")
        .isEmpty();
    refuses(
        ErrorCode.HELD_FOR_OTHER_PURPOSE,
        () -> at.clerk().forPurpose(Purpose.REGISTER_MAINTENANCE).get(id));
    assertThat(at.clerk().choicesOf(id).standing().locks()).isNotEmpty();
  }

  @Test
  @DisplayName("openregister, law 5: a hold that is placed after the approval is minded")
  void laterHoldIsMinded() {
    CustomerId whole = at.ended(LONG_AGO);
    CustomerId part = at.ended(LONG_AGO, order("T-1", Status.INVOICED));
    RetentionPlan plan = at.approved();
    at.hold(whole, CLAIM);
    at.hold(part, CLAIM);
    assertThat(at.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.HELD, 2));
    assertThat(at.isThere(whole)).isTrue();
    assertThat(at.clerk().forPurpose(Purpose.RIGHTS).get(part).value(CustomerFields.EMAIL))
        .isPresent();
  }

  @Test
  @DisplayName("S33.2 whoever becomes a customer again after the plan was made stays")
  void reactivatedStays() {
    CustomerId id = at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.clerk()
        .forPurpose(Purpose.RIGHTS)
        .change(id, one -> one.beginCustomership(RetainingRegister.TODAY));
    assertThat(at.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.CHANGED, 1));
    assertThat(at.isThere(id)).isTrue();
    assertThat(at.planner().plan().counts().people()).isZero();
  }

  @Test
  @DisplayName("law 5: whoever changed after the approval is for the next plan, and is in it")
  void changedIsForTheNextPlan() {
    CustomerId id = at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.clerk()
        .forPurpose(Purpose.RIGHTS)
        .change(
            id, one -> one.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), OWN));
    ErasureReport report = at.execute(plan);
    assertThat(report.outcomes()).isEqualTo(Map.of(ErasureOutcome.CHANGED, 1));
    assertThat(report.isComplete()).isTrue();
    RetentionPlan next = at.approved();
    assertThat(at.items(next)).extracting(PlannedErasure::customer).containsExactly(id);
    assertThat(at.execute(next).outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 1));
  }

  @Test
  @DisplayName("law 5: carried out twice, a plan does nothing the second time")
  void secondExecutionDoesNothing() {
    at.ended(5);
    RetentionPlan plan = at.approved();
    ErasureReport first = at.execute(plan);
    List<ExecutedErasure> facts = at.executed(plan);
    assertThat(at.execute(plan)).isEqualTo(first);
    assertThat(at.executed(plan)).isEqualTo(facts);
    assertThat(at.entries(AuditAction.ERASE)).hasSize(5);
  }

  @Test
  @DisplayName("law 5: of two plans with one person the second one finds them gone")
  void goneIsTold() {
    at.ended(1);
    RetentionPlan first = at.approved();
    RetentionPlan second = at.approved();
    at.execute(first);
    assertThat(at.execute(second).outcomes()).isEqualTo(Map.of(ErasureOutcome.GONE, 1));
    assertThat(at.entries(AuditAction.ERASE)).hasSize(1);
  }

  @Test
  @DisplayName("law 8: with a clock that was set back nothing of a later day's plan is carried out")
  void clockSetBack() {
    CustomerId id = at.ended(LONG_AGO);
    at.clock.pass(Duration.ofDays(2));
    RetentionPlan plan = at.approved();
    at.clock.pass(Duration.ofDays(-1));
    refuses(ErrorCode.PLAN_FROM_LATER_DAY, () -> at.execute(plan));
    assertThat(at.isThere(id)).isTrue();
    at.clock.pass(Duration.ofDays(1));
    assertThat(at.execute(plan).isComplete()).isTrue();
  }

  @Test
  @DisplayName("law 5: the listener is told after each batch, and what it throws loses nothing")
  void listenerIsTold() {
    at.ended(1_100);
    RetentionPlan plan = at.approved();
    List<Integer> told = new java.util.ArrayList<>();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    at.planner()
                        .execute(
                            plan.id(),
                            (finished, planned) -> {
                              told.add(finished);
                              if (finished > 500) {
                                throw new IllegalStateException("enough");
                              }
                            })))
        .hasMessage("enough");
    assertThat(told).containsExactly(500, 1_000);
    assertThat(at.planner().report(plan.id()).unfinished()).isEqualTo(100);
    assertThat(at.execute(plan).isComplete()).isTrue();
    assertThat(outcomes(plan)).hasSize(1000).containsOnly(ErasureOutcome.ERASED);
    assertThat(at.planner().executed(plan.id(), 1_000, 1_000)).hasSize(100);
  }

  @Test
  @DisplayName("law 9: where the storage joins the host's transaction nothing is erased")
  void joinedStorageIsRefused() {
    at.ended(1);
    RetentionPlan plan = at.approved();
    var joined = at.opened(new JoinedStorage(at.storage));
    refuses(
        ErrorCode.ERASURE_NEEDS_OWN_TRANSACTION, () -> at.as(joined, "planner").execute(plan.id()));
    refuses(ErrorCode.PLAN_NOT_FOUND, () -> at.planner().execute(UUID.randomUUID()));
    refuses(ErrorCode.PLAN_NOT_FOUND, () -> at.planner().report(UUID.randomUUID()));
  }
}
