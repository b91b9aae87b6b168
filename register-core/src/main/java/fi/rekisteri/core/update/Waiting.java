package fi.rekisteri.core.update;

import fi.rekisteri.PendingUpdate;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What update services sent for one person's restricted fields, and what is decided on it. */
public record Waiting(Engine engine, Caller caller, CustomerId subject) implements PendingUpdates {
  @Override
  public List<PendingUpdate<?>> list() {
    Act act = admitted(AuditAction.READ_UPDATES, Operation.READ);
    return work(act)
        .run(
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
    work(act)
        .repeated(
            (tx, stored, permitted) ->
                new WaitingDecision<>(engine, act, seen, accepted).in(tx, stored, permitted));
  }

  private PersonWork work(Act act) {
    return new PersonWork(act, subject, List.of());
  }

  private Act admitted(AuditAction action, Operation operation) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, action);
    act.admit(operation, Optional.of(subject));
    return act;
  }
}
