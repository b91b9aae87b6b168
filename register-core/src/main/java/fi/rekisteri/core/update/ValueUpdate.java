package fi.rekisteri.core.update;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Kept;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Sealer.Settled;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.outbox.NoticePlanner;
import fi.rekisteri.core.outbox.Replaced;
import fi.rekisteri.core.people.IntakeRules;
import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.core.update.Updates.Ended;
import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value from an update service: decided, checked, compared with what is known, and then stored,
 * put to wait or left (S26). A restriction lets data be stored and no more: so it lets a value
 * wait, and neither replace another nor be used.
 */
record ValueUpdate<T>(Engine engine, Act act, UpdateBatch batch, UpdateItem.NewValue<T> item) {

  Ended in(Transaction tx) {
    UpdateTarget target = new UpdateTarget(engine, act, batch);
    UpdateTarget.Found found = target.find(tx, item.subject());
    if (found.person().isEmpty()) {
      return found.otherwise();
    }
    SealedCustomer stored = found.person().get();
    Standing standing = engine.records().standing(stored);
    ProcessingDecision decision = decision(stored, standing);
    if (decision instanceof Refused refused) {
      return denied(tx, stored.facts().id(), refused.code());
    }
    Entry<T> entry = new Entry<>("", item.value(), target.origin(item.refersTo()));
    try {
      check(entry, (Permitted) decision);
      return settle(tx, stored, entry, standing);
    } catch (AccessDeniedException notBound) {
      return denied(tx, stored.facts().id(), notBound.code());
    }
  }

  /** A restriction does not refuse: it makes the value wait. */
  private ProcessingDecision decision(SealedCustomer stored, Standing standing) {
    return act.decisions()
        .decide(act.purpose(), stored.facts().role(), standing.unrestricted(), engine.now());
  }

  private Ended denied(Transaction tx, CustomerId id, ErrorCode code) {
    tx.record(act.denied(id, code));
    return Ended.refused(code);
  }

  private void check(Entry<T> entry, Permitted permitted) {
    new IntakeRules(engine.definition())
        .check(new Addition<>(item.field(), entry.value(), entry.provenance()), permitted);
    if (item.field().cardinality() == Cardinality.COLLECTION) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_FIELD,
          "field " + item.field() + " is a collection",
          "an update replaces a value, and adds none to a collection");
    }
  }

  private Ended settle(Transaction tx, SealedCustomer stored, Entry<T> entry, Standing standing) {
    FieldKey<T> field = declared();
    Kept<T> kept = engine.records().kept(tx.ring(), stored, field);
    if (kept.knows(entry.value())) {
      return left(tx, stored, End.UNCHANGED);
    }
    kept.requireOne(field);
    if (!entry.provenance().knownAsOf().isAfter(kept.knownAsOf())) {
      return left(tx, stored, End.STALE);
    }
    if (standing.restrictions().stream().anyMatch(one -> one.covers(field))) {
      Settled<T> waits = new Settled<>(Optional.empty(), Optional.of(Pending.of(entry)));
      save(tx, stored, waits, PendingCodec.path(field));
      return Ended.of(End.PENDING);
    }
    Field.Held<T> held = kept.with(field, entry);
    save(tx, stored, new Settled<>(Optional.of(held), Optional.empty()), field.path());
    new NoticePlanner(engine)
        .rectified(
            tx, stored.facts().id(), Replaced.in(field.path(), kept.entries(), held.entries()));
    return Ended.of(End.APPLIED);
  }

  /** Nothing was changed, and the report tells how the value compares: that is a look. */
  private Ended left(Transaction tx, SealedCustomer stored, End end) {
    Act look = act.as(AuditAction.READ);
    tx.record(look.done(stored.facts().id(), List.of(item.field().path())));
    return Ended.of(end);
  }

  private void save(Transaction tx, SealedCustomer stored, Settled<T> settled, String path) {
    CustomerChange change = new Sealer(engine).seal(tx.ring(), stored, declared(), settled);
    tx.save(change, act.done(stored.facts().id(), List.of(path)));
    new SuppressionList(engine).follow(tx, change, Set.of(declared()));
  }

  /** Keys are equal by path: the definition's own one reads and writes. */
  @SuppressWarnings("unchecked") // the intake rules compared the value with the declared type
  private FieldKey<T> declared() {
    return (FieldKey<T>) engine.definition().field(item.field().path()).orElseThrow().key();
  }
}
