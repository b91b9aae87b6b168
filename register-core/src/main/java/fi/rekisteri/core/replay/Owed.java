package fi.rekisteri.core.replay;

import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What of whom is to be erased again: as much of it as one walk takes.
 *
 * @param batches the batches that are made good by it
 * @param open those of them that did not end, with whom they name
 * @param erasures the erasures of each subject, by hash, oldest first
 */
record Owed(Set<UUID> batches, Map<UUID, List<Subject>> open, Map<String, List<Erasure>> erasures) {
  /** So many are held in memory at a time; the others come with the next walk. */
  private static final int MOST = 50_000;

  /**
   * One erasure.
   *
   * @param subject what went of whom, by which rule
   * @param at when
   */
  record Erasure(Subject subject, Instant at) {}

  /** The next ones: ends of batches, and of batches that have none their beginnings. */
  static Owed next(ErasureLedger ledger, Set<UUID> ended, Set<UUID> begun) {
    Owed owed = new Owed(new HashSet<>(), new HashMap<>(), new HashMap<>());
    ledger.read(
        Instant.EPOCH,
        entry -> {
          boolean isOwed = (entry instanceof Entry.Begun ? begun : ended).contains(entry.batch());
          boolean fits = owed.erasures.size() < MOST || owed.batches.contains(entry.batch());
          if (isOwed && fits) {
            owed.batches.add(entry.batch());
            if (entry instanceof Entry.Begun) {
              owed.open.put(entry.batch(), entry.subjects());
            }
            entry.subjects().forEach(one -> owed.add(one, entry.at()));
          }
        });
    return owed;
  }

  /** Whom the host had erased although it was in doubt is erased from now on, without doubt. */
  void endOpenOnes(ErasureLedger ledger, Instant now) {
    List<Entry> ends = new ArrayList<>();
    open.forEach((batch, subjects) -> ends.add(new Entry.Ended(batch, now, subjects)));
    if (!ends.isEmpty()) {
      ledger.append(ends);
    }
  }

  private void add(Subject one, Instant at) {
    erasures.computeIfAbsent(one.hash(), hash -> new ArrayList<>(1)).add(new Erasure(one, at));
  }
}
