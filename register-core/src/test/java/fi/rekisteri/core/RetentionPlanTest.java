package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.RetainingRegister.order;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.Criterion;
import fi.rekisteri.People;
import fi.rekisteri.Retention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are made of what is due, seen before they are approved, and approved by people. */
class RetentionPlanTest {
  private final RetainingRegister at = new RetainingRegister();

  @Test
  @DisplayName("S33.1 whoever's ten years are over is planned, with a reason for each value")
  void dueIsPlanned() {
    CustomerId due = at.ended(LONG_AGO);
    at.ended(LocalDate.of(2016, 11, 22));
    at.ended(LocalDate.of(2025, 1, 1));
    RetentionPlan plan = at.planner().plan();
    Fate erase = new Fate.Erase(new RuleId("S33.1"), LocalDate.of(2026, 7, 1));
    assertThat(at.items(plan))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.customer()).isEqualTo(due);
              assertThat(one.whole()).isTrue();
              assertThat(one.fates())
                  .extracting(ValueFate::field, ValueFate::fate)
                  .containsExactly(
                      tuple("customerNumber", erase), tuple("email", erase), tuple("name", erase));
            });
    assertThat(plan.asOf()).isEqualTo(TODAY);
    assertThat(plan.counts().people()).isEqualTo(1);
    assertThat(plan.counts().whole()).isEqualTo(1);
    assertThat(plan.counts().values()).isEqualTo(Map.of("ERASE", 3L));
    assertThat(plan.counts().dueYears()).isEqualTo(Map.of(2026, 1));
    assertThat(at.isThere(due)).as("a plan erases nobody").isTrue();
  }

  @Test
  @DisplayName("S33 on the day after the last one the customer is due, and not a day before")
  void dueOnItsDay() {
    CustomerId id = at.ended(LocalDate.of(2016, 11, 22));
    assertThat(at.planner().plan().counts().people()).isZero();
    at.clock.pass(Duration.ofDays(1));
    assertThat(at.items(at.planner().plan()))
        .extracting(PlannedErasure::customer)
        .containsExactly(id);
  }

  @Test
  @DisplayName("S32 what is held is planned as held, by which rule and until which event")
  void heldIsPlannedAsHeld() {
    at.ended(LONG_AGO, order("T-1", OrderSummary.Status.INVOICED));
    PlannedErasure one = at.items(at.planner().plan()).get(0);
    assertThat(one.whole()).isFalse();
    assertThat(one.fates())
        .filteredOn(value -> value.field().equals("order"))
        .extracting(ValueFate::fate)
        .singleElement()
        .isInstanceOfSatisfying(
            Fate.Hold.class, held -> assertThat(held.hold().untilEvent()).contains("INVOICE_PAID"));
    assertThat(one.fates())
        .filteredOn(value -> value.field().equals("email"))
        .extracting(ValueFate::fate)
        .allMatch(Fate.Erase.class::isInstance);
  }

  @Test
  @DisplayName("S33 two plans of one day are alike, and change nobody's data")
  void plansAreAlike() {
    at.ended(3);
    at.ended(LONG_AGO, order("T-1", OrderSummary.Status.INVOICED));
    RetentionPlan first = at.planner().plan();
    RetentionPlan second = at.planner().plan();
    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(at.items(second)).isEqualTo(at.items(first));
    assertThat(at.planner().page(null, 10))
        .extracting(RetentionPlan::id)
        .containsExactly(second.id(), first.id());
    assertThat(at.planner().page(second, 10)).containsExactly(first);
    assertThat(at.planner().get(first.id())).isEqualTo(first);
  }

  @Test
  @DisplayName("S33 a plan of many pages holds everybody once, and tells its listener")
  void manyPages() {
    List<CustomerId> all = at.ended(1_203);
    int[] told = {0};
    RetentionPlan plan = at.planner().plan((looked, planned) -> told[0] = planned);
    assertThat(told[0]).isEqualTo(1_203);
    assertThat(plan.counts().people()).isEqualTo(1_203);
    List<PlannedErasure> seen = new ArrayList<>();
    for (int after = 0; after < 1_203; after += 500) {
      seen.addAll(at.planner().items(plan.id(), after, 500));
    }
    assertThat(seen).extracting(PlannedErasure::customer).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("law 5: a plan is approved by the digest that was seen, and by no other")
  void otherDigestIsRefused() {
    at.ended(1);
    RetentionPlan plan = at.planner().plan();
    refuses(
        ErrorCode.PLAN_DIGEST_DIFFERS, () -> at.as("approver").approve(plan.id(), "0".repeat(64)));
    refuses(ErrorCode.PLAN_NOT_APPROVED, () -> at.execute(plan));
    RetentionPlan approved = at.as("approver").approve(plan.id(), plan.digest());
    assertThat(approved.version()).isEqualTo(2);
    assertThat(approved.approvals()).singleElement().matches(one -> one.by().equals("approver"));
    assertThat(at.as("approver").approve(plan.id(), plan.digest()))
        .as("again by the same person")
        .isEqualTo(approved);
    refuses(ErrorCode.PLAN_NOT_FOUND, () -> at.as("approver").approve(UUID.randomUUID(), "x"));
  }

  @Test
  @DisplayName("law 5: where two are to approve, they are two people; who planned may be one")
  void twoPeopleApprove() {
    RegisterDefinition two =
        RetainingRegister.definition().toBuilder().change(changes -> changes.approvals(2)).build();
    RetainingRegister pair = new RetainingRegister(new InMemoryStorage(), two);
    pair.ended(1);
    RetentionPlan plan = pair.planner().plan();
    pair.planner().approve(plan.id(), plan.digest());
    pair.planner().approve(plan.id(), plan.digest());
    refuses(ErrorCode.PLAN_NOT_APPROVED, () -> pair.execute(plan));
    pair.as("approver").approve(plan.id(), plan.digest());
    assertThat(pair.execute(plan).isComplete()).isTrue();
  }

  @Test
  @DisplayName("law 5: where one is to approve, whoever planned may")
  void plannerMayApprove() {
    at.ended(1);
    RetentionPlan plan = at.planner().plan();
    at.planner().approve(plan.id(), plan.digest());
    assertThat(at.execute(plan).isComplete()).isTrue();
  }

  @Test
  @DisplayName("S41 each call asks for its designation, and a refusal stands in the trail")
  void designationsAreAsked() {
    at.ended(1);
    RetentionPlan plan = at.planner().plan();
    for (Runnable call :
        List.<Runnable>of(
            () -> at.as("reader").plan(),
            () -> at.as("approver").plan(),
            () -> at.as("clerk").reschedule(),
            () -> at.as("reader").approve(plan.id(), plan.digest()),
            () -> at.as("reader").execute(plan.id()),
            () -> at.as("nobody").get(plan.id()),
            () -> at.as("nobody").items(plan.id(), 0, 10),
            () -> at.as("nobody").report(plan.id()),
            () -> at.as("nobody").executed(plan.id(), 0, 10),
            () -> at.as("nobody").page(null, 10))) {
      long before = denials();
      assertThat(catchThrowable(call::run)).isInstanceOf(AccessDeniedException.class);
      assertThat(denials()).isEqualTo(before + 1);
    }
    assertThat(at.as("reader").items(plan.id(), 0, 10)).hasSize(1);
  }

  private long denials() {
    return List.of(
            AuditAction.PLAN_ERASURE,
            AuditAction.READ_PLANS,
            AuditAction.APPROVE_ERASURE,
            AuditAction.EXECUTE_ERASURE)
        .stream()
        .flatMap(action -> at.entries(action).stream())
        .filter(entry -> entry.act().outcome() == Outcome.DENIED)
        .count();
  }

  @Test
  @DisplayName("law 5: programs plan and carry out, and people approve")
  void programsDoNotApprove() {
    StaffedRegister staffed =
        new StaffedRegister(
            StaffedRegister.member("owner", Operation.READ),
            StaffedRegister.member("job", Operation.READ, Operation.ADMIN, Operation.ERASE)
                .ownedBy(new StaffId("owner", 1)));
    Retention job =
        staffed
            .register
            .actingAs(Actor.service("job", staffed.clock.instant(), "key", "batch"))
            .retention();
    RetentionPlan plan = job.plan();
    refuses(ErrorCode.NOT_DESIGNATED, () -> job.approve(plan.id(), plan.digest()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001})
  @DisplayName("a page holds 1 to 1000")
  void pageLimits(int limit) {
    assertThat(catchThrowable(() -> at.planner().page(null, limit)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S33 after the rules changed, everybody is looked at once before a plan is made")
  void changedRulesNeedAReschedule() {
    CustomerId id = at.ended(LocalDate.of(2020, 1, 1));
    RegisterDefinition shorter =
        RetainingRegister.definition().toBuilder().change(RetentionPlanTest::shortened).build();
    RetainingRegister after = new RetainingRegister(at, shorter);
    refuses(ErrorCode.RESCHEDULE_NEEDED, () -> after.planner().plan());
    People due =
        after
            .clerk()
            .forPurpose(Purpose.RIGHTS)
            .people(new Criterion.DueBy(LocalDate.of(2100, 1, 1)));
    refuses(ErrorCode.RESCHEDULE_NEEDED, due::count);
    refuses(ErrorCode.RESCHEDULE_NEEDED, () -> due.ids(null, 10));
    refuses(ErrorCode.RESCHEDULE_NEEDED, () -> due.page(null, 10));
    assertThat(after.planner().reschedule().people()).isEqualTo(1);
    assertThat(after.items(after.planner().plan()))
        .extracting(PlannedErasure::customer)
        .containsExactly(id);
    assertThat(due.count()).as("control: by the rules of now").isEqualTo(1);
    assertThat(due.ids(null, 10).found()).containsExactly(id);
  }

  private static void shortened(DefinitionChanges changes) {
    changes.retentionPolicy(
        policy ->
            policy.withRules(
                policy.rules().stream()
                    .map(
                        rule ->
                            new RetentionRule(rule.category(), rule.anchor(), Period.ofYears(1)))
                    .toList()));
  }
}
