package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From tables with rows in them to those of a later library. */
@ExtendWith(SeededSamples.class)
class UpgradeTest {
  private static final JdbcSettings NAMES = JdbcSettings.defaults().withTablePrefix("shop_");
  private static final int NEXT = Scripts.VERSION + 1;

  @ParameterizedTest
  @EnumSource
  @DisplayName("each released version is brought to this one, and to the next, with its rows")
  void rowsAreKept(Product product, Samples samples) {
    for (int released = 1; released <= Released.VERSIONS.size(); released++) {
      DataSource database = product.empty();
      JdbcSchema.migrate(database, NAMES, Released.first(released));
      NewCustomer person = fill(database, samples);
      JdbcSchema.migrate(database, NAMES);
      JdbcSchema.verify(database, NAMES);
      assertKept(storage(database, Scripts.VERSION), person);
      JdbcSchema.migrate(database, NAMES, NextVersion.SCRIPTS);
      JdbcSchema.verify(database, NAMES, NextVersion.SCRIPTS);
      assertKept(storage(database, NEXT), person);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an upgrade that broke off before any of its calls is finished by the next")
  void interruptedUpgradeIsFinished(Product product, Samples samples) {
    int calls = 0;
    boolean done = false;
    while (!done) {
      DataSource database = product.empty();
      JdbcSchema.migrate(database, NAMES, Released.first(1));
      NewCustomer person = fill(database, samples);
      done = brokeNowhere(database, ++calls);
      JdbcSchema.migrate(database, NAMES, NextVersion.SCRIPTS);
      JdbcSchema.verify(database, NAMES, NextVersion.SCRIPTS);
      assertKept(storage(database, NEXT), person);
    }
    assertThat(calls).isGreaterThan(8);
  }

  /** Upgrades over connections that are lost before that call; says whether there was none. */
  private static boolean brokeNowhere(DataSource database, int call) {
    AtomicInteger left = new AtomicInteger(call);
    DataSource breaking =
        new Intercepted(
            database,
            method -> {
              if (Intercepted.reachesDatabase(method) && left.decrementAndGet() == 0) {
                throw new SQLException("lost", "08006");
              }
            });
    try {
      JdbcSchema.migrate(breaking, NAMES, NextVersion.SCRIPTS);
      return true;
    } catch (StorageException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("processes that upgrade together all find the tables upgraded")
  void upgradingTogetherIsSafe(Product product, Samples samples) throws Exception {
    for (int round = 0; round < 5; round++) {
      DataSource database = product.empty();
      JdbcSchema.migrate(database, NAMES, Released.first(1));
      NewCustomer person = fill(database, samples);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      CyclicBarrier start = new CyclicBarrier(4);
      Callable<Boolean> upgrade =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            JdbcSchema.migrate(database, NAMES, NextVersion.SCRIPTS);
            return true;
          };
      List<Callable<Boolean>> all = IntStream.range(0, 4).mapToObj(i -> upgrade).toList();
      for (Future<Boolean> each : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
        assertThat(each.get()).isTrue();
      }
      threads.shutdownNow();
      assertKept(storage(database, NEXT), person);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an older library leaves newer tables alone, at each of its doors")
  void olderLibraryIsRefused(Product product) {
    DataSource database = product.lendable();
    JdbcSchema.migrate(database, NAMES, NextVersion.SCRIPTS);
    for (ThrowingCallable door : doors(database, Scripts.OWN)) {
      assertMismatch(door, "use the newer version of the library");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a newer library asks for an upgrade of older tables, at each of its doors")
  void newerLibraryAsksForAnUpgrade(Product product) {
    DataSource database = product.lendable();
    JdbcSchema.migrate(database, NAMES);
    List<ThrowingCallable> doors = doors(database, NextVersion.SCRIPTS);
    for (ThrowingCallable door : doors.subList(1, doors.size())) {
      assertMismatch(door, "run JdbcSchema.migrate");
    }
  }

  /** Migration first, which is the one that a newer library may pass. */
  private static List<ThrowingCallable> doors(DataSource database, Scripts scripts) {
    int version = scripts.version("h2");
    HostTransactions host = new HostTransactions(database);
    JdbcStorage joined = new JdbcStorage(Database.joining(host, NAMES, version));
    List<ThrowingCallable> doors = new ArrayList<>();
    doors.add(() -> JdbcSchema.migrate(database, NAMES, scripts));
    doors.add(() -> JdbcSchema.verify(database, NAMES, scripts));
    doors.add(() -> storage(database, version));
    doors.add(() -> host.run(connection -> Look.customer(joined, CustomerId.random())));
    return doors;
  }

  private static void assertMismatch(ThrowingCallable door, String remedy) {
    assertThatThrownBy(door)
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
              assertThat(e.isRetryable()).isFalse();
            })
        .hasMessageContaining(remedy);
  }

  private static NewCustomer fill(DataSource database, Samples samples) {
    NewCustomer person = samples.newcomer(samples.shared("byName"), samples.unique("byEmail"));
    storage(database, Scripts.VERSION)
        .inTransaction(
            tx -> {
              tx.customers().insert(List.of(person));
              return true;
            });
    return person;
  }

  private static JdbcStorage storage(DataSource database, int version) {
    return new JdbcStorage(Database.on(database, NAMES, version));
  }

  private static void assertKept(JdbcStorage storage, NewCustomer person) {
    assertThat(Look.customer(storage, person.customer().facts().id()))
        .get()
        .usingRecursiveComparison()
        .isEqualTo(person.customer());
    for (SearchTag tag : person.tags()) {
      List<SealedCustomer> found = storage.inTransaction(tx -> tx.customers().findByTag(tag, 2));
      assertThat(found).hasSize(1);
    }
  }
}
