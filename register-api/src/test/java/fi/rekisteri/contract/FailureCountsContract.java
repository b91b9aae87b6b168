package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A35: counts of failures of the credential service. */
public interface FailureCountsContract extends CredentialStoreUnderTest {
  @Test
  @DisplayName("A35 counts are read back equal, those that are asked for and no others")
  default void countsAreReadBackEqual() {
    CredentialStore store = credentials();
    FailureCount one = count(1, 0);
    FailureCount many = count(Integer.MAX_VALUE, 1);
    String longest = "a:" + "f".repeat(78);
    assertThat(store.failures(Set.of("x", "y"))).isEmpty();
    assertThat(store.count("x", Optional.empty(), Optional.of(one))).isTrue();
    assertThat(store.count(longest, Optional.empty(), Optional.of(many))).isTrue();
    assertThat(store.count("z", Optional.empty(), Optional.of(count(0, 2)))).isTrue();
    assertThat(store.failures(Set.of("x", "y", longest)))
        .isEqualTo(Map.of("x", one, longest, many));
    assertThat(store.failures(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("A35 a count outlives the process that made it")
  default void countOutlivesTheProcess() {
    CredentialStore store = credentials();
    store.count("x", Optional.empty(), Optional.of(count(7, 0)));
    assertThat(reopened(store).failures(Set.of("x"))).isEqualTo(Map.of("x", count(7, 0)));
  }

  @Test
  @DisplayName("A35 a count moves on from exactly what was read, and from nothing else")
  default void countMovesOnFromWhatWasRead() {
    CredentialStore store = credentials();
    Optional<FailureCount> none = Optional.empty();
    Optional<FailureCount> one = Optional.of(count(1, 0));
    Optional<FailureCount> two = Optional.of(count(2, 1));
    assertThat(store.count("x", one, two)).isFalse();
    assertThat(store.count("x", none, none)).isTrue();
    assertThat(store.count("x", none, one)).isTrue();
    assertThat(store.count("x", none, two)).isFalse();
    assertThat(store.count("x", none, none)).isFalse();
    assertThat(store.count("x", Optional.of(count(2, 0)), two)).isFalse();
    assertThat(store.count("x", Optional.of(count(1, 1)), two)).isFalse();
    assertThat(store.count("x", Optional.of(count(1, 1)), none)).isFalse();
    assertThat(store.count("y", one, none)).isFalse();
    assertThat(store.failures(Set.of("x", "y"))).isEqualTo(Map.of("x", count(1, 0)));
    assertThat(store.count("x", one, two)).isTrue();
    assertThat(store.count("x", two, none)).isTrue();
    assertThat(store.failures(Set.of("x"))).isEmpty();
  }

  @Test
  @DisplayName("A35 of four threads that count one failure from one reading, one comes through")
  default void oneOfManyCounts() {
    CredentialStore store = credentials();
    Optional<FailureCount> read = Optional.empty();
    for (int round = 1; round <= 20; round++) {
      AtomicInteger counted = new AtomicInteger();
      Optional<FailureCount> from = read;
      Optional<FailureCount> to = Optional.of(count(round, round));
      Runnable racer = () -> counted.addAndGet(store.count("x", from, to) ? 1 : 0);
      assertThat(Race.between(IntStream.range(0, 4).mapToObj(i -> racer).toList()))
          .allMatch(Optional::isEmpty);
      assertThat(counted).hasValue(1);
      read = to;
    }
  }

  @Test
  @DisplayName("A35 only counts from before an instant are forgotten")
  default void onlyOldCountsAreForgotten() {
    CredentialStore store = credentials();
    for (int micros = 0; micros < 4; micros++) {
      store.count("lane" + micros, Optional.empty(), Optional.of(count(9, micros)));
    }
    assertThat(store.forgetFailures(Accounts.NOON.plus(2, ChronoUnit.MICROS))).isEqualTo(2);
    assertThat(store.failures(Set.of("lane0", "lane1", "lane2", "lane3")))
        .isEqualTo(Map.of("lane2", count(9, 2), "lane3", count(9, 3)));
  }

  private static FailureCount count(int failures, int micros) {
    return new FailureCount(failures, Accounts.NOON.plus(micros, ChronoUnit.MICROS));
  }
}
