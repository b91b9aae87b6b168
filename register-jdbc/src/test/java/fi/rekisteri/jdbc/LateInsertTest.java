package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The narrowest gap of A11, held open on purpose: an erasure begins while an insert is unfinished.
 */
@ExtendWith(SeededSamples.class)
class LateInsertTest {
  private Product product;
  private DataSource source;
  private JdbcStorage storage;

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  @Timeout(60)
  @DisplayName("A11 an erasure waits for an unfinished insert of its id, and then takes it away")
  void erasureWaitsForUnfinishedInsert(Product on, Samples samples) throws Exception {
    use(on);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"), samples.shared("byName"));
    CustomerId id = one.customer().facts().id();
    ErasureVerdict verdict = samples.verdict(id);
    AuditEntry erased = samples.audit(AuditAction.ERASE, id);
    ExecutorService second = Executors.newSingleThreadExecutor();
    Future<Boolean> erasing =
        storage.inTransaction(
            tx -> {
              tx.customers().insert(List.of(one));
              Future<Boolean> other = second.submit(() -> erase(verdict, erased));
              awaitWaiting();
              return other;
            });
    assertThat(erasing.get(30, TimeUnit.SECONDS)).isTrue();
    second.shutdownNow();
    assertThat(Look.customer(storage, id)).isEmpty();
    assertThat(Look.tombstone(storage, id)).contains(verdict);
    assertThat(Sql.counts(source))
        .contains("rekisteri_customer 0", "rekisteri_search_tag 0", "rekisteri_unique_tag 0");
  }

  private boolean erase(ErasureVerdict verdict, AuditEntry entry) {
    return storage.inTransaction(
        tx -> {
          tx.customers().erase(verdict, entry);
          return true;
        });
  }

  private void awaitWaiting() {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Sql.rows(source, product.waiting()).get(0).equals("0")) {
      assertThat(System.nanoTime()).as("the erasure should wait by now").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private void use(Product on) {
    product = on;
    source = on.migrated();
    storage = JdbcStorage.on(source);
  }
}
