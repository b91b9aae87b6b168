package fi.rekisteri.core.plan;

import fi.rekisteri.ErasureListener;
import fi.rekisteri.PlanListener;
import fi.rekisteri.RescheduleListener;
import fi.rekisteri.RescheduleReport;
import fi.rekisteri.Retention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.ActorRefusal;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.PlanRow;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans of what is due, in the hands of one actor. Whatever is refused stands in the trail. */
public record RetentionDesk(Engine engine, Caller caller) implements Retention {
  private static final int ROUNDS = 5;

  @Override
  public RetentionPlan plan(PlanListener listener) {
    Act act = act(AuditAction.PLAN_ERASURE);
    return admitted(act, () -> admitPlanning(act), () -> planning(act).make(listener));
  }

  private PlanMaking planning(Act act) {
    return new PlanMaking(act, () -> admitPlanning(act));
  }

  @Override
  public RetentionPlan get(UUID plan) {
    return reading("plan=" + plan, tx -> PlanBook.plan(new PlanBook(tx).get(plan)));
  }

  @Override
  public List<RetentionPlan> page(@Nullable RetentionPlan after, int limit) {
    PageLimit.require(limit);
    return reading(
        "plans",
        tx -> {
          PlanBook book = new PlanBook(tx);
          PlanRow last = after == null ? null : book.get(after.id());
          return tx.plans().page(last, limit).stream()
              .map(book::genuine)
              .map(PlanBook::plan)
              .toList();
        });
  }

  @Override
  public List<PlannedErasure> items(UUID plan, int after, int limit) {
    PageLimit.require(limit);
    return reading(
        "plan=" + plan,
        tx -> {
          new PlanBook(tx).get(plan);
          return tx.plans().items(plan, after, limit).stream()
              .map(item -> PlanText.read(item).erasure())
              .toList();
        });
  }

  @Override
  public RetentionPlan approve(UUID plan, String digest) {
    Act act = act(AuditAction.APPROVE_ERASURE);
    return admitted(
        act,
        () -> admitErasing(act),
        () -> {
          if (caller.actor().kind() == Actor.Kind.SERVICE) {
            act.recordRefusal(ErrorCode.NOT_DESIGNATED);
            throw ActorRefusal.of(act.name(), Operation.ERASE, ErrorCode.NOT_DESIGNATED);
          }
          return PlanBook.plan(approved(act, plan, digest));
        });
  }

  /** Of two who approve at once the slower one approves what the faster one has left. */
  private PlanRow approved(Act act, UUID plan, String digest) {
    for (int round = 1; ; round++) {
      try {
        return engine.retrying(tx -> approve(tx, act, plan, digest));
      } catch (ConflictException faster) {
        if (faster.code() != ErrorCode.PLAN_STATE_CONFLICT || round == ROUNDS) {
          throw faster;
        }
      }
    }
  }

  private PlanRow approve(Transaction tx, Act act, UUID plan, String digest) {
    PlanBook book = new PlanBook(tx);
    PlanRow row = book.get(plan);
    if (!row.digest().equals(digest)) {
      throw PlanRefusals.otherDigest(plan);
    }
    tx.record(act.doneToRegister(List.of("plan=" + plan, "digest=" + digest)));
    boolean known = row.approvals().stream().anyMatch(one -> one.by().equals(act.name()));
    return known ? row : book.approve(row, act.name(), engine.now());
  }

  @Override
  public ErasureReport execute(UUID plan, ErasureListener listener) {
    Act act = act(AuditAction.EXECUTE_ERASURE);
    return admitted(
        act,
        () -> admitErasing(act),
        () -> {
          new PlanExecution(act, () -> admitErasing(act), plan).run(listener);
          return PlanProgress.of(engine, row(plan));
        });
  }

  @Override
  public ErasureReport report(UUID plan) {
    PlanRow row = reading("report=" + plan, tx -> new PlanBook(tx).get(plan));
    return PlanProgress.of(engine, row);
  }

  @Override
  public List<ExecutedErasure> executed(UUID plan, int after, int limit) {
    PageLimit.require(limit);
    PlanRow row = reading("executed=" + plan, tx -> new PlanBook(tx).get(plan));
    return PlanProgress.executed(engine, row, after, limit);
  }

  @Override
  public void certificate(UUID plan, Optional<ErasureHorizon> horizon, OutputStream out) {
    PlanRow row = reading("certificate=" + plan, tx -> new PlanBook(tx).get(plan));
    new Certification(engine, row, LeftWithVisitors.of(engine)).write(horizon, out);
  }

  @Override
  public RescheduleReport reschedule(RescheduleListener listener) {
    Act act = act(AuditAction.PLAN_ERASURE);
    return admitted(
        act,
        () -> admitPlanning(act),
        () -> Schedule.renew(act, () -> admitPlanning(act), listener));
  }

  private PlanRow row(UUID plan) {
    return engine.retrying(tx -> new PlanBook(tx).get(plan));
  }

  private <T> T reading(String what, Function<Transaction, T> work) {
    Act act = act(AuditAction.READ_PLANS);
    return admitted(
        act,
        () -> admit(act, Operation.READ),
        () ->
            engine.reading(
                tx -> {
                  T result = work.apply(tx);
                  tx.record(act.doneToRegister(List.of(what)));
                  return result;
                }));
  }

  /** Whoever is let through and then refused is told of in the trail by the code. */
  private static <T> T admitted(Act act, Runnable admission, Supplier<T> work) {
    admission.run();
    try {
      return work.get();
    } catch (StorageException | AccessDeniedException recordedOrNot) {
      throw recordedOrNot; // a denial is in the trail already, and a storage that fails is not
      // asked
    } catch (RegisterException refused) {
      act.recordRefusal(refused.code());
      throw refused;
    }
  }

  private static void admitPlanning(Act act) {
    admit(act, Operation.READ);
    admit(act, Operation.ADMIN);
  }

  private static void admitErasing(Act act) {
    admit(act, Operation.ERASE);
  }

  private static void admit(Act act, Operation operation) {
    act.admitToRegister(operation);
    act.requireWholeScope(operation, Optional.empty());
  }

  private Act act(AuditAction action) {
    return new Act(engine, caller, Purpose.REGISTER_MAINTENANCE, action);
  }
}
