package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NewCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many are due, and going on where somebody was, A68 and A48. */
public interface DueCountContract extends StorageUnderTest {
  @Test
  @DisplayName("A68 the count is that of whose day has come, and of nobody without a day")
  default void countIsOfWhoseDayHasCome(Samples samples) {
    Calls calls = new Calls(storage());
    assertThat(count(calls, DueStore.NEVER)).isZero();
    List<NewCustomer> people = people(samples, 1_007);
    calls.insert(people);
    calls.insert(samples.newcomer(), samples.newcomer());
    assertThat(count(calls, Looks.DAY.minusDays(1))).isZero();
    assertThat(count(calls, Looks.DAY)).isEqualTo(1);
    assertThat(count(calls, Looks.DAY.plusDays(41))).isEqualTo(42);
    assertThat(count(calls, DueStore.NEVER)).isEqualTo(1_007);
    CustomerId gone = Samples.idOf(people.get(3));
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    assertThat(count(calls, Looks.DAY.plusDays(41))).isEqualTo(41);
    assertThat(count(calls, DueStore.NEVER)).isEqualTo(1_006);
  }

  @Test
  @DisplayName("A48 a page goes on behind a place where nobody stands any more")
  default void pageGoesOnBehindAnEmptyPlace(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = people(samples, 5);
    calls.insert(people);
    CustomerId gone = Samples.idOf(people.get(1));
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    DuePlace place = new DuePlace(Looks.DAY.plusDays(1), gone);
    List<DueCustomer> rest =
        calls.storage().inTransaction(tx -> tx.customers().due(DueStore.NEVER, place, Calls.ALL));
    assertThat(rest)
        .extracting(one -> Samples.idOf(one.customer()))
        .containsExactlyElementsOf(people.subList(2, 5).stream().map(Samples::idOf).toList());
  }

  private static List<NewCustomer> people(Samples samples, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Looks.on(Looks.DAY.plusDays(i), samples, samples.customer()))
        .toList();
  }

  private static long count(Calls calls, LocalDate through) {
    return calls.storage().inTransaction(tx -> tx.customers().countDue(through));
  }
}
