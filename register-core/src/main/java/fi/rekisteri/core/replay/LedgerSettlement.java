package fi.rekisteri.core.replay;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends batches of processes that died before they could. Nothing was restored, so the storage tells
 * what became of them: of a batch that committed, whoever is not there any more was erased.
 *
 * @param engine the register
 * @param ledger its ledger
 */
record LedgerSettlement(Engine engine, ErasureLedger ledger) {
  void settle(LedgerBatches batches) {
    Instant latest = engine.now().minus(engine.settling());
    List<Entry> ends = new ArrayList<>();
    batches
        .vainSince(latest)
        .forEach(batch -> ends.add(new Entry.Ended(batch, engine.now(), List.of())));
    if (!batches.committed().isEmpty()) {
      outcomes(batches)
          .forEach(
              (batch, erased) ->
                  ends.add(new Entry.Ended(batch, engine.now(), List.copyOf(erased.values()))));
    }
    if (!ends.isEmpty()) {
      ledger.append(ends);
    }
  }

  /**
   * By batch and hash what was erased in committed ones; costs a walk over all ids, after a crash
   * alone.
   */
  private Map<UUID, Map<String, Subject>> outcomes(LedgerBatches batches) {
    Map<UUID, Map<String, Subject>> outcomes = new HashMap<>();
    ledger.read(
        Instant.EPOCH,
        entry -> {
          if (entry instanceof Entry.Begun && batches.committed().contains(entry.batch())) {
            Map<String, Subject> erased =
                outcomes.computeIfAbsent(entry.batch(), batch -> new HashMap<>());
            entry.subjects().forEach(one -> erased.put(one.hash(), one));
          }
        });
    SubjectHash hash = new SubjectHash(engine.sealing().ring());
    new IdWalk(engine)
        .walk(
            (tx, ids) -> {
              ids.forEach(id -> correct(tx, id, hash, outcomes.values()));
              return ids;
            },
            ids -> {});
    return outcomes;
  }

  /** Somebody who is there was erased in part at most. */
  private static void correct(
      Transaction tx, CustomerId id, SubjectHash hash, Iterable<Map<String, Subject>> outcomes) {
    String hashed = hash.of(id);
    for (Map<String, Subject> erased : outcomes) {
      Subject planned = erased.get(hashed);
      if (planned != null) {
        gone(tx, id, hash, planned)
            .ifPresentOrElse(part -> erased.put(hashed, part), () -> erased.remove(hashed));
      }
    }
  }

  private static Optional<Subject> gone(
      Transaction tx, CustomerId id, SubjectHash hash, Subject planned) {
    return planned.whole()
        ? Optional.empty()
        : tx.customers()
            .find(id)
            .map(record -> new LedgerParts(tx, record, hash).goneOf(planned))
            .filter(part -> !part.parts().isEmpty());
  }
}
