package fi.rekisteri.jdbc;

import fi.rekisteri.store.ReplayStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which batches of erasures are known, as rows, and one row for the rules of the days. */
record ReplayRows(Session session) implements ReplayStore {
  static final String KNOWN = "select batch_id from rekisteri_replay_batch where batch_id = any(?)";

  private static final String SCHEDULE = "select fingerprint from rekisteri_retention_mark";
  private static final String RESCHEDULE = "update rekisteri_retention_mark set fingerprint = ?";

  @Override
  public void add(UUID batch) {
    session.write(
        connection -> {
          session.dialect().retention().know(connection, batch);
          return batch;
        });
  }

  @Override
  public Set<UUID> known(List<UUID> batches) {
    if (batches.isEmpty()) {
      return Set.of();
    }
    return session.read(
        connection ->
            Set.copyOf(Selection.of(connection, KNOWN, row -> row.uuid(1), Listed.ids(batches))));
  }

  @Override
  public String schedule() {
    return session.read(
        connection -> Selection.of(connection, SCHEDULE, row -> row.getString(1)).get(0));
  }

  @Override
  public void reschedule(String fingerprint) {
    session.write(
        connection -> {
          try (Prepared reschedule = connection.prepare(RESCHEDULE)) {
            reschedule.setString(1, Texts.storable(fingerprint));
            return reschedule.executeUpdate();
          }
        });
  }
}
