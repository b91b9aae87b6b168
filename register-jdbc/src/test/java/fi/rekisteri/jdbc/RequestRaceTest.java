package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Requests;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ReceivedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes over one database receive letters at once, and work on one. */
class RequestRaceTest {
  private static final int THREADS = 20;
  private static final Instant CAME = Instant.now().minusSeconds(30);

  private final InMemoryKeys keys = InMemoryKeys.random();

  private List<Requests> processes(DataSource source) {
    return List.of(
        TrailedRegister.over(JdbcStorage.on(source), keys).requests(),
        TrailedRegister.over(JdbcStorage.on(source), keys).requests());
  }

  private static ReceivedRequest letter() {
    Arrival arrival = new Arrival(CAME, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    return ReceivedRequest.letter(arrival, "letter 7", new Claim.Access());
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    CyclicBarrier start = new CyclicBarrier(works.size());
    try {
      List<Future<T>> all = new ArrayList<>();
      for (Callable<T> work : works) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A63 twenty letters at once, at two processes, get twenty numbers without a gap")
  void numbersHaveNoGap(Product product) throws Exception {
    List<Requests> both = processes(product.migrated());
    List<Callable<Long>> works = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Requests one = both.get(i % 2);
      works.add(() -> one.receive(letter()).number());
    }
    assertThat(atOnce(works))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, THREADS).boxed().toList());
    assertThat(both.get(0).page(0, 100)).hasSize(THREADS).isEqualTo(both.get(1).page(0, 100));
    assertThat(both.get(0).due(366)).hasSize(THREADS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A63 steps on one file at once, at two processes, all stand in it")
  void stepsAreNotLost(Product product) throws Exception {
    List<Requests> both = processes(product.migrated());
    long number = both.get(0).receive(letter()).number();
    List<Callable<Integer>> works = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Requests one = both.get(i % 2);
      works.add(() -> one.forward(number, ContactRole.CONTACT_PERSON).entries().size());
    }
    atOnce(works);
    assertThat(both.get(1).get(number).entries()).hasSize(1 + THREADS);
    assertThat(both.get(1).get(number)).isEqualTo(both.get(0).get(number));
  }
}
