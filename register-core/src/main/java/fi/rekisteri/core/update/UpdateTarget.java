package fi.rekisteri.core.update;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Lookup;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.update.Updates.Ended;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whom a row of a batch meets, and with which origin. */
record UpdateTarget(Engine engine, Act act, UpdateBatch batch) {
  /** Somebody stored, or why there is nobody. */
  record Found(Optional<SealedCustomer> person, Ended otherwise) {}

  Found find(Transaction tx, UpdateSubject subject) {
    Optional<SealedCustomer> person =
        subject instanceof UpdateSubject.ById known
            ? tx.customers().find(known.id())
            : byTerm(tx, (UpdateSubject.ByTerm<?>) subject);
    if (person.isEmpty()) {
      List<String> sought =
          subject instanceof UpdateSubject.ByTerm<?> named ? named.key().paths() : List.of();
      tx.record(act.nothingFound(sought));
    }
    return new Found(person, Ended.of(isErased(tx, subject) ? End.ERASED : End.UNKNOWN_PERSON));
  }

  /**
   * The origin of a value of this batch.
   *
   * @throws InvalidValueException {@code INVALID_PROVENANCE} where it was received, or refers to, a
   *     time that has not come: it would outdo everything that is told later
   */
  Provenance origin(Instant refersTo) {
    if (batch.receivedAt().isAfter(engine.now())) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PROVENANCE,
          "an update was received in the future",
          "correct the time of its receipt, or the clock, and apply the batch again");
    }
    return Provenance.fromParty(batch.kind(), batch.service(), micros(batch.receivedAt()))
        .referringTo(micros(refersTo));
  }

  private <Q> Optional<SealedCustomer> byTerm(Transaction tx, UpdateSubject.ByTerm<Q> named) {
    Lookup.Found found = new Lookup<>(engine, named.key(), named.term()).in(tx);
    found
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return found.people().stream().findFirst();
  }

  private static boolean isErased(Transaction tx, UpdateSubject subject) {
    return subject instanceof UpdateSubject.ById known && isErased(tx, known.id());
  }

  private static boolean isErased(Transaction tx, CustomerId id) {
    return tx.customers().tombstone(id).isPresent();
  }

  /** As precise as every storage keeps it: a row that is repeated meets its own time. */
  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
