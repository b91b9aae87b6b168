package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.store.CheckpointStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lanes and checkpoints of the audit trail as rows. */
final class CheckpointRows implements CheckpointStore {
  private static final String OPEN =
      "insert into rekisteri_audit_lane (lane, epoch, opened_at, once, covered)"
          + " values (?, ?, ?, ?, 0)";

  /** Only what is not covered is looked through for the newest number. */
  static final String LANES =
      "select l.lane, l.epoch, l.opened_at, l.once, l.covered, coalesce((select max(a.number)"
          + " from rekisteri_audit a where a.lane = l.lane and a.number > l.covered), l.covered)"
          + " from rekisteri_audit_lane l";

  static final String ORDERED = " order by l.lane limit ?";

  /** The number itself is the guard: of two writers of one number the second meets the first. */
  private static final String KEEP =
      "insert into rekisteri_checkpoint (number, body, signature)"
          + " select cast(? as bigint), ?, ? where cast(? as bigint) ="
          + " coalesce((select max(number) from rekisteri_checkpoint), 0) + 1";

  private static final String COVER =
      "update rekisteri_audit_lane set covered = ? where lane = ? and covered < ?";

  /** Asks as {@link #LANES} does, lane by lane; an anti-join might read the whole trail. */
  static final String RETIRE =
      "delete from rekisteri_audit_lane where lane = any(?) and (select max(a.number)"
          + " from rekisteri_audit a where a.lane = rekisteri_audit_lane.lane"
          + " and a.number > rekisteri_audit_lane.covered) is null";

  private static final String CHECKPOINTS =
      "select number, body, signature from rekisteri_checkpoint where number > ?"
          + " order by number limit ?";

  private static final String LAST =
      "select number, body, signature from rekisteri_checkpoint order by number desc limit 1";

  static final String PRUNE =
      "delete from rekisteri_audit where lane = ? and number >= ? and number <= ?";

  private final Session session;

  CheckpointRows(Session session) {
    this.session = session;
  }

  @Override
  public void open(AuditLane lane) {
    session.writeAll(
        connection -> {
          try (Prepared open = connection.prepare(OPEN)) {
            open.setObject(1, lane.id());
            open.setInt(2, lane.epoch());
            open.setObject(3, Times.of(lane.openedAt()));
            open.setBoolean(4, lane.once());
            return open.executeUpdate();
          }
        },
        () ->
            new StorageException(
                ErrorCode.STORAGE_FAILED,
                "lane " + lane.id() + " of the audit trail is open already",
                "open each lane once, under an id of its own",
                false));
  }

  @Override
  public List<LaneState> lanes(@Nullable UUID after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = LANES + (after == null ? "" : " where l.lane > ?") + ORDERED;
          try (Prepared select = connection.prepare(sql)) {
            int next = 1;
            if (after != null) {
              select.setObject(next++, after);
            }
            select.setInt(next, limit);
            return lanes(select);
          }
        });
  }

  private static List<LaneState> lanes(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<LaneState> lanes = new ArrayList<>();
      while (row.next()) {
        AuditLane lane =
            new AuditLane(row.uuid(1), row.getInt(2), Times.read(row, 3), row.getBoolean(4));
        lanes.add(new LaneState(lane, row.getLong(5), row.getLong(6)));
      }
      return lanes;
    }
  }

  @Override
  public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
    session.writeAll(
        connection -> {
          add(connection, checkpoint);
          cover(connection, checkpoint, covered);
          return null;
        },
        () -> Refusals.checkpointTaken(checkpoint.number()));
  }

  private static void add(OpenConnection connection, SignedCheckpoint checkpoint)
      throws SQLException {
    try (Prepared add = connection.prepare(KEEP)) {
      add.setLong(1, checkpoint.number());
      add.setBytes(2, checkpoint.body());
      add.setBytes(3, checkpoint.signature());
      add.setLong(4, checkpoint.number());
      if (add.executeUpdate() == 0) {
        throw Refusals.checkpointTaken(checkpoint.number());
      }
    }
  }

  private static void cover(
      OpenConnection connection, SignedCheckpoint checkpoint, List<LaneRange> covered)
      throws SQLException {
    try (Prepared cover = connection.prepare(COVER)) {
      for (LaneRange range : covered) {
        cover.setLong(1, range.through());
        cover.setObject(2, range.lane());
        cover.setLong(3, range.from());
        cover.addBatch();
      }
      if (IntStream.of(cover.executeBatch()).anyMatch(moved -> moved == 0)) {
        throw Refusals.checkpointTaken(checkpoint.number());
      }
    }
  }

  @Override
  public void retire(List<UUID> lanes) {
    if (lanes.isEmpty()) {
      return;
    }
    session.write(
        connection -> {
          try (Prepared retire = connection.prepare(RETIRE)) {
            retire.setObject(1, Listed.ids(lanes));
            return retire.executeUpdate();
          }
        });
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(CHECKPOINTS)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            return checkpoints(select);
          }
        });
  }

  @Override
  public Optional<SignedCheckpoint> lastCheckpoint() {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(LAST)) {
            return checkpoints(select).stream().findFirst();
          }
        });
  }

  private static List<SignedCheckpoint> checkpoints(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<SignedCheckpoint> checkpoints = new ArrayList<>();
      while (row.next()) {
        checkpoints.add(new SignedCheckpoint(row.getLong(1), row.getBytes(2), row.getBytes(3)));
      }
      return checkpoints;
    }
  }

  @Override
  public int prune(PruneVerdict verdict, LaneRange range) {
    return session.write(
        connection -> {
          try (Prepared prune = connection.prepare(PRUNE)) {
            prune.setObject(1, range.lane());
            prune.setLong(2, range.from());
            prune.setLong(3, range.through());
            return prune.executeUpdate();
          }
        });
  }
}
