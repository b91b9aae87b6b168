package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of people are erased in few statements, in order, and without a trace of their tags. */
@ExtendWith(SeededSamples.class)
class ErasureOfManyTest {
  private static final int ROUNDS = 25;

  private record Listed(List<ErasureVerdict> verdicts, List<AuditEntry> entries) {
    static Listed of(Samples samples, List<CustomerId> ids) {
      return new Listed(
          ids.stream().map(samples::verdict).toList(),
          ids.stream().map(id -> samples.audit(AuditAction.ERASE, id)).toList());
    }

    void erase(StorageTransaction tx) {
      tx.customers().erase(verdicts, entries);
    }
  }

  @Test
  @DisplayName("A49 five hundred take two statements, and with the hold before them one more")
  void fiveHundredTakeTwoStatements(Samples samples) {
    List<String> sent = new ArrayList<>();
    JdbcStorage storage =
        JdbcStorage.on(
            new Intercepted(
                Product.POSTGRESQL.migrated(),
                method -> {
                  if (Intercepted.reachesDatabase(method)
                      && !method.getName().contains("avepoint")) {
                    sent.add(method.getName());
                  }
                }));
    for (boolean held : new boolean[] {false, true}) {
      List<CustomerId> ids = inserted(storage, samples, 500);
      Listed list = Listed.of(samples, ids);
      sent.clear();
      run(
          storage,
          tx -> {
            if (held) {
              tx.customers().hold(ids);
            }
            list.erase(tx);
          });
      List<String> expected = new ArrayList<>(List.of("executeQuery", "executeUpdate", "commit"));
      if (held) {
        expected.add(0, "executeQuery");
      }
      assertThat(sent).as(held ? "held" : "not held").isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  @DisplayName("A49 two who erase the same people in two orders never meet in a deadlock")
  void twoErasersNeverMeetInADeadlock(Product product, Samples samples) throws Exception {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    for (int round = 0; round < ROUNDS; round++) {
      List<CustomerId> ids = inserted(storage, samples, 12);
      List<CustomerId> backwards = new ArrayList<>(ids);
      Collections.reverse(backwards);
      Listed one = Listed.of(samples, ids);
      Listed other = Listed.of(samples, backwards);
      CyclicBarrier start = new CyclicBarrier(3);
      List<Future<Boolean>> all = new ArrayList<>();
      all.add(threads.submit(at(start, storage, one::erase)));
      all.add(threads.submit(at(start, storage, other::erase)));
      all.add(threads.submit(at(start, storage, tx -> tx.customers().hold(backwards))));
      for (Future<Boolean> each : all) {
        assertThat(each.get(60, TimeUnit.SECONDS)).as("came through at once").isTrue();
      }
    }
    threads.shutdownNow();
    assertThat(Sql.counts(source))
        .contains(
            "rekisteri_customer 0",
            "rekisteri_search_tag 0",
            "rekisteri_unique_tag 0",
            "rekisteri_tombstone " + 12 * ROUNDS);
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  @DisplayName("A49 after erasing a list in a race with savers and importers no tag is left")
  void noTagIsLeft(Product product, Samples samples) throws Exception {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    for (int round = 0; round < ROUNDS; round++) {
      List<NewCustomer> people = people(samples, 6);
      List<NewCustomer> late = people(samples, 3);
      run(storage, tx -> tx.customers().insert(people));
      List<CustomerId> ids =
          Stream.concat(people.stream(), late.stream()).map(ErasureOfManyTest::id).toList();
      Listed list = Listed.of(samples, ids);
      NewCustomer saved = people.get(3);
      var change =
          samples.change(saved.customer(), samples.unique("byEmail"), samples.item("late"));
      AuditEntry entry = samples.audit(AuditAction.CHANGE, id(saved));
      CyclicBarrier start = new CyclicBarrier(3);
      List<Future<Boolean>> all = new ArrayList<>();
      all.add(threads.submit(at(start, storage, tx -> tx.customers().save(change, entry))));
      all.add(threads.submit(at(start, storage, tx -> tx.customers().insert(late))));
      Future<Boolean> erasing = threads.submit(at(start, storage, list::erase));
      for (Future<Boolean> each : all) {
        each.get(60, TimeUnit.SECONDS);
      }
      if (!erasing.get(60, TimeUnit.SECONDS)) {
        run(storage, list::erase);
      }
      assertThat(Sql.counts(source))
          .contains("rekisteri_customer 0", "rekisteri_unique_tag 0", "rekisteri_search_tag 0");
    }
    threads.shutdownNow();
  }

  /** Says whether it came through; a refusal may be what was to be expected. */
  private static Callable<Boolean> at(
      CyclicBarrier start, JdbcStorage storage, Consumer<StorageTransaction> work) {
    return () -> {
      start.await(30, TimeUnit.SECONDS);
      try {
        run(storage, work);
        return true;
      } catch (RegisterException refused) {
        return false;
      }
    };
  }

  private static List<CustomerId> inserted(JdbcStorage storage, Samples samples, int count) {
    List<NewCustomer> people = people(samples, count);
    run(storage, tx -> tx.customers().insert(people));
    return people.stream().map(ErasureOfManyTest::id).toList();
  }

  private static List<NewCustomer> people(Samples samples, int count) {
    return Stream.generate(
            () -> samples.newcomer(samples.unique("byEmail"), samples.shared("byPhone")))
        .limit(count)
        .toList();
  }

  private static CustomerId id(NewCustomer one) {
    return one.customer().facts().id();
  }

  private static void run(JdbcStorage storage, Consumer<StorageTransaction> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
