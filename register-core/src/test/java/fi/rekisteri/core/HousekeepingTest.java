package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.LeftoverReport;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What erased people left is removed by an administrator, in the open, and nothing else is. */
class HousekeepingTest {
  private static final int ORDERS = 2 * HousekeepingDesk.BATCH + 500;

  private final TestRegister test = new TestRegister();

  @Test
  @DisplayName("Art. 17 the orders of somebody erased are read by nobody, and go in batches")
  void leftoversGoInBatches() {
    Customer stays = registered("A-1", 3);
    Customer goes = registered("A-2", ORDERS);
    erase(goes.id());
    assertThatThrownBy(() -> orders(goes.id())).isInstanceOf(ErasedException.class);
    List<String> told = new ArrayList<>();
    LeftoverReport report =
        test.register
            .actingAs(ADMIN)
            .housekeeping()
            .removeLeftovers((items, people) -> told.add(items + " of " + people));
    assertThat(report).isEqualTo(new LeftoverReport(ORDERS, 1, 0));
    assertThat(report.isFinished()).isTrue();
    assertThat(told).containsExactly("1000 of 0", "2000 of 0", "2500 of 1");
    assertThat(orders(stays.id())).as("nobody else's").isEqualTo(3);
  }

  @Test
  @DisplayName("law 6: each batch is in the trail with its counts, so is a run that finds nothing")
  void eachBatchIsInTheTrail() {
    erase(registered("A-2", ORDERS).id());
    removed();
    assertThat(trail())
        .containsExactlyInAnyOrder(
            List.of("items=1000", "people=0"),
            List.of("items=1000", "people=0"),
            List.of("items=500", "people=1"));
    removed();
    assertThat(trail()).hasSize(4).contains(List.of("items=0", "people=0"));
  }

  @Test
  @DisplayName("A31 what an interrupted run has done is in the trail, and the next one goes on")
  void nextRunGoesOn() {
    erase(registered("A-2", ORDERS).id());
    assertThatThrownBy(
            () ->
                test.register
                    .actingAs(ADMIN)
                    .housekeeping()
                    .removeLeftovers(
                        (items, people) -> {
                          throw new UnsupportedOperationException("interrupted");
                        }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(trail()).containsExactly(List.of("items=1000", "people=0"));
    assertThat(removed()).isEqualTo(new LeftoverReport(ORDERS - 1_000, 1, 0));
  }

  @Test
  @DisplayName("S41.1 who is not designated for it removes nothing, and is recorded")
  void removingNeedsTheDesignation() {
    erase(registered("A-2", 2).id());
    TestRegister.refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(MAIJA).housekeeping().removeLeftovers());
    assertThat(test.outcomes(AuditAction.REMOVE_LEFTOVERS)).containsExactly(Outcome.DENIED);
    assertThat(removed()).isEqualTo(new LeftoverReport(2, 1, 0));
  }

  @Test
  @DisplayName("S45.2 a rotation of customers' keys passes over what erased people left")
  void rotationPassesOverLeftovers() {
    Customer stays = registered("A-1", 3);
    erase(registered("A-2", 4).id());
    assertThat(test.register.actingAs(ADMIN).keys().rotate(Rotation.CUSTOMER_KEYS).failures())
        .isEmpty();
    assertThat(orders(stays.id())).isEqualTo(3);
    assertThat(removed()).isEqualTo(new LeftoverReport(4, 1, 0));
  }

  private LeftoverReport removed() {
    return test.register.actingAs(ADMIN).housekeeping().removeLeftovers();
  }

  private List<List<String>> trail() {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == AuditAction.REMOVE_LEFTOVERS)
        .map(entry -> entry.act().fields())
        .toList();
  }

  private int orders(CustomerId id) {
    return test.as(MAIJA, Purpose.ORDER_MANAGEMENT)
        .collection(id, CustomerFields.ORDER, null, 10)
        .size();
  }

  private Customer registered(String number, int orders) {
    Customer one =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN);
    for (int i = 0; i < orders; i++) {
      one = one.collect(CustomerFields.ORDER, TestRegister.order("T-" + i), OWN);
    }
    return test.as(MAIJA, Purpose.RIGHTS).register(one);
  }

  /** The storage's own erasing call; the door to it comes with retention. */
  private void erase(CustomerId id) {
    AuditEntry entry =
        new AuditEntry(
            Evidence.at(AuditPlace.first()),
            NOW,
            "admin",
            "console",
            Purpose.RIGHTS,
            AuditEntry.Act.done(AuditAction.ERASE, id, List.of()));
    test.storage.inTransaction(
        tx -> {
          tx.customers().erase(new ErasureVerdict(id, new RuleId("Art. 17(1)(b)"), NOW), entry);
          return true;
        });
  }
}
