package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of the adapter on the database fails once: nothing may be half-written. */
@ExtendWith(SeededSamples.class)
class FaultsTest {
  private DataSource source;
  private NewCustomer kept;
  private NewCustomer doomed;
  private Function<StorageTransaction, Object> work;

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 whichever statement fails, the work leaves nothing and the storage works on")
  void anyFailedStatementLeavesNothing(Product product, Samples samples) {
    prepare(product.migrated(), samples);
    List<String> before = Sql.counts(source);
    int statements = 0;
    for (boolean failed = true; failed; statements++) {
      Fault fault = new Fault(statements, "58030", Intercepted::reachesDatabase);
      JdbcStorage storage = opened(fault);
      Throwable thrown = catchThrowable(() -> storage.inTransaction(work));
      failed = fault.happened;
      if (failed) {
        assertThat(thrown).as("call " + statements).isInstanceOf(StorageException.class);
        assertThat(Sql.counts(source)).as("call " + statements).isEqualTo(before);
      } else {
        assertThat(thrown).isNull();
      }
    }
    assertThat(statements).as("calls that failed in turn").isGreaterThan(10);
    assertThat(Sql.counts(source)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 work that swallows a failure of the storage is not kept either")
  void swallowedFailureKeepsNothing(Product product, Samples samples) {
    prepare(product.migrated(), samples);
    List<String> before = Sql.counts(source);
    Fault fault = new Fault(2, "58030", method -> method.getName().startsWith("execute"));
    JdbcStorage storage = opened(fault);
    Throwable thrown =
        catchThrowable(() -> storage.inTransaction(tx -> catchThrowable(() -> work.apply(tx))));
    assertThat(thrown).isInstanceOf(StorageException.class);
    assertThat(Sql.counts(source)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 a connection lost before the commit may be tried again, one lost in it may not")
  void connectionLostAtCommitIsUnknown(Product product, Samples samples) {
    prepare(product.migrated(), samples);
    assertThat(lostAt("executeUpdate").isRetryable()).isTrue();
    StorageException atCommit = lostAt("commit");
    assertThat(atCommit.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
    assertThat(atCommit.isRetryable()).isFalse();
    assertThat(atCommit).hasMessageContaining("unknown");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A1 a transaction that cannot be rolled back is cut off, never committed by accident")
  void failedRollbackIsNotCommitted(Product product, Samples samples) {
    DataSource unpooled = product.empty();
    JdbcSchema.migrate(unpooled);
    prepare(unpooled, samples);
    List<String> before = Sql.counts(source);
    IllegalStateException own = new IllegalStateException("the work's own");
    JdbcStorage storage =
        opened(new Fault(0, "58030", method -> method.getName().equals("rollback")));
    Function<StorageTransaction, Object> failing =
        tx -> {
          work.apply(tx);
          throw own;
        };
    Throwable thrown = catchThrowable(() -> storage.inTransaction(failing));
    assertThat(thrown).isSameAs(own);
    assertThat(thrown.getSuppressed()).isEmpty();
    assertThat(Sql.counts(source)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A1 nor does it go back to a pool, which would lend it with what was not rolled back")
  void failedRollbackIsNotPooled(Product product, Samples samples) {
    prepare(product.migrated(), samples);
    List<String> before = Contents.of(source);
    for (String name : List.of("rollback", "setAutoCommit")) {
      Fault fault =
          new Fault(
              name.equals("rollback") ? 0 : 1, "58030", method -> method.getName().equals(name));
      JdbcStorage storage = opened(fault);
      IllegalStateException own = new IllegalStateException("the work's own");
      Throwable thrown =
          catchThrowable(
              () ->
                  storage.inTransaction(
                      tx -> {
                        work.apply(tx);
                        throw own;
                      }));
      assertThat(fault.happened).as(name).isTrue();
      assertThat(thrown).as("the strict pool says nothing").isSameAs(own);
      assertThat(Contents.of(source)).isEqualTo(before);
    }
  }

  private StorageException lostAt(String name) {
    Fault fault = new Fault(0, "08006", method -> method.getName().equals(name));
    JdbcStorage storage = opened(fault, JdbcSettings.defaults().withRetries(0));
    return (StorageException) catchThrowable(() -> storage.inTransaction(work));
  }

  /** A storage that has looked at its tables; from now on calls are counted. */
  private JdbcStorage opened(Fault fault) {
    return opened(fault, JdbcSettings.defaults());
  }

  private JdbcStorage opened(Fault fault, JdbcSettings settings) {
    JdbcStorage storage = JdbcStorage.on(new Intercepted(source, fault), settings);
    fault.armed = true;
    return storage;
  }

  private void prepare(DataSource database, Samples samples) {
    source = database;
    kept = newcomer(samples);
    doomed = newcomer(samples);
    NewCustomer added = newcomer(samples);
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.customers().insert(List.of(kept, doomed));
              return true;
            });
    CustomerId id = kept.customer().facts().id();
    CustomerId gone = doomed.customer().facts().id();
    RegisterKey key =
        samples.registerKey(new KeyContext(Samples.REGISTER, KeyPurpose.SEARCH_INDEX, 1));
    work =
        tx -> {
          tx.customers().insert(List.of(added));
          tx.customers()
              .save(
                  samples.change(kept.customer(), samples.unique("byEmail"), samples.item("later")),
                  samples.audit(AuditAction.CHANGE, id));
          tx.customers().erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
          tx.keys().addIfAbsent(key);
          tx.audit().append(List.of(samples.audit(AuditAction.READ, id)));
          return true;
        };
  }

  private static NewCustomer newcomer(Samples samples) {
    return samples.newcomer(
        samples.customer(),
        List.of(samples.unique("byEmail"), samples.shared("byName")),
        List.of(samples.item("a")));
  }

  /** Throws once, at the n-th call of a kind, before it reaches the database. */
  private static final class Fault implements Intercepted.Listener {
    private final int at;
    private final String state;
    private final Predicate<Method> kind;
    private boolean armed;
    private int seen;
    private boolean happened;

    Fault(int at, String state, Predicate<Method> kind) {
      this.at = at;
      this.state = state;
      this.kind = kind;
    }

    @Override
    public void before(Method method) throws SQLException {
      if (armed && kind.test(method) && seen++ == at) {
        happened = true;
        throw new SQLException("a fault with a bound value", state);
      }
    }
  }
}
