package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.CLAIM;
import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What cannot be known or opened stops itself alone, and no report says that it is done. */
class PlanFaultsTest {
  private static final class Invoices implements HoldSource {
    private Map<CustomerId, List<SourceHold>> holds = Map.of();
    private boolean fails;
    private int asked;

    @Override
    public String name() {
      return "invoices";
    }

    @Override
    public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
      asked++;
      if (fails) {
        throw new IllegalStateException("Kaisa Numero 1 owes us 19.90");
      }
      return holds;
    }

    void hold(CustomerId id, String code) {
      holds =
          Map.of(
              id,
              List.of(
                  new SourceHold(
                      code, RetainingRegister.TODAY, Optional.empty(), Optional.of("PAID"))));
    }
  }

  private final RetainingRegister at = new RetainingRegister();
  private final Invoices invoices = new Invoices();

  private void reopened() {
    at.holdSources.add(invoices);
    at.reopened();
  }

  @Test
  @DisplayName("S32 what the host says is held stays, and goes once the host says so no more")
  void hostsHoldIsMinded() {
    reopened();
    CustomerId id = at.ended(LONG_AGO);
    invoices.hold(id, CLAIM);
    assertThat(at.execute(at.approved()).outcomes()).isEqualTo(Map.of(ErasureOutcome.HELD, 1));
    assertThat(at.isThere(id)).isTrue();
    invoices.holds = Map.of();
    assertThat(at.execute(at.approved()).outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 1));
  }

  @Test
  @DisplayName("law 9: a source of holds that does not answer lets nobody go, and it is told")
  void failingSourceWhilePlanning() {
    reopened();
    CustomerId id = at.ended(LONG_AGO);
    invoices.fails = true;
    RetentionPlan plan = at.approved();
    PlannedErasure planned = at.items(plan).get(0);
    assertThat(planned.findings()).containsExactly(PlanFinding.HOLD_SOURCE_FAILED);
    assertThat(planned.whole()).isFalse();
    assertThat(plan.counts().values()).containsOnlyKeys("KEEP");
    invoices.fails = false;
    ErasureReport report = at.execute(plan);
    assertThat(report.outcomes()).isEqualTo(Map.of(ErasureOutcome.HOLD_SOURCE_FAILED, 1));
    assertThat(report.isComplete()).isFalse();
    assertThat(at.isThere(id)).isTrue();
    assertThat(at.execute(at.approved()).isComplete()).as("the next plan").isTrue();
  }

  @Test
  @DisplayName("law 9: the same where it fails when the plan is carried out; it is named")
  void failingSourceWhileErasing() {
    reopened();
    CustomerId id = at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    invoices.fails = true;
    assertThat(at.execute(plan).isComplete()).isFalse();
    assertThat(at.executed(plan))
        .singleElement()
        .matches(one -> one.outcome() == ErasureOutcome.HOLD_SOURCE_FAILED)
        .matches(one -> one.sources().equals(List.of("invoices")))
        .matches(one -> one.fates().isEmpty());
    assertThat(at.isThere(id)).isTrue();
  }

  @Test
  @DisplayName("law 9: a hold of a kind that is not declared lets that person not go")
  void undeclaredHold() {
    reopened();
    CustomerId odd = at.ended(LONG_AGO);
    CustomerId other = at.ended(LONG_AGO);
    invoices.hold(odd, "NO_SUCH_KIND");
    assertThat(at.execute(at.approved()).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.HOLD_SOURCE_FAILED, 1, ErasureOutcome.ERASED, 1));
    assertThat(at.isThere(odd)).isTrue();
    assertThat(at.isThere(other)).isFalse();
  }

  @Test
  @DisplayName("law 5: a record that does not open stops nobody else, and the report is not done")
  void unreadableRecord() {
    List<CustomerId> all = at.ended(3);
    CustomerId broken = all.get(1);
    damage(broken);
    RetentionPlan plan = at.approved();
    assertThat(plan.counts().findings()).isEqualTo(Map.of(PlanFinding.UNREADABLE, 1));
    ErasureReport report = at.execute(plan);
    assertThat(report.outcomes())
        .isEqualTo(Map.of(ErasureOutcome.ERASED, 2, ErasureOutcome.FAILED, 1));
    assertThat(report.isComplete()).isFalse();
    assertThat(at.isThere(broken)).isTrue();
  }

  /** As if somebody had changed the seal of a record in the database. */
  private void damage(CustomerId id) {
    at.storage.inTransaction(
        tx -> {
          SealedCustomer read = tx.customers().find(id).orElseThrow();
          read.seal()[0] ^= 1;
          SealedCustomer next =
              new SealedCustomer(read.facts().next(), read.fields(), read.key(), read.seal());
          tx.customers()
              .save(
                  new CustomerChange(next, Map.of(), List.of()),
                  PartialErasureTest.entry(tx.audit().ofSubject(id, null, 1).get(0)));
          return id;
        });
  }

  @Test
  @DisplayName("law 5: where a batch fails its halves are tried; a passing fault loses nobody")
  void passingFaultLosesNobody() {
    for (int call = 1; ; call++) {
      BrittleStorage brittle = new BrittleStorage();
      RetainingRegister there = new RetainingRegister(brittle, RetainingRegister.definition());
      there.ended(2);
      RetentionPlan plan = there.approved();
      brittle.failAt(call);
      try {
        there.execute(plan);
      } catch (fi.rekisteri.error.StorageException thePowerFailed) {
        assertThat(brittle.hasFailed()).isTrue();
      }
      boolean failed = brittle.hasFailed();
      brittle.failAt(Integer.MAX_VALUE);
      ErasureReport report = there.execute(plan);
      assertThat(report.outcomes()).as("call %d", call).isEqualTo(Map.of(ErasureOutcome.ERASED, 2));
      assertThat(there.entries(AuditAction.ERASE)).hasSize(2);
      if (!failed) {
        assertThat(call).isGreaterThan(20);
        return;
      }
    }
  }

  @Test
  @DisplayName("law 5: two who carry out one plan at once erase each person once")
  void twoAtOnce() throws Exception {
    List<CustomerId> all = at.ended(1_200);
    RetentionPlan plan = at.approved();
    var other = at.opened(at.storage);
    CyclicBarrier start = new CyclicBarrier(2);
    List<CompletableFuture<ErasureReport>> both = new ArrayList<>();
    for (var one : List.of(at.register, other)) {
      both.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                } catch (Exception interrupted) {
                  throw new IllegalStateException(interrupted);
                }
                return at.as(one, "planner").execute(plan.id());
              }));
    }
    for (CompletableFuture<ErasureReport> report : both) {
      report.get();
    }
    assertThat(at.planner().report(plan.id()).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.ERASED, 1_200));
    assertThat(at.entries(AuditAction.ERASE))
        .extracting(entry -> entry.act().subject().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("law 8: whoever was not due at once is looked at on their day, and no sooner")
  void looksCostByWhatIsDue() {
    reopened();
    at.ended(RetainingRegister.TODAY.minusYears(9));
    at.planner().reschedule();
    invoices.asked = 0;
    at.planner().plan();
    assertThat(invoices.asked).as("everybody is looked at once after that").isEqualTo(1);
    at.planner().plan();
    assertThat(invoices.asked).as("then nobody, since nobody is due").isEqualTo(1);
    at.clock.pass(Duration.ofDays(366));
    at.planner().plan();
    assertThat(invoices.asked).isEqualTo(2);
  }

  @Test
  @DisplayName("law 9: a field that no definition declares any more is found to have no rule")
  void formerFieldIsFound() {
    CustomerId id = at.ended(LONG_AGO);
    RetainingRegister later =
        new RetainingRegister(
            at,
            RetainingRegister.definition().toBuilder()
                .change(
                    changes ->
                        changes
                            .withoutSearchKey(fi.rekisteri.customer.CustomerSearch.BY_EMAIL)
                            .withoutField("email"))
                .build());
    later.planner().reschedule();
    RetentionPlan plan = later.approved();
    assertThat(later.items(plan).get(0).findings()).isEqualTo(Set.of(PlanFinding.NO_RULE));
    assertThat(later.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.PARTLY_ERASED, 1));
    assertThat(later.executed(plan)).extracting(ExecutedErasure::customer).containsExactly(id);
    assertThat(later.isThere(id)).isTrue();
  }

  @Test
  @DisplayName("S38.3 paper of whoever is erased is to be destroyed, and holds the report open")
  void paperHoldsTheReportOpen() {
    RetainingRegister there =
        new RetainingRegister(
            new InMemoryStorage(),
            RetainingRegister.definition().toBuilder()
                .change(
                    changes ->
                        changes.manualFiling(
                            filing ->
                                filing.in(
                                    new fi.rekisteri.manual.StorageLocation(
                                        "archive", true, true))))
                .build());
    CustomerId id = there.ended(LONG_AGO);
    there.ended(LONG_AGO);
    var paper =
        there
            .clerk()
            .paper()
            .receive(
                new fi.rekisteri.manual.PaperFacts(
                    id,
                    "CONTACT_FORM",
                    RetainingRegister.TODAY.minusYears(2),
                    RetainingRegister.TODAY));
    there.clerk().paper().beginHandling(paper.id());
    there.clerk().paper().store(paper.id(), "archive");
    RetentionPlan plan = there.approved();
    ErasureReport report = there.execute(plan);
    assertThat(report.papersLeft()).isEqualTo(1);
    assertThat(report.isComplete()).isFalse();
    assertThat(there.clerk().paper().undestroyedOf(id).get(0).destruction()).isPresent();
    there.clerk().paper().checkOut(paper.id());
    there.clerk().paper().confirmDestruction(paper.id());
    assertThat(there.planner().report(plan.id()).papersLeft()).isZero();
  }
}
