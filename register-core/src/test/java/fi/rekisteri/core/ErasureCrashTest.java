package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever call of an execution a process dies at, before it or right after it: another process
 * finishes exactly once.
 */
@Tag("counts-transactions")
class ErasureCrashTest {
  /** The end of a process: nothing of it is caught, and nothing runs after it. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private enum Moment {
    BEFORE,
    AFTER
  }

  /** Counts the calls of every port, and dies at one of them. */
  private static final class Fate {
    private static final Set<String> PORTS = Set.of("fi.rekisteri.store", "fi.rekisteri.retention");
    private Moment moment = Moment.BEFORE;
    private int left = Integer.MAX_VALUE;

    <T> T meet(Supplier<T> call) {
      boolean dies = --left == 0;
      if (dies && moment == Moment.BEFORE) {
        throw new Death();
      }
      T result = call.get();
      if (dies) {
        throw new Death();
      }
      return result;
    }

    /** A port whose calls may be the last ones; the stores that it hands out, too. */
    @SuppressWarnings("unchecked")
    <T> T around(Class<T> port, T inner) {
      return (T)
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (self, method, arguments) -> {
                boolean store =
                    method.getReturnType().isInterface()
                        && PORTS.contains(method.getReturnType().getPackageName());
                if (store) {
                  return around((Class<Object>) method.getReturnType(), method.invoke(inner));
                }
                return meet(() -> invoke(inner, method, arguments));
              });
    }

    private static Object invoke(Object inner, Method method, Object[] arguments) {
      try {
        return method.invoke(inner, arguments);
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof RuntimeException refusal) {
          throw refusal;
        }
        throw (Error) thrown.getCause();
      } catch (IllegalAccessException hidden) {
        throw new IllegalStateException(hidden);
      }
    }
  }

  /** A storage of which each call, and the end of each transaction, may be the last one. */
  private record Mortal(RegisterStorage inner, Fate fate) implements RegisterStorage {
    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return fate.meet(
          () -> inner.inTransaction(tx -> work.apply(fate.around(StorageTransaction.class, tx))));
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private final Fate fate = new Fate();
  private final RetainingRegister at =
      new RetainingRegister(
          new Mortal(new InMemoryStorage(), fate), RetainingRegister.definition());
  private final HostTable table = HostTable.named("warranties", 1);
  private CustomerId whole;
  private CustomerId part;
  private CustomerId told;

  private RetentionPlan plan() {
    at.ledger = fate.around(ErasureLedger.class, at.ledger);
    at.holdSources.add(fate.around(HoldSource.class, new NoHolds()));
    at.dataSources.add(table);
    at.reopened();
    whole = at.ended(LONG_AGO);
    told = at.ended(LONG_AGO);
    part = at.ended(LONG_AGO, order("T-1", Status.INVOICED), order("T-2", Status.PAID));
    at.disclosed(told, "vtj", "email");
    return at.approved();
  }

  private record NoHolds() implements HoldSource {
    @Override
    public String name() {
      return "invoices";
    }

    @Override
    public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
      return Map.of();
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  @DisplayName("law 5: a process that dies at any call leaves nobody half erased or told twice")
  void deathAtAnyCall(Moment moment) {
    int call = 0;
    boolean died = true;
    while (died) {
      died = new ErasureCrashTest().diesAt(++call, moment);
    }
    assertThat(call).as("calls at which it died").isGreaterThan(60);
  }

  private boolean diesAt(int call, Moment moment) {
    RetentionPlan plan = plan();
    fate.moment = moment;
    fate.left = call;
    Throwable death = catchThrowable(() -> at.execute(plan));
    fate.left = Integer.MAX_VALUE;
    assertThat(death == null || death instanceof Death).as("call %d: %s", call, death).isTrue();
    requireNobodyIsHalfErased();
    at.reopened();
    ErasureReport report = at.execute(plan);
    assertThat(report.unfinished()).isZero();
    assertThat(report.outcomes())
        .isEqualTo(Map.of(ErasureOutcome.ERASED, 2, ErasureOutcome.PARTLY_ERASED, 1));
    requireNobodyIsHalfErased();
    assertThat(at.isThere(whole) || at.isThere(told)).isFalse();
    requireOnce(plan);
    return death != null;
  }

  private void requireNobodyIsHalfErased() {
    var clerk = at.clerk().forPurpose(Purpose.RIGHTS);
    boolean erased = clerk.get(part).field(CustomerFields.EMAIL) instanceof Field.NoneHeld;
    assertThat(clerk.collection(part, CustomerFields.ORDER, null, 10)).hasSize(erased ? 1 : 2);
    for (CustomerId id : List.of(whole, told)) {
      boolean buried = at.storage.inTransaction(tx -> tx.customers().tombstone(id)).isPresent();
      assertThat(at.isThere(id)).isNotEqualTo(buried);
    }
  }

  /** One entry, one notice, one task for each, and an end in the ledger for each erasure. */
  private void requireOnce(RetentionPlan plan) {
    assertThat(at.entries(AuditAction.ERASE))
        .extracting(entry -> entry.act().subject().orElseThrow())
        .containsExactlyInAnyOrder(whole, told, part);
    List<PartyNotice> notices =
        at.storage.inTransaction(tx -> tx.partyNotices().of(told, null, 10));
    assertThat(notices).hasSize(1);
    for (CustomerId id : List.of(whole, told, part)) {
      List<SourceTask> tasks = at.storage.inTransaction(tx -> tx.sourceTasks().ofSubject(id));
      assertThat(tasks).extracting(SourceTask::source).containsExactly("warranties");
    }
    assertThat(at.planner().report(plan.id()).sources().get("warranties").pending()).isEqualTo(3);
  }

  @Test
  @DisplayName("control: without a death nothing of it is different")
  void lifeWithoutDeath() {
    RetentionPlan plan = plan();
    at.execute(plan);
    requireOnce(plan);
    List<String> lines = new ArrayList<>();
    at.ledger.read(Instant.EPOCH, entry -> lines.add(entry.toString()));
    assertThat(lines).hasSize(2);
  }
}
