package fi.rekisteri.core.store;

import fi.rekisteri.store.ReplayStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which batches of erasures are known, and by which rules everybody's day was computed. */
record InMemoryReplay(Tables tables, UndoLog undo) implements ReplayStore {
  @Override
  public void add(UUID batch) {
    undo.put(tables.batches, batch, true);
  }

  @Override
  public Set<UUID> known(List<UUID> batches) {
    Set<UUID> known = new HashSet<>(batches);
    known.retainAll(tables.batches.keySet());
    return known;
  }

  @Override
  public String schedule() {
    return tables.schedule.getOrDefault(Tables.SCHEDULE, "");
  }

  @Override
  public void reschedule(String fingerprint) {
    undo.put(tables.schedule, Tables.SCHEDULE, fingerprint);
  }
}
