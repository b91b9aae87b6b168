package fi.rekisteri.samples.benchmarks.ycsb;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.RawTables;
import fi.rekisteri.samples.benchmarks.people.TenFields;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.Vector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import site.ycsb.ByteIterator;
import site.ycsb.DB;
import site.ycsb.Status;
import site.ycsb.StringByteIterator;

/** The baseline: one table in clear, and JDBC as a good programmer writes it by hand. */
final class PlainRecords extends DB implements Contender {
  private static final int BATCH = 1_000;
  private static final List<String> FIELDS = TenFields.KEYS.stream().map(Object::toString).toList();
  private static final String COLUMNS = String.join(", ", FIELDS);
  private static final String SELECT = "select " + COLUMNS + " from usertable ";
  private static final String INSERT =
      "insert into usertable (id, " + COLUMNS + ") values (?" + ", ?".repeat(FIELDS.size()) + ")";

  private final HikariDataSource pool;

  PlainRecords(HikariDataSource pool) throws SQLException {
    this.pool = pool;
    execute(
        FIELDS.stream()
            .map(field -> field + " varchar(100) not null")
            .collect(
                Collectors.joining(", ", "create table usertable (id uuid primary key, ", ")")));
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public DB binding() {
    return this;
  }

  @Override
  public void load(List<Call.Insert> records) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < records.size(); i++) {
        bind(insert, records.get(i).key(), records.get(i).values());
        insert.addBatch();
        if ((i + 1) % BATCH == 0 || i + 1 == records.size()) {
          insert.executeBatch();
          connection.commit();
        }
      }
      connection.setAutoCommit(true);
    }
  }

  @Override
  public Status read(
      String table, String key, @Nullable Set<String> fields, Map<String, ByteIterator> result) {
    List<HashMap<String, ByteIterator>> rows = new ArrayList<>(1);
    Status status = select("where id = ?", UUID.fromString(key), 0, rows);
    rows.forEach(result::putAll);
    return rows.isEmpty() ? Status.NOT_FOUND : status;
  }

  @Override
  public Status scan(
      String table,
      String start,
      int count,
      @Nullable Set<String> fields,
      Vector<HashMap<String, ByteIterator>> result) {
    return select("where id > ? order by id limit ?", UUID.fromString(start), count, result);
  }

  @Override
  public Status update(String table, String key, Map<String, ByteIterator> values) {
    String set =
        values.keySet().stream().map(field -> field + " = ?").collect(Collectors.joining(", "));
    try (Connection connection = pool.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update usertable set " + set + " where id = ?")) {
      int column = 1;
      for (ByteIterator value : values.values()) {
        update.setString(column++, value.toString());
      }
      update.setObject(column, UUID.fromString(key));
      return update.executeUpdate() == 1 ? Status.OK : Status.NOT_FOUND;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Status insert(String table, String key, Map<String, ByteIterator> values) {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, key, StringByteIterator.getStringMap(values));
      return insert.executeUpdate() == 1 ? Status.OK : Status.ERROR;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Status delete(String table, String key) {
    throw new UnsupportedOperationException("no core workload deletes");
  }

  @Override
  public void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public boolean shows(Call.Insert somebody) throws SQLException {
    return RawTables.hold(pool, somebody.values().values());
  }

  @Override
  public long contents() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SELECT + "order by id")) {
      long sum = 1;
      while (rows.next()) {
        sum = 31 * sum + Call.hash(row(rows));
      }
      return sum;
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private Status select(
      String where, UUID id, int limit, List<HashMap<String, ByteIterator>> result) {
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      select.setObject(1, id);
      if (limit > 0) {
        select.setInt(2, limit);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          result.add(row(rows));
        }
        return Status.OK;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HashMap<String, ByteIterator> row(ResultSet columns) throws SQLException {
    HashMap<String, ByteIterator> row = new HashMap<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      row.put(FIELDS.get(i), new StringByteIterator(columns.getString(i + 1)));
    }
    return row;
  }

  private static void bind(PreparedStatement insert, String key, Map<String, String> values)
      throws SQLException {
    insert.setObject(1, UUID.fromString(key));
    for (int i = 0; i < FIELDS.size(); i++) {
      insert.setString(i + 2, values.get(FIELDS.get(i)));
    }
  }
}
