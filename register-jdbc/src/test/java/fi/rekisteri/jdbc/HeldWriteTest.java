package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write that is held back until the end of the work is as safe as one that is not. */
@ExtendWith(SeededSamples.class)
class HeldWriteTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A3 a held write that fails surfaces at the end, and only a lost connection is unknown")
  void failureSurfacesAtTheEnd(Product product, Samples samples) {
    DataSource source = product.migrated();
    List<String> before = Sql.counts(source);
    Consumer<StorageTransaction> work = appending(samples);
    StorageException refused = failing(source, "58030", work);
    assertThat(refused.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(refused).hasMessageNotContaining("unknown").hasNoCause();
    assertThat(failing(source, "40001", work).isRetryable()).isTrue();
    for (String lost : new String[] {"08006", "08007", "57P01", "90098", null}) {
      StorageException unknown = failing(source, lost, work);
      assertThat(unknown.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
      assertThat(unknown.isRetryable()).isFalse();
      assertThat(unknown).hasMessageContaining("unknown");
    }
    assertThat(Sql.counts(source)).isEqualTo(before);
    run(source, work);
    assertThat(Sql.counts(source)).contains("rekisteri_audit 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 work that throws leaves nothing, whether its write was still held or not")
  void throwingWorkLeavesNothing(Product product, Samples samples) {
    DataSource source = product.migrated();
    IllegalStateException own = new IllegalStateException("the work's own");
    Consumer<StorageTransaction> held = appending(samples);
    Consumer<StorageTransaction> carriedOut =
        tx -> {
          appending(samples).accept(tx);
          assertThat(tx.customers().page(null, 1)).isEmpty();
        };
    for (Consumer<StorageTransaction> work : List.of(held, carriedOut)) {
      Consumer<StorageTransaction> throwing =
          tx -> {
            work.accept(tx);
            throw own;
          };
      assertThat(catchThrowable(() -> run(source, throwing))).isSameAs(own);
      assertThat(Sql.counts(source)).contains("rekisteri_audit 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 two writes are kept together: when the second fails, the held one is not kept")
  void heldWriteGoesWithTheSecond(Product product, Samples samples) {
    DataSource source = product.migrated();
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    NewCustomer twin = samples.newcomer(one.tags().get(0));
    run(source, tx -> tx.customers().insert(List.of(one)));
    Consumer<StorageTransaction> both =
        tx -> {
          appending(samples).accept(tx);
          tx.customers().insert(List.of(twin));
        };
    assertThat(catchThrowable(() -> run(source, both))).isInstanceOf(ConflictException.class);
    assertThat(Sql.counts(source)).contains("rekisteri_customer 1", "rekisteri_audit 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A6 a held save that is refused says so at the latest at the end, or may be caught")
  void refusedSaveMayBeCaught(Product product, Samples samples) {
    DataSource source = product.migrated();
    NewCustomer one = samples.newcomer();
    run(source, tx -> tx.customers().insert(List.of(one)));
    CustomerChange change = Samples.change(samples.next(samples.next(one.customer())));
    CustomerId id = one.customer().facts().id();
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    Consumer<StorageTransaction> save = tx -> tx.customers().save(change, entry);
    assertThat(catchThrowable(() -> run(source, save))).isInstanceOf(ConflictException.class);
    assertThat(Sql.counts(source)).contains("rekisteri_audit 1");
    run(
        source,
        tx -> {
          Throwable refusal =
              catchThrowable(
                  () -> {
                    save.accept(tx);
                    tx.customers().find(id);
                  });
          assertThat(refusal).isInstanceOf(ConflictException.class);
          appending(samples).accept(tx);
        });
    assertThat(Sql.counts(source)).contains("rekisteri_audit 2");
  }

  private static Consumer<StorageTransaction> appending(Samples samples) {
    List<AuditEntry> entries = List.of(samples.audit(AuditAction.READ, samples.id()));
    return tx -> tx.audit().append(entries);
  }

  private static StorageException failing(
      DataSource source, String state, Consumer<StorageTransaction> work) {
    Intercepted faulty =
        new Intercepted(
            source,
            method -> {
              if (method.getName().equals("executeUpdate")) {
                throw new SQLException("a fault with a bound value", state);
              }
            });
    return (StorageException) catchThrowable(() -> run(faulty, work));
  }

  private static void run(DataSource source, Consumer<StorageTransaction> work) {
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              work.accept(tx);
              return true;
            });
  }
}
