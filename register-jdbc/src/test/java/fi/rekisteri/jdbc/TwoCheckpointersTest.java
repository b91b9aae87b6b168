package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes over one database write, and make checkpoints of it at once. */
class TwoCheckpointersTest {
  private static final int ACTS = 40;

  private final InMemoryKeys keys = InMemoryKeys.random();

  @ParameterizedTest
  @EnumSource
  @DisplayName("A29 of two processes that cover the trail at once the slower is told so")
  void slowerProcessIsRefused(Product product) {
    DataSource source = product.migrated();
    TrailedRegister quick = TrailedRegister.over(JdbcStorage.on(source), keys);
    AtomicBoolean armed = new AtomicBoolean();
    TrailedRegister slow =
        TrailedRegister.over(
            new Delayed(JdbcStorage.on(source), () -> overtake(armed, quick)), keys);
    CustomerId id = slow.register(1);
    armed.set(true);
    assertThatThrownBy(() -> slow.trail().checkpoint())
        .isInstanceOfSatisfying(
            ConflictException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CHECKPOINT_TAKEN));
    slow.customers().get(id);
    assertThat(slow.trail().checkpoint().findings()).as("it comes again").isEmpty();
    TrailVerification seen = quick.trail().verify();
    assertThat(seen.findings()).isEmpty();
    assertThat(seen.checkpoints()).isEqualTo(2);
  }

  private static void overtake(AtomicBoolean armed, TrailedRegister quick) {
    if (armed.getAndSet(false)) {
      assertThat(quick.trail().checkpoint().made()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Art. 5(2) two processes that write and cover at once leave a whole trail")
  void trailIsWhole(Product product) throws Exception {
    DataSource source = product.migrated();
    List<TrailedRegister> processes =
        List.of(
            TrailedRegister.over(JdbcStorage.on(source), keys),
            TrailedRegister.over(JdbcStorage.on(source), keys));
    CustomerId id = processes.get(0).register(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (TrailedRegister process : processes) {
        all.add(threads.submit(() -> work(process, id)));
        all.add(threads.submit(() -> cover(process)));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    processes.get(0).trail().checkpoint();
    TrailVerification seen = processes.get(1).trail().verify();
    assertThat(seen.findings()).isEmpty();
    assertThat(seen.checkpoints()).isGreaterThan(1);
    assertThat(seen.covered()).isGreaterThan(2 * 2 * ACTS);
  }

  private static void work(TrailedRegister process, CustomerId id) {
    for (int i = 0; i < ACTS; i++) {
      process.customers().get(id);
      process.customers().page(null, 10);
    }
  }

  private static void cover(TrailedRegister process) {
    for (int i = 0; i < ACTS / 2; i++) {
      try {
        process.trail().checkpoint();
      } catch (ConflictException taken) {
        assertThat(taken.code()).isEqualTo(ErrorCode.CHECKPOINT_TAKEN);
      }
    }
  }

  /** Lets something happen before each checkpoint is kept, when it has been made already. */
  private record Delayed(RegisterStorage storage, Runnable meanwhile) implements RegisterStorage {
    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return storage.inTransaction(tx -> work.apply(around(StorageTransaction.class, tx)));
    }

    private <T> T around(Class<T> type, T target) {
      InvocationHandler handler =
          (self, method, arguments) -> {
            if (method.getName().equals("keep")) {
              meanwhile.run();
            }
            Object answer = answer(target, method, arguments);
            return method.getName().equals("checkpoints") && arguments == null
                ? around(CheckpointStore.class, (CheckpointStore) answer)
                : answer;
          };
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object answer(Object target, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException refused) {
        throw refused.getCause();
      }
    }

    @Override
    public void close() {
      storage.close();
    }
  }
}
