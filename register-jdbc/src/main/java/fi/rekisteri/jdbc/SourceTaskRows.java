package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.store.SourceTaskStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sources of the host have to erase, as rows. Each change compares the version. */
record SourceTaskRows(Session session) implements SourceTaskStore {
  private static final String ADD =
      "insert into rekisteri_source_task (" + SourceTaskRow.COLUMNS + ") ";

  private static final String MOVE =
      "update rekisteri_source_task set subject = ?, plan_id = cast(? as uuid), source = ?,"
          + " fields = ?, rule = ?, ordered_at = ?, version = ?, state = ?, reason = ?,"
          + " ask_again_on = ?, attempts = ?, last_at = ? where task_id = ? and version = ?";

  private static final String SELECT =
      "select " + SourceTaskRow.COLUMNS + " from rekisteri_source_task where ";

  private static final String IS_TO_ASK =
      SELECT + "to_ask and (state <> 'RETAINED' or ask_again_on <= ?)";

  /** The constant column leads the order too, so that both databases see the order of the index. */
  private static final String IN_ORDER = " order by to_ask, task_id limit ?";

  static final String TO_ASK = IS_TO_ASK + IN_ORDER;
  static final String TO_ASK_AFTER = IS_TO_ASK + " and task_id > ?" + IN_ORDER;

  static final String OF_SUBJECT = SELECT + "subject = ? order by subject, task_id";

  static final String COUNTS =
      "select source, state, count(*) from rekisteri_source_task where plan_id = ?"
          + " group by source, state";

  private record Count(String source, State state, int tasks) {}

  @Override
  public void add(List<SourceTask> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    session.writeAll(
        connection -> {
          String sql = ADD + session.dialect().retention().tasks();
          try (Prepared add = connection.prepare(sql)) {
            SourceTaskRow.bind(new Columns(add, 1), tasks);
            return add.executeUpdate();
          }
        },
        Refusals::idTaken);
  }

  @Override
  public boolean move(SourceTask next) {
    return session.write(
        connection -> {
          try (Prepared move = connection.prepare(MOVE)) {
            SourceTaskRow.bind(move, next);
            move.setObject(13, next.id());
            move.setLong(14, next.version() - 1);
            return move.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<SourceTask> find(UUID id) {
    return read(SELECT + "task_id = ?", id).stream().findFirst();
  }

  @Override
  public List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit) {
    Limit.check(limit);
    return after == null ? read(TO_ASK, today, limit) : read(TO_ASK_AFTER, today, after, limit);
  }

  @Override
  public List<SourceTask> ofSubject(CustomerId subject) {
    return read(OF_SUBJECT, subject.value());
  }

  private List<SourceTask> read(String sql, Object... parameters) {
    return session.read(
        connection -> Selection.of(connection, sql, SourceTaskRow::read, parameters));
  }

  @Override
  public Map<String, Map<State, Integer>> counts(UUID plan) {
    List<Count> found =
        session.read(
            connection ->
                Selection.of(
                    connection,
                    COUNTS,
                    row ->
                        new Count(row.getString(1), State.valueOf(row.getString(2)), row.getInt(3)),
                    plan));
    Map<String, Map<State, Integer>> counts = new HashMap<>();
    for (Count one : found) {
      counts
          .computeIfAbsent(one.source(), first -> new EnumMap<>(State.class))
          .put(one.state(), one.tasks());
    }
    return counts;
  }
}
