package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SourceTask;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A task of a source as columns. */
final class SourceTaskRow {
  static final String COLUMNS =
      "task_id, subject, plan_id, source, fields, rule, ordered_at, version, state, reason,"
          + " ask_again_on, attempts, last_at";

  private SourceTaskRow() {}

  static void bind(Columns columns, List<SourceTask> tasks) throws SQLException {
    columns
        .uuids(tasks, SourceTask::id)
        .uuids(tasks, task -> task.subject().value())
        .uuids(tasks, task -> task.plan().orElse(null))
        .texts(tasks, task -> Texts.storable(task.source()))
        .texts(tasks, task -> Texts.storable(task.fields()))
        .texts(tasks, task -> Texts.storable(task.rule()))
        .times(tasks, task -> Times.of(task.orderedAt()))
        .longs(tasks, SourceTask::version)
        .texts(tasks, task -> task.state().name())
        .texts(tasks, task -> Texts.storable(task.reason()))
        .dates(tasks, task -> task.askAgainOn().orElse(null))
        .integers(tasks, SourceTask::attempts)
        .times(tasks, task -> Times.of(task.lastAt()));
  }

  /** Binds all but the id, from the first parameter on. */
  static void bind(Prepared statement, SourceTask task) throws SQLException {
    statement.setObject(1, task.subject().value());
    statement.setObject(2, task.plan().orElse(null));
    statement.setString(3, Texts.storable(task.source()));
    statement.setString(4, Texts.storable(task.fields()));
    statement.setString(5, Texts.storable(task.rule()));
    statement.setObject(6, Times.of(task.orderedAt()));
    statement.setLong(7, task.version());
    statement.setString(8, task.state().name());
    statement.setString(9, Texts.storable(task.reason()));
    statement.setObject(10, task.askAgainOn().orElse(null));
    statement.setInt(11, task.attempts());
    statement.setObject(12, Times.of(task.lastAt()));
  }

  static SourceTask read(Row row) throws SQLException {
    return new SourceTask(
        row.uuid(1),
        new CustomerId(row.uuid(2)),
        Optional.ofNullable(row.uuid(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Times.read(row, 7),
        row.getLong(8),
        SourceTask.State.valueOf(row.getString(9)),
        Optional.ofNullable(row.getString(10)),
        Optional.ofNullable(row.date(11)),
        row.getInt(12),
        Times.find(row, 13));
  }
}
