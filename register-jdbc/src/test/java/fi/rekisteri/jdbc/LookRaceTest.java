package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A demand, and whoever looked before it, in transactions that are open at the same time. */
@ExtendWith(SeededSamples.class)
class LookRaceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @Timeout(120)
  @CsvSource({"H2, -3", "H2, 0", "H2, 3", "POSTGRESQL, -3", "POSTGRESQL, 0", "POSTGRESQL, 3"})
  @DisplayName("A48 a demand waits for an unfinished look, and brings forward what that one set")
  void demandWaitsForTheLook(Product product, int days, Samples samples) throws Exception {
    Scene scene = new Scene(product, samples);
    LocalDate demanded = DAY.plusDays(days);
    assertThat(scene.waiting(scene::look, all -> all.lookBy(scene.ids, demanded))).isEqualTo(3);
    assertThat(scene.days()).hasSize(3).containsOnly(demanded);
  }

  @ParameterizedTest
  @Timeout(120)
  @CsvSource({"H2, -3", "H2, 0", "H2, 3", "POSTGRESQL, -3", "POSTGRESQL, 0", "POSTGRESQL, 3"})
  @DisplayName("A48 a look from before an unfinished demand waits for it, and sets no day")
  void lookWaitsForTheDemand(Product product, int days, Samples samples) throws Exception {
    Scene scene = new Scene(product, samples);
    LocalDate demanded = DAY.plusDays(days);
    assertThat(scene.waiting(all -> all.lookBy(scene.ids, demanded), scene::look)).isZero();
    assertThat(scene.days()).hasSize(3).containsOnly(days < 0 ? demanded : DAY.minusDays(1));
  }

  /** Three people of one day. */
  private static final class Scene {
    final List<CustomerId> ids;
    private final DataSource source;
    private final JdbcStorage storage;
    private final Product product;

    Scene(Product product, Samples samples) {
      this.product = product;
      source = product.migrated();
      storage = JdbcStorage.on(source);
      List<NewCustomer> people =
          Stream.generate(samples::newcomer).limit(3).map(Scene::onTheDay).toList();
      ids = people.stream().map(one -> one.customer().facts().id()).toList();
      storage.inTransaction(
          tx -> {
            tx.customers().insert(people);
            return true;
          });
    }

    private static NewCustomer onTheDay(NewCustomer one) {
      return new NewCustomer(
          one.customer(), one.tags(), one.items(), one.audit(), Optional.of(DAY));
    }

    int look(CustomerStore customers) {
      return customers.lookAgain(
          ids.stream()
              .map(id -> new NextLook(id, 1, DAY, Optional.of(DAY.plusYears(10))))
              .toList());
    }

    /** Does the second while the first is not finished, and tells what came of it. */
    int waiting(ToIntFunction<CustomerStore> first, ToIntFunction<CustomerStore> second)
        throws Exception {
      ExecutorService other = Executors.newSingleThreadExecutor();
      Future<Integer> late =
          storage.inTransaction(
              tx -> {
                assertThat(first.applyAsInt(tx.customers())).isEqualTo(3);
                Future<Integer> begun =
                    other.submit(
                        () -> storage.inTransaction(again -> second.applyAsInt(again.customers())));
                awaitWaiting();
                return begun;
              });
      int done = late.get(60, TimeUnit.SECONDS);
      other.shutdownNow();
      return done;
    }

    private void awaitWaiting() {
      String waiting = product.waiting();
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (Sql.rows(source, waiting).get(0).equals("0")) {
        assertThat(System.nanoTime()).as("the second should wait by now").isLessThan(until);
        Thread.onSpinWait();
      }
    }

    List<LocalDate> days() {
      return storage.inTransaction(tx -> tx.customers().due(DueStore.NEVER, null, 9)).stream()
          .map(DueCustomer::lookOn)
          .toList();
    }
  }
}
