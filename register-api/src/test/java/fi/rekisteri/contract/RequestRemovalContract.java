package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RequestHead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about requests that are evidence no more, A65. */
public interface RequestRemovalContract extends StorageUnderTest {
  @Test
  @DisplayName("A65 a removed request is gone from every view, once and again, and no other is")
  default void removedRequestIsGone(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    CustomerId anna = samples.id();
    RequestHead first = requests.open(1, anna);
    requests.closed(requests.open(2, anna), Requests.DAY);
    RequestHead third = requests.closed(requests.open(3, anna), Requests.DAY);
    List<String> kept = List.of(requests.of(1).toString(), requests.of(3).toString());
    for (int time = 1; time <= 2; time++) {
      requests.remove(2);
      assertThat(requests.of(2)).isEmpty();
      assertThat(requests.head(2)).isEmpty();
      assertThat(requests.all(2)).containsExactly(first, third);
      assertThat(requests.ofSubject(anna)).containsExactly(first, third);
      assertThat(requests.due(Requests.NEVER, 10)).containsExactly(first);
      assertThat(requests.expired(Requests.NEVER, 10)).containsExactly(third);
    }
    requests.remove(9);
    assertThat(List.of(requests.of(1).toString(), requests.of(3).toString())).isEqualTo(kept);
  }

  @Test
  @DisplayName("A65 the number of a removed request is never given again, and none of its lines")
  default void removedNumberIsNotGivenAgain(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    requests.open(1, samples.id());
    RequestHead last = requests.closed(requests.open(2, samples.id()), Requests.DAY);
    requests.remove(1);
    requests.remove(2);
    assertThat(requests.last()).isEqualTo(2);
    for (int number : new int[] {1, 2, 3}) {
      RequestHead again =
          new RequestHead(2, last.subject(), Requests.DAY, Requests.DAY, Optional.empty(), number);
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> requests.append(again));
    }
    assertThat(requests.all(10)).isEmpty();
    RequestHead next = requests.open(3, samples.id());
    assertThat(requests.all(10)).containsExactly(next);
    assertThat(requests.last()).isEqualTo(3);
  }

  @Test
  @DisplayName("A65 a line that is added while its request is removed is refused, or goes with it")
  default void lateLineIsNotLeftBehind(Samples samples) {
    Requests requests = new Requests(storage(), samples);
    for (int request = 1; request <= 8; request++) {
      long number = request;
      RequestHead open = requests.open(number, samples.id());
      List<Optional<RuntimeException>> ends =
          Race.between(
              List.of(() -> requests.movedTo(Requests.DAY, open), () -> requests.remove(number)));
      assertThat(ends.get(0)).matches(late -> late.filter(e -> !isConflict(e)).isEmpty());
      assertThat(ends.get(1)).isEmpty();
      assertThat(requests.of(number)).isEmpty();
      assertThat(requests.head(number)).isEmpty();
    }
  }

  private static boolean isConflict(RuntimeException late) {
    return late instanceof ConflictException;
  }
}
