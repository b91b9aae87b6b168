package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags are replaced with no new version, just when a save has read which ones there were. */
@ExtendWith(SeededSamples.class)
class RetagRaceTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A22 a save that read the tags before they were replaced is refused, and none is lost")
  void saveFromOlderTagsIsRefused(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"), samples.shared("byPhone"));
    CustomerId id = one.customer().facts().id();
    insert(storage, one);
    List<SearchTag> more = new ArrayList<>(one.tags());
    more.add(samples.shared("byPhone"));
    AtomicInteger statements = new AtomicInteger(-1_000);
    JdbcStorage slower =
        JdbcStorage.on(
            new Intercepted(
                source,
                method -> {
                  if (method.getName().startsWith("execute") && statements.incrementAndGet() == 2) {
                    assertThat(retag(storage, one, more)).isEqualTo(Retagged.CHANGED);
                  }
                }));
    statements.set(0); // MariaDB's settings were looked at
    CustomerChange change =
        samples.change(one.customer(), samples.unique("byEmail"), samples.item("i1"));
    assertThatThrownBy(() -> save(slower, samples, change))
        .isInstanceOfSatisfying(
            StorageException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.KEY_RING_CHANGED));
    assertThat(retag(storage, one, more)).as("nothing was lost").isEqualTo(Retagged.UNCHANGED);
    save(storage, samples, change);
    storage.inTransaction(
        tx -> {
          tx.customers().erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
          return true;
        });
    assertThat(Sql.counts(source)).contains("rekisteri_unique_tag 0", "rekisteri_search_tag 0");
  }

  private static void insert(JdbcStorage storage, NewCustomer one) {
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
  }

  private static void save(JdbcStorage storage, Samples samples, CustomerChange change) {
    CustomerId id = change.customer().facts().id();
    storage.inTransaction(
        tx -> {
          tx.customers().save(change, samples.audit(AuditAction.CHANGE, id));
          return true;
        });
  }

  private static Retagged retag(JdbcStorage storage, NewCustomer one, List<SearchTag> tags) {
    return storage.inTransaction(tx -> tx.customers().retag(one.customer(), tags));
  }
}
