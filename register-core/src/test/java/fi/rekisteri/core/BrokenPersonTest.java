package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody whom the storage does not erase keeps nobody else, and makes nobody wait long. */
class BrokenPersonTest {
  private static final int PEOPLE = 64;

  /** A storage that erases nobody together with some people. */
  private static final class Refusing implements RegisterStorage {
    private final RegisterStorage willing = new InMemoryStorage();
    private final Set<CustomerId> refused = new HashSet<>();

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return willing.inTransaction(
          tx -> work.apply((StorageTransaction) around(StorageTransaction.class, tx)));
    }

    private Object around(Class<?> port, Object inner) {
      return Proxy.newProxyInstance(
          port.getClassLoader(),
          new Class<?>[] {port},
          (self, method, arguments) -> {
            if (method.getName().equals("erase") && names((List<?>) arguments[0])) {
              throw new StorageException(ErrorCode.STORAGE_FAILED, "a bad sector", "wait", false);
            }
            try {
              Object answer = method.invoke(inner, arguments);
              return answer instanceof CustomerStore ? around(CustomerStore.class, answer) : answer;
            } catch (InvocationTargetException thrown) {
              throw thrown.getCause();
            }
          });
    }

    private boolean names(List<?> verdicts) {
      return verdicts.stream().anyMatch(one -> refused.contains(((ErasureVerdict) one).subject()));
    }

    @Override
    public void close() {
      willing.close();
    }
  }

  private final Refusing storage = new Refusing();
  private final RetainingRegister at =
      new RetainingRegister(storage, RetainingRegister.definition());
  private final List<CustomerId> all = at.ended(PEOPLE);

  @Test
  @DisplayName("law 5: one who is not erased stops nobody, and all others go in few transactions")
  void othersGoInFewTransactions() {
    refuseAndExecute(all.get(37));
    assertThat(batches()).as("two for each halving, at most").isBetween(7L, 14L);
  }

  @Test
  @DisplayName("law 5: several do not either, wherever they stand in the plan")
  void severalStopNobody() {
    refuseAndExecute(all.get(0), all.get(1), all.get(30), all.get(PEOPLE - 1));
  }

  @Test
  @DisplayName("law 5: where nobody is erased each is told as failed, and the next call goes on")
  void nobodyIsErased() {
    storage.refused.addAll(all);
    RetentionPlan plan = at.approved();
    assertThat(at.execute(plan).outcomes()).isEqualTo(Map.of(ErasureOutcome.FAILED, PEOPLE));
    storage.refused.clear();
    assertThat(at.execute(at.approved()).outcomes())
        .as("another plan")
        .isEqualTo(Map.of(ErasureOutcome.ERASED, PEOPLE));
  }

  @Test
  @DisplayName("S32.1 law 5: one of whom a source of holds cannot tell keeps nobody else")
  void sourceStumblesOverOne() {
    Stumbling invoices = new Stumbling(Set.of(all.get(37)));
    at.holdSources.add(invoices);
    at.reopened();
    assertThat(at.execute(at.approved()).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.ERASED, PEOPLE - 1, ErasureOutcome.HOLD_SOURCE_FAILED, 1));
    assertThat(all.stream().filter(at::isThere)).containsExactly(all.get(37));
  }

  @Test
  @DisplayName("S32.1 law 5: a source of holds that is down lets nobody go, and is left alone soon")
  void sourceThatIsDownIsLeftAlone() {
    Stumbling invoices = new Stumbling(Set.copyOf(all));
    at.holdSources.add(invoices);
    at.reopened();
    RetentionPlan plan = at.approved();
    invoices.asked.set(0);
    assertThat(at.execute(plan).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.HOLD_SOURCE_FAILED, PEOPLE));
    assertThat(invoices.asked).hasValueLessThan(PEOPLE);
    assertThat(all).allMatch(at::isThere);
  }

  /** A source that throws where it is asked about some people, and holds nobody. */
  private record Stumbling(Set<CustomerId> over, AtomicInteger asked) implements HoldSource {
    Stumbling(Set<CustomerId> over) {
      this(over, new AtomicInteger());
    }

    @Override
    public String name() {
      return "invoices";
    }

    @Override
    public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
      asked.incrementAndGet();
      if (subjects.stream().anyMatch(over::contains)) {
        throw new IllegalStateException("a broken row");
      }
      return Map.of();
    }
  }

  private void refuseAndExecute(CustomerId... broken) {
    storage.refused.addAll(List.of(broken));
    RetentionPlan plan = at.approved();
    ErasureReport report = at.execute(plan);
    assertThat(report.outcomes())
        .isEqualTo(
            Map.of(
                ErasureOutcome.ERASED,
                PEOPLE - broken.length,
                ErasureOutcome.FAILED,
                broken.length));
    assertThat(report.isComplete()).isFalse();
    assertThat(all.stream().filter(at::isThere)).containsExactlyInAnyOrder(broken);
  }

  /** As many as began in the ledger. */
  private long batches() {
    long[] begun = {0};
    at.ledger.read(Instant.EPOCH, entry -> begun[0] += entry instanceof Entry.Begun ? 1 : 0);
    return begun[0];
  }
}
