package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.ListStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The runs of lists as rows. A run moves on where the row has the version before, and only there.
 */
final class ListRows implements ListStore {
  private static final String ADD_LINE =
      "insert into rekisteri_list_line (run_id, number, customer_id, version, household)"
          + " values (?, ?, ?, ?, ?)";

  private static final String DELETE_LINES = "delete from rekisteri_list_line where run_id = ?";

  private static final String LINES =
      "select number, customer_id, version, household from rekisteri_list_line"
          + " where run_id = ? and number > ? order by number limit ?";

  /** As many rows as the driver should gather before it sends them. */
  private static final int BATCH = 1_000;

  private final Session session;

  ListRows(Session session) {
    this.session = session;
  }

  @Override
  public void open(ListRun run, List<ListLine> lines) {
    session.writeAll(
        connection -> {
          ListRunRow.insert(connection, run);
          add(connection, run.id(), lines);
          return run;
        },
        () -> exists(run.id()));
  }

  @Override
  public void move(ListRun next) {
    boolean moved = session.write(connection -> ListRunRow.move(connection, next));
    if (!moved) {
      throw new ConflictException(
          ErrorCode.LIST_VERSION_CONFLICT,
          "run " + next.id() + " of a list has moved on",
          "read the run again, and go on from the version of now");
    }
  }

  @Override
  public void replaceLines(UUID run, List<ListLine> lines) {
    session.writeAll(
        connection -> {
          try (Prepared delete = connection.prepare(DELETE_LINES)) {
            delete.setObject(1, run);
            delete.executeUpdate();
          }
          add(connection, run, lines);
          return lines;
        },
        () -> busy(run));
  }

  private static void add(OpenConnection connection, UUID run, List<ListLine> lines)
      throws SQLException {
    try (Prepared add = connection.prepare(ADD_LINE)) {
      int waiting = 0;
      for (ListLine line : lines) {
        add.setObject(1, run);
        add.setInt(2, line.number());
        add.setObject(3, line.customer().value());
        add.setLong(4, line.version());
        add.setInt(5, line.household());
        add.addBatch();
        if (++waiting == BATCH) {
          add.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        add.executeBatch();
      }
    }
  }

  @Override
  public Optional<ListRun> find(UUID run) {
    return session.read(connection -> ListRunRow.find(connection, run));
  }

  @Override
  public List<ListRun> page(@Nullable ListRun after, int limit) {
    Limit.check(limit);
    return session.read(connection -> ListRunRow.page(connection, after, limit));
  }

  @Override
  public List<ListLine> lines(UUID run, int after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(LINES)) {
            select.setObject(1, run);
            select.setInt(2, after);
            select.setInt(3, limit);
            return read(select);
          }
        });
  }

  private static List<ListLine> read(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<ListLine> lines = new ArrayList<>();
      while (row.next()) {
        CustomerId customer = new CustomerId(row.uuid(2));
        lines.add(new ListLine(row.getInt(1), customer, row.getLong(3), row.getInt(4)));
      }
      return lines;
    }
  }

  private static StorageException exists(UUID run) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "run " + run + " of a list is there already, or a number of its lines stands twice",
        "open each run once, under an id of its own, and number its lines",
        false);
  }

  private static StorageException busy(UUID run) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the lines of run " + run + " were being replaced by somebody else",
        "repeat the call",
        true);
  }
}
