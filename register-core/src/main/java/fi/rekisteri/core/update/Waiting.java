package fi.rekisteri.core.update;

import fi.rekisteri.PendingUpdate;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What update services sent for one person's restricted fields, and what is decided on it. */
public record Waiting(Engine engine, Caller caller, CustomerId subject) implements PendingUpdates {
  private static final int ATTEMPTS = 20;

  /** What is done with the record of a person whom the purpose may process. */
  private interface Work<R> {
    Supplier<R> on(Transaction tx, SealedCustomer stored, Permitted permitted);
  }

  @Override
  public List<PendingUpdate<?>> list() {
    Act act = admitted(AuditAction.READ_UPDATES, Operation.READ);
    return withRecord(
        act,
        (tx, stored, permitted) -> {
          List<PendingUpdate<?>> waiting = new ArrayList<>();
          List<String> paths = new ArrayList<>();
          for (FieldSchema<?> schema : engine.definition().fields()) {
            if (permitted.fields().contains(schema.key())) {
              waiting(tx.ring(), stored, schema.key()).ifPresent(waiting::add);
            }
          }
          waiting.forEach(one -> paths.add(PendingCodec.path(one.field())));
          tx.record(act.done(subject, paths));
          return () -> waiting;
        });
  }

  private <T> Optional<PendingUpdate<?>> waiting(
      OpenRing ring, SealedCustomer stored, FieldKey<T> field) {
    return engine
        .records()
        .waiting(ring, stored, field)
        .map(entry -> new PendingUpdate<>(field, entry.value(), entry.provenance()));
  }

  @Override
  public void accept(PendingUpdate<?> seen) {
    decide(seen, true);
  }

  @Override
  public void drop(PendingUpdate<?> seen) {
    decide(seen, false);
  }

  private void decide(PendingUpdate<?> seen, boolean accepted) {
    Act act = admitted(AuditAction.DECIDE_UPDATE, Operation.MAINTAIN);
    for (int attempt = 1; ; attempt++) {
      try {
        withRecord(
            act,
            (tx, stored, permitted) ->
                new WaitingDecision<>(engine, act, seen, accepted).in(tx, stored, permitted));
        return;
      } catch (ConflictException faster) {
        if (faster.code() != ErrorCode.VERSION_CONFLICT || attempt == ATTEMPTS) {
          throw faster;
        }
      }
    }
  }

  private <R> R withRecord(Act act, Work<R> work) {
    return engine
        .<Supplier<R>>inTransaction(
            tx -> {
              Optional<SealedCustomer> found = tx.customers().find(subject);
              if (found.isEmpty()) {
                RegisterException absent = tx.absent(subject);
                tx.record(act.nothingFound(List.of()));
                return failing(absent);
              }
              ProcessingDecision decision = engine.records().decide(found.get(), act, engine.now());
              if (decision instanceof Refused refused) {
                tx.record(act.denied(subject, refused.code()));
                return failing(act.denial(refused));
              }
              return work.on(tx, found.get(), (Permitted) decision);
            })
        .get();
  }

  private Act admitted(AuditAction action, Operation operation) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, action);
    act.admit(operation, Optional.of(subject));
    return act;
  }

  /** What was refused is recorded in the transaction, and thrown when that is durable. */
  static <T> Supplier<T> failing(RegisterException failure) {
    return () -> {
      throw failure;
    };
  }
}
