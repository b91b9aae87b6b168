package fi.rekisteri.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A pool over PostgreSQL that counts what is sent, and asks the server what rows that touched. Each
 * connection of the pool is made to tell the server its counts before they are read.
 */
final class CountedSource extends Driver {
  private static final String WRITTEN =
      "select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables"
          + " where schemaname = current_schema()";

  private final DataSource database;
  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
  private final DataSource counted;
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();

  /** Rows of one table. */
  private record Written(long inserted, long updated, long deleted) {
    private static final Written NOTHING = new Written(0, 0, 0);

    Written since(Written before) {
      return new Written(
          inserted - before.inserted, updated - before.updated, deleted - before.deleted);
    }

    @Override
    public String toString() {
      return part(" +", inserted) + part(" ~", updated) + part(" -", deleted);
    }

    private static String part(String sign, long rows) {
      return rows == 0 ? "" : sign + rows;
    }
  }

  CountedSource(DataSource database) {
    super("");
    this.database = database;
    DataSource remembered =
        new Driver("") {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = database.getConnection();
            opened.add(connection);
            return CountedCopies.around(connection, statements::incrementAndGet);
          }
        };
    this.counted = new Intercepted(Pool.of(remembered), this::count);
  }

  private void count(Method method) {
    if (method.getName().equals("commit")) {
      commits.incrementAndGet();
    } else if (Intercepted.reachesDatabase(method)) {
      statements.incrementAndGet();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counted.getConnection();
  }

  int statements() {
    return statements.get();
  }

  int commits() {
    return commits.get();
  }

  /** What was written to each table so far, also by what was rolled back. */
  SortedMap<String, Object> written() {
    SortedMap<String, Object> tables = new TreeMap<>();
    try {
      for (Connection connection : opened) {
        Sql.run(connection, "select pg_stat_force_next_flush()");
      }
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(WRITTEN)) {
        while (row.next()) {
          String table = row.getString(1).replace("rekisteri_", "");
          tables.put(table, new Written(row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In words: each table with what was inserted, updated and deleted. */
  static String between(Map<String, Object> before, SortedMap<String, Object> after) {
    StringBuilder rows = new StringBuilder();
    after.forEach(
        (table, now) -> {
          Written then = (Written) before.getOrDefault(table, Written.NOTHING);
          String changed = ((Written) now).since(then).toString();
          if (!changed.isEmpty()) {
            rows.append(rows.isEmpty() ? "" : ", ").append(table).append(changed);
          }
        });
    return rows.isEmpty() ? "none" : rows.toString();
  }
}
