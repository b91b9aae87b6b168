package fi.rekisteri.core.ledger;

import fi.rekisteri.retention.ErasureLedger.Entry;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Tells the entries of batches that were begun since an instant, asked in their order. */
final class Since implements Predicate<Entry> {
  private final Instant since;
  private final Set<UUID> older = new HashSet<>();

  Since(Instant since) {
    this.since = since;
  }

  @Override
  public boolean test(Entry entry) {
    if (entry instanceof Entry.Begun && entry.at().isBefore(since)) {
      older.add(entry.batch());
    }
    return !older.contains(entry.batch());
  }
}
