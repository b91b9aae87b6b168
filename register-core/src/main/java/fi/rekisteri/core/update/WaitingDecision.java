package fi.rekisteri.core.update;

import fi.rekisteri.PendingUpdate;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Kept;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Sealer.Settled;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.people.IntakeRules;
import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The decision on a value that waits: whoever decides has seen it, and nothing else waits now. */
record WaitingDecision<T>(Engine engine, Act act, PendingUpdate<T> seen, boolean accepted) {

  Supplier<Boolean> in(Transaction tx, SealedCustomer stored, Permitted permitted) {
    Entry<T> entry = new Entry<>("", seen.value(), seen.provenance());
    new IntakeRules(engine.definition())
        .check(new Addition<>(seen.field(), entry.value(), entry.provenance()), permitted);
    Standing standing = engine.records().standing(stored);
    if (standing.restrictions().stream().anyMatch(one -> one.covers(seen.field()))) {
      tx.record(act.denied(stored.facts().id(), ErrorCode.RESTRICTED));
      return PersonWork.failing(restricted());
    }
    Kept<T> kept = engine.records().kept(tx.ring(), stored, declared());
    if (!kept.pending().flatMap(Pending::waiting).equals(Optional.of(entry))) {
      throw new NotFoundException(
          ErrorCode.FIELD_NOT_HELD,
          "the update of field " + seen.field() + " that was shown does not wait any more",
          "look again at what waits");
    }
    Settled<T> settled = settled(kept, entry);
    String changed = accepted ? seen.field().path() : PendingCodec.path(seen.field());
    CustomerChange change = new Sealer(engine).seal(tx.ring(), stored, declared(), settled);
    tx.save(change, act.done(stored.facts().id(), List.of(changed)));
    new SuppressionList(engine).follow(tx, change, Set.of(declared()));
    return () -> accepted;
  }

  private Settled<T> settled(Kept<T> kept, Entry<T> entry) {
    if (!accepted) {
      return new Settled<>(Optional.empty(), kept.pending().map(Pending::dropped));
    }
    kept.requireOne(declared());
    return new Settled<>(Optional.of(kept.with(declared(), entry)), Optional.empty());
  }

  private AccessDeniedException restricted() {
    return new AccessDeniedException(
        ErrorCode.RESTRICTED,
        "field " + seen.field() + " is restricted: what waits for it is neither used nor let go",
        "lift the restriction first, and tell the person before (Art. 18(3))");
  }

  @SuppressWarnings("unchecked") // the intake rules compared the value with the declared type
  private FieldKey<T> declared() {
    return (FieldKey<T>) engine.definition().field(seen.field().path()).orElseThrow().key();
  }
}
