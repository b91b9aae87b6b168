package fi.rekisteri.jdbc;

import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of a list as a row; its counts by reason are one text: {@code PROHIBITED=3 CHILD=1}. */
final class ListRunRow {
  private static final String MOVING =
      "phase, version, moved_at, people, lines, excluded, dropped, content_hash";

  private static final String INSERT =
      "insert into rekisteri_list_run ("
          + MOVING
          + ", run_id, list, selected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MOVE =
      "update rekisteri_list_run set phase = ?, version = ?, moved_at = ?, people = ?, lines = ?,"
          + " excluded = ?, dropped = ?, content_hash = ? where run_id = ? and version = ?";

  private static final String SELECT =
      "select " + MOVING + ", run_id, list, selected_at from rekisteri_list_run";

  private static final String ORDER = " order by selected_at desc, run_id desc limit ?";

  private ListRunRow() {}

  static void insert(OpenConnection connection, ListRun run) throws SQLException {
    try (Prepared insert = connection.prepare(INSERT)) {
      int next = bind(insert, run);
      insert.setObject(next++, run.id());
      insert.setString(next++, Texts.storable(run.list()));
      insert.setObject(next, Times.of(run.selectedAt()));
      insert.executeUpdate();
    }
  }

  /** Says whether the version before was stored. */
  static boolean move(OpenConnection connection, ListRun run) throws SQLException {
    try (Prepared move = connection.prepare(MOVE)) {
      int next = bind(move, run);
      move.setObject(next++, run.id());
      move.setLong(next, run.version() - 1);
      return move.executeUpdate() == 1;
    }
  }

  static Optional<ListRun> find(OpenConnection connection, UUID run) throws SQLException {
    try (Prepared find = connection.prepare(SELECT + " where run_id = ?")) {
      find.setObject(1, run);
      return read(find).stream().findFirst();
    }
  }

  static List<ListRun> page(OpenConnection connection, @Nullable ListRun after, int limit)
      throws SQLException {
    String from = after == null ? "" : " where (selected_at, run_id) < (?, ?)";
    try (Prepared page = connection.prepare(SELECT + from + ORDER)) {
      int next = 1;
      if (after != null) {
        page.setObject(next++, Times.of(after.selectedAt()));
        page.setObject(next++, after.id());
      }
      page.setInt(next, limit);
      return read(page);
    }
  }

  private static int bind(Prepared statement, ListRun run) throws SQLException {
    ListRun.Counts counts = run.counts();
    statement.setString(1, run.phase().name());
    statement.setLong(2, run.version());
    statement.setObject(3, Times.of(run.movedAt()));
    statement.setInt(4, counts.people());
    statement.setInt(5, counts.lines());
    statement.setString(6, text(counts.excluded()));
    statement.setString(7, text(counts.dropped()));
    statement.setString(8, run.contentHash().map(ContentHash::hex).orElse(null));
    return 9;
  }

  private static List<ListRun> read(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<ListRun> runs = new ArrayList<>();
      while (row.next()) {
        runs.add(
            new ListRun(
                row.uuid(9),
                row.getString(10),
                ListPhase.valueOf(row.getString(1)),
                row.getLong(2),
                Times.read(row, 11),
                Times.read(row, 3),
                new ListRun.Counts(
                    row.getInt(4),
                    row.getInt(5),
                    counts(row.getString(6)),
                    counts(row.getString(7))),
                Optional.ofNullable(row.getString(8)).map(ContentHash::new)));
      }
      return runs;
    }
  }

  private static String text(Map<Exclusion, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<Exclusion, Integer> counts(String text) {
    Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);
    for (String count : text.isEmpty() ? new String[0] : text.split(" ")) {
      int sign = count.indexOf('=');
      counts.put(
          Exclusion.valueOf(count.substring(0, sign)), Integer.valueOf(count.substring(sign + 1)));
    }
    return counts;
  }
}
