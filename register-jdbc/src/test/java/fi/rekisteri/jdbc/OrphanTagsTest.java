package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags have no index by customer, so none may stand that its customer's row does not name. */
@ExtendWith(SeededSamples.class)
class OrphanTagsTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("A10 after many replacements, and after erasing in a race with one, no tag is left")
  void noTagIsLeft(Product product, Samples samples) throws Exception {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 40; round++) {
      NewCustomer one = samples.newcomer(samples.unique("byEmail"), samples.shared("byPhone"));
      CustomerId id = one.customer().facts().id();
      run(storage, tx -> tx.customers().insert(List.of(one)));
      CustomerChange first = change(samples, one.customer());
      save(storage, samples, first).run();
      assertThat(Sql.counts(source)).contains("rekisteri_unique_tag 1", "rekisteri_search_tag 1");
      Runnable saving = save(storage, samples, change(samples, first.customer()));
      Runnable erasing = erase(storage, samples, id);
      CyclicBarrier start = new CyclicBarrier(2);
      Future<Throwable> slower = threads.submit(() -> thrownBy(start, saving));
      assertThat(thrownBy(start, erasing)).isNull();
      slower.get();
      assertThat(Sql.counts(source)).contains("rekisteri_unique_tag 0", "rekisteri_search_tag 0");
    }
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A10 where the tags of a row are damaged, replacing and erasing refuse and keep all")
  void damagedTagsAreTold(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    CustomerId id = one.customer().facts().id();
    run(storage, tx -> tx.customers().insert(List.of(one)));
    List<String> before = Sql.counts(source);
    Sql.run(source, "update rekisteri_customer set tags = sealed");
    for (Runnable call :
        List.of(
            save(storage, samples, change(samples, one.customer())), erase(storage, samples, id))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining(id.toString())
          .hasNoCause();
      assertThat(Sql.counts(source)).isEqualTo(before);
    }
  }

  private static CustomerChange change(Samples samples, SealedCustomer old) {
    SearchTag tag = samples.unique("byEmail");
    return samples.change(old, tag, samples.item("i" + old.facts().version()));
  }

  private static Runnable save(JdbcStorage storage, Samples samples, CustomerChange change) {
    AuditEntry entry = samples.audit(AuditAction.CHANGE, change.customer().facts().id());
    return () -> run(storage, tx -> tx.customers().save(change, entry));
  }

  private static Runnable erase(JdbcStorage storage, Samples samples, CustomerId id) {
    ErasureVerdict verdict = samples.verdict(id);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    return () -> run(storage, tx -> tx.customers().erase(verdict, entry));
  }

  /** A save may lose the race; what counts is what it leaves. */
  private static @Nullable Throwable thrownBy(CyclicBarrier start, Runnable work) throws Exception {
    start.await(30, TimeUnit.SECONDS);
    return catchThrowable(work::run);
  }

  private static void run(JdbcStorage storage, Consumer<StorageTransaction> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
