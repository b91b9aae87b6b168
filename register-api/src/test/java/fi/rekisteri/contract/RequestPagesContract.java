package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RequestHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about how requests are found and counted, A64 and A72. */
public interface RequestPagesContract extends StorageUnderTest {
  @Test
  @DisplayName("A64 pages show every request once, open and closed, in the order of numbers")
  default void requestsAreShownOnce(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    List<RequestHead> all = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      RequestHead head = requests.open(number, Optional.empty(), Requests.NEVER);
      all.add(number % 3 == 0 ? requests.closed(head, Requests.DAY) : head);
    }
    for (int size : new int[] {1, 5, 12, 100}) {
      assertThat(requests.all(size)).isEqualTo(all);
    }
  }

  @Test
  @DisplayName("A64 of a person all requests are shown and no others, also after the erasure")
  default void requestsOfAPersonAreShown(Samples samples) {
    Calls calls = new Calls(storage());
    Requests requests = new Requests(calls.storage(), samples);
    NewCustomer anna = samples.newcomer();
    CustomerId id = Samples.idOf(anna);
    calls.insert(anna);
    RequestHead first = requests.open(1, id);
    RequestHead unknown = requests.open(2, Optional.empty(), Requests.DAY);
    RequestHead other = requests.open(3, samples.id());
    first = requests.closed(first, Requests.DAY);
    RequestHead late = requests.append(of(id, unknown));
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(requests.ofSubject(id)).containsExactly(first, late);
    assertThat(requests.ofSubject(other.subject().orElseThrow())).containsExactly(other);
    assertThat(requests.ofSubject(samples.id())).isEmpty();
  }

  /** The next head of a request, now that it is known whose it is. */
  private static RequestHead of(CustomerId subject, RequestHead head) {
    return new RequestHead(
        head.request(),
        Optional.of(subject),
        head.receivedOn(),
        head.nextDay(),
        head.keptThrough(),
        head.lines() + 1);
  }

  @Test
  @DisplayName("A64 those that are open and whose day has come are shown once, in order of days")
  default void dueRequestsAreShownOnce(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    LocalDate today = Requests.DAY;
    List<RequestHead> due = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      RequestHead head = requests.open(number, samples.id());
      switch (number % 5) {
        case 0 -> requests.closed(head, today.plusYears(2));
        case 1 -> requests.movedTo(today.plusDays(1), head);
        case 2 -> due.add(requests.movedTo(today.minusDays(30 - number), head));
        default -> due.add(head);
      }
    }
    due.sort(Comparator.comparing(RequestHead::nextDay).thenComparing(RequestHead::request));
    for (int size : new int[] {1, 4, 18, 100}) {
      assertThat(requests.due(today, size)).isEqualTo(due);
    }
    assertThat(requests.due(today.plusDays(1), 100)).hasSize(24);
    assertThat(requests.due(LocalDate.of(2000, 1, 1), 100)).isEmpty();
  }

  @Test
  @DisplayName("A72 exactly those are counted that are open and whose day has come")
  default void dueRequestsAreCounted(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    LocalDate today = Requests.DAY;
    assertThat(requests.countDue(Requests.NEVER)).isZero();
    for (int number = 1; number <= 30; number++) {
      RequestHead head = requests.open(number, samples.id());
      switch (number % 5) {
        case 0 -> requests.append(closedAtItsDay(head));
        case 1 -> requests.movedTo(today.plusDays(1), head);
        case 2 -> requests.movedTo(Requests.NEVER, head);
        default -> assertThat(head.nextDay()).isEqualTo(today);
      }
    }
    requests.remove(3);
    assertThat(requests.countDue(today.minusDays(1))).isZero();
    for (LocalDate day : List.of(today, today.plusDays(1), Requests.NEVER)) {
      assertThat(requests.countDue(day)).as("%s", day).isEqualTo(requests.due(day, 7).size());
    }
    assertThat(requests.countDue(today)).isEqualTo(11);
    assertThat(requests.countDue(Requests.NEVER)).isEqualTo(23);
  }

  private static RequestHead closedAtItsDay(RequestHead head) {
    return new RequestHead(
        head.request(), head.subject(), Requests.DAY, Requests.DAY, Optional.of(Requests.DAY), 2);
  }

  @Test
  @DisplayName("A64 a request that closes with a day in the past is due no more")
  default void closedRequestIsNotDue(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    RequestHead open = requests.open(1, samples.id());
    assertThat(requests.due(Requests.DAY, 10)).as("control").containsExactly(open);
    requests.append(closedAtItsDay(open));
    assertThat(requests.due(Requests.NEVER, 10)).isEmpty();
  }

  @Test
  @DisplayName("A64 those that are closed and kept no longer are shown once, in order of numbers")
  default void expiredRequestsAreShownOnce(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    LocalDate today = Requests.DAY;
    List<RequestHead> expired = new ArrayList<>();
    for (int number = 1; number <= 24; number++) {
      RequestHead head = requests.open(number, samples.id());
      switch (number % 4) {
        case 0 -> requests.closed(head, today);
        case 1 -> requests.closed(head, today.plusDays(1));
        case 2 -> expired.add(requests.closed(head, today.minusDays(number)));
        default -> assertThat(head.isOpen()).isTrue();
      }
    }
    for (int size : new int[] {1, 4, 6, 100}) {
      assertThat(requests.expired(today, size)).isEqualTo(expired);
    }
    assertThat(requests.expired(today.plusDays(1), 5)).hasSize(12);
    assertThat(requests.expired(LocalDate.of(2000, 1, 1), 5)).isEmpty();
  }
}
