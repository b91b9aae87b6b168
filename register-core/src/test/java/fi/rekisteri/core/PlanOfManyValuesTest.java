package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.order;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.ValueFate;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of whom more is held than is read at once. */
class PlanOfManyValuesTest {
  private static final long YEARS = 400_000_000;
  private static final Provenance SEEN = Provenance.fromController(TestRegister.NOW);

  private final RetainingRegister at = new RetainingRegister();

  @ParameterizedTest(name = "{0} observations and {1} orders")
  @DisplayName("S33 each value has one fate, however many there are and wherever a page ends")
  @CsvSource({"3, 5_100", "5_100, 3", "5_000, 2", "2_600, 2_600"})
  void eachValueHasOneFate(String observations, String orders) {
    int seen = number(observations);
    int ordered = number(orders);
    CustomerId few = at.ended(LONG_AGO, order("T-1", OrderSummary.Status.PAID));
    CustomerId many = at.register(person(seen, ordered));
    RetentionPlan plan = at.approved();
    for (PlannedErasure one : at.items(plan)) {
      boolean isMany = one.customer().equals(many);
      assertThat(count(one, "order")).isEqualTo(isMany ? ordered : 1);
      assertThat(count(one, "ipObservation")).isEqualTo(isMany ? seen : 0);
      assertThat(new HashSet<>(one.fates())).hasSameSizeAs(one.fates());
    }
    assertThat(at.execute(plan).outcomes()).containsOnlyKeys(ErasureOutcome.ERASED);
    assertThat(at.executed(plan))
        .extracting(ExecutedErasure::customer)
        .containsExactlyInAnyOrder(few, many);
  }

  private static int number(String written) {
    return Integer.parseInt(written.replace("_", ""));
  }

  private static long count(PlannedErasure one, String field) {
    return one.fates().stream().map(ValueFate::field).filter(field::equals).count();
  }

  private Customer person(int observations, int orders) {
    OrderSummary[] all =
        IntStream.range(0, orders)
            .mapToObj(i -> order("T-" + i, OrderSummary.Status.PAID))
            .toArray(OrderSummary[]::new);
    Customer person = at.person(LONG_AGO, all);
    for (int i = 0; i < observations; i++) {
      IpObservation one =
          new IpObservation("192.0.2.7", TestRegister.NOW.minusSeconds(YEARS + i), "web");
      person = person.collect(CustomerFields.IP_OBSERVATION, one, SEEN);
    }
    return person;
  }
}
