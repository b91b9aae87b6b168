package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How much PostgreSQL writes into its log when somebody is erased: little, and the same however
 * much is stored of them. Others write to that log too, and a page that is changed first after a
 * checkpoint stands there whole; so of several erasures the one counts that wrote least.
 */
@ExtendWith(SeededSamples.class)
class ErasureLogTest {
  private static final int TIMES = 12;
  private static final int FEW = 10;
  private static final int MANY = 2_000;

  private final DataSource source = Product.POSTGRESQL.migrated();
  private final JdbcStorage storage = JdbcStorage.on(source);

  @Test
  @DisplayName("A10 a key is destroyed by less than 512 bytes of the log of PostgreSQL")
  void keyIsDestroyedByFewBytes(Samples samples) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      CustomerId id = inserted(FEW, samples);
      String delete = "delete from rekisteri_customer where customer_id = '" + id.value() + "'";
      least = Math.min(least, logged(() -> Sql.run(source, delete)));
    }
    assertThat(least).as("bytes, the commit too").isBetween(40L, 512L);
  }

  @Test
  @DisplayName("A10 an erasure writes as much to the log for 10 items as for 2,000")
  void itemsAreNotInTheLog(Samples samples) {
    long few = leastByErasing(FEW, samples);
    long many = leastByErasing(MANY, samples);
    assertThat(few).as("tags, tombstone and trail too").isBetween(200L, 2_048L);
    assertThat(many).isBetween(few / 2, 2 * few);
  }

  @Test
  @DisplayName("control: what removes items stands in the log")
  void removalIsInTheLog(Samples samples) {
    erase(inserted(MANY, samples), samples);
    assertThat(logged(() -> storage.inTransaction(tx -> tx.customers().removeLeftovers(2 * MANY))))
        .isGreaterThan(20L * MANY);
  }

  private long leastByErasing(int items, Samples samples) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      CustomerId id = inserted(items, samples);
      least = Math.min(least, logged(() -> erase(id, samples)));
    }
    return least;
  }

  private long logged(Runnable work) {
    long before = log();
    work.run();
    return log() - before;
  }

  private long log() {
    String place = "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')";
    return Long.parseLong(Sql.rows(source, place).get(0));
  }

  private CustomerId inserted(int items, Samples samples) {
    NewCustomer one =
        samples.newcomer(
            samples.customer(),
            List.of(samples.shared("byName"), samples.unique("byEmail")),
            IntStream.range(0, items).mapToObj(i -> samples.item("i" + i)).toList());
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
    return one.customer().facts().id();
  }

  private void erase(CustomerId id, Samples samples) {
    storage.inTransaction(
        tx -> {
          tx.customers().erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
          return true;
        });
  }
}
