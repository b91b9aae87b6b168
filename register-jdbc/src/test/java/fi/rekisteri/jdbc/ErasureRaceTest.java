package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure, and whoever writes items at the same time: nothing is readable, and all goes. */
@ExtendWith(SeededSamples.class)
class ErasureRaceTest {
  private enum Writer {
    SAVE,
    IMPORT,
    RESEAL;

    /** Says whether it was done: a reseal that comes too late says no, the others are refused. */
    boolean write(CustomerStore customers, Samples samples, NewCustomer one) {
      switch (this) {
        case SAVE ->
            customers.save(
                samples.change(one.customer(), samples.shared("byPhone"), samples.item("late")),
                samples.audit(AuditAction.CHANGE, id(one)));
        case IMPORT -> customers.insert(List.of(samples.newcomer(), one));
        default -> {
          return customers.reseal(samples.resealing(one.customer(), one.items()));
        }
      }
      return true;
    }
  }

  @ParameterizedTest
  @Timeout(120)
  @CsvSource({
    "H2, SAVE, 4", "H2, IMPORT, 3", "H2, RESEAL, 3",
    "POSTGRESQL, SAVE, 4", "POSTGRESQL, IMPORT, 3", "POSTGRESQL, RESEAL, 3"
  })
  @DisplayName(
      "A10 an erasure waits for an unfinished writer of items, and takes those with it too")
  void erasureWaitsForTheWriter(Product product, Writer writer, int items, Samples samples)
      throws Exception {
    Scene scene = new Scene(product, samples, writer);
    ExecutorService second = Executors.newSingleThreadExecutor();
    Future<Boolean> erasing =
        scene.storage.inTransaction(
            tx -> {
              writer.write(tx.customers(), samples, scene.one);
              tx.customers().tombstone(id(scene.one)); // what waited to be written is written now
              Future<Boolean> other = second.submit(() -> scene.erase(scene.storage));
              scene.awaitWaiting();
              return other;
            });
    assertThat(erasing.get(60, TimeUnit.SECONDS)).isTrue();
    second.shutdownNow();
    scene.assertErased(items);
  }

  @ParameterizedTest
  @CsvSource({
    "H2, SAVE", "H2, IMPORT", "H2, RESEAL",
    "POSTGRESQL, SAVE", "POSTGRESQL, IMPORT", "POSTGRESQL, RESEAL"
  })
  @DisplayName("A11 a writer of items that the erasure overtakes is refused, and leaves none")
  void overtakenWriterIsRefused(Product product, Writer writer, Samples samples) throws Exception {
    Scene scene = new Scene(product, samples, writer);
    Callable<Boolean> writing =
        () -> scene.overtaken.inTransaction(tx -> writer.write(tx.customers(), samples, scene.one));
    if (writer == Writer.RESEAL) {
      assertThat(writing.call()).isFalse();
    } else {
      assertThatThrownBy(writing::call).isInstanceOf(ErasedException.class);
    }
    scene.assertErased(writer == Writer.IMPORT ? 0 : 3);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A10 whoever was on a page when they were erased has no items by the next call")
  void erasedOnAPageHasNoItems(Product product, Samples samples) {
    Scene scene = new Scene(product, samples, Writer.SAVE);
    scene.storage.inTransaction(
        tx -> {
          List<SealedCustomer> page = tx.customers().page(null, 10);
          assertThat(page).hasSize(1);
          assertThat(tx.customers().items(id(scene.one), Samples.ORDERS, null, 2)).hasSize(2);
          scene.erase(scene.storage);
          assertThat(tx.customers().items(id(scene.one), Samples.ORDERS, "i1", 2)).isEmpty();
          return tx.customers().page(null, 10);
        });
    scene.assertErased(3);
  }

  private static CustomerId id(NewCustomer one) {
    return one.customer().facts().id();
  }

  /** Somebody with three items, already in the storage unless they are being imported. */
  private static final class Scene {
    final DataSource source;
    final JdbcStorage storage;
    final JdbcStorage overtaken;
    final NewCustomer one;
    private final Product product;
    private final Samples samples;

    Scene(Product product, Samples samples, Writer writer) {
      this.product = product;
      this.samples = samples;
      source = product.migrated();
      storage = JdbcStorage.on(source);
      AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> erase(storage));
      overtaken =
          JdbcStorage.on(
              new Intercepted(
                  source,
                  method -> {
                    if (method.getName().equals("executeUpdate")) {
                      meanwhile.getAndSet(() -> {}).run();
                    }
                  }));
      List<SealedItem> items = List.of(samples.item("i0"), samples.item("i1"), samples.item("i2"));
      one = samples.newcomer(samples.customer(), List.of(samples.shared("byPhone")), items);
      if (writer != Writer.IMPORT) {
        storage.inTransaction(
            tx -> {
              tx.customers().insert(List.of(one));
              return true;
            });
      }
    }

    boolean erase(JdbcStorage by) {
      ErasureVerdict verdict = samples.verdict(id(one));
      return by.inTransaction(
          tx -> {
            tx.customers().erase(verdict, samples.audit(AuditAction.ERASE, id(one)));
            return true;
          });
    }

    void awaitWaiting() {
      String waiting =
          product == Product.H2
              ? product.waiting() + " or executing_statement like 'insert into rekisteri_customer%'"
              : product.waiting();
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (Sql.rows(source, waiting).get(0).equals("0")) {
        assertThat(System.nanoTime()).as("the erasure should wait by now").isLessThan(until);
        Thread.onSpinWait();
      }
    }

    void assertErased(int items) {
      assertThat(Look.tombstone(storage, id(one))).isPresent();
      assertThat(Look.customer(storage, id(one))).isEmpty();
      storage.inTransaction(
          tx -> {
            assertThat(tx.customers().items(id(one), Samples.ORDERS, null, 10)).isEmpty();
            assertThat(tx.customers().collections(id(one))).isEmpty();
            assertThat(tx.customers().leftovers()).isEqualTo(1);
            return true;
          });
      assertThat(Sql.counts(source)).as("still there").contains("rekisteri_item " + items);
      int removed = storage.inTransaction(tx -> tx.customers().removeLeftovers(100)).items();
      assertThat(removed).isEqualTo(items);
      assertThat(Sql.counts(source))
          .contains("rekisteri_item 0", "rekisteri_leftover 0", "rekisteri_tombstone 1");
      assertThat(
              Sql.rows(
                  source,
                  "select count(*) from rekisteri_search_tag where customer_id = '"
                      + id(one)
                      + "'"))
          .containsExactly("0");
    }
  }
}
