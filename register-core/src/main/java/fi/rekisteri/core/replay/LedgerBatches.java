package fi.rekisteri.core.replay;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.LedgerMarks;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which batches of a ledger the storage of now knows, and which it does not.
 *
 * @param lost batches that ended, erased somebody, and are not known: the storage is older than
 *     they
 * @param doubtful batches that did not end and neither began in this storage nor are known to it:
 *     it is older than they, and nobody can tell whether they committed in the storage of then
 * @param committed batches that did not end, and are known: they only could not say so
 * @param vain batches that did not end, began in this storage and are not known to it, with the
 *     instant at which they began: they did not commit, or are still at it
 */
record LedgerBatches(
    Set<UUID> lost, Set<UUID> doubtful, Set<UUID> committed, Map<UUID, Instant> vain) {
  private static final int PAGE = 500;

  /** Reads the ledger, and asks the storage about each batch. */
  static LedgerBatches read(Engine engine, ErasureLedger ledger) {
    Map<UUID, Instant> open = new LinkedHashMap<>();
    Set<UUID> ended = new HashSet<>();
    ledger.read(
        Instant.EPOCH,
        entry -> {
          if (entry instanceof Entry.Begun) {
            open.put(entry.batch(), entry.at());
          } else {
            open.remove(entry.batch());
            if (!entry.subjects().isEmpty()) {
              ended.add(entry.batch());
            }
          }
        });
    return sorted(engine, open, ended);
  }

  private static LedgerBatches sorted(Engine engine, Map<UUID, Instant> open, Set<UUID> ended) {
    Set<UUID> lost = new HashSet<>(ended);
    lost.removeAll(known(engine, ended));
    Set<UUID> committed = known(engine, open.keySet());
    Set<UUID> begun = known(engine, open.keySet().stream().map(LedgerMarks::begun).toList());
    Set<UUID> doubtful = new HashSet<>();
    Map<UUID, Instant> vain = new HashMap<>();
    open.forEach(
        (batch, at) -> {
          if (committed.contains(batch)) {
            return;
          }
          if (begun.contains(LedgerMarks.begun(batch))) {
            vain.put(batch, at);
          } else {
            doubtful.add(batch);
          }
        });
    return new LedgerBatches(lost, doubtful, committed, vain);
  }

  /** Which of some batches or marks the storage knows. */
  static Set<UUID> known(Engine engine, Collection<UUID> ids) {
    List<UUID> all = new ArrayList<>(ids);
    Set<UUID> known = new HashSet<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      List<UUID> some = all.subList(from, Math.min(from + PAGE, all.size()));
      known.addAll(engine.inTransaction(tx -> tx.replay().known(some)));
    }
    return known;
  }

  /** Whether the storage is older than something in the ledger that the host was not told of. */
  boolean isRestored(Engine engine) {
    List<UUID> told = doubtful.stream().map(LedgerMarks::told).toList();
    return !lost.isEmpty() || known(engine, told).size() < told.size();
  }

  /** Batches that are to be looked at in the storage, since they cannot end themselves any more. */
  Stream<UUID> vainSince(Instant latest) {
    return vain.entrySet().stream()
        .filter(one -> !one.getValue().isAfter(latest))
        .map(Map.Entry::getKey);
  }
}
