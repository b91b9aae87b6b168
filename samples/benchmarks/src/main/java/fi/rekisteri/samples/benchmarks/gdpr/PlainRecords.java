package fi.rekisteri.samples.benchmarks.gdpr;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The peer: one wide table in clear, all text, with an index on the purpose and one on the user
 * besides the key, by JDBC as a good programmer writes it. It asks nobody, encrypts nothing and
 * records nothing. Its log is a file, whose end a process of its own reads, as GDPRbench does.
 */
public final class PlainRecords implements Store, AutoCloseable {
  private static final int BATCH = 1_000;

  private final DataSource pool;
  private final Records records;
  private final Terms[] terms = new Terms[Terms.PURPOSES];
  private final String[] objections;
  private final Path log = Files.createTempFile("plain", ".log");
  private final PlainColumns columns;

  public PlainRecords(DataSource pool, Records records) throws IOException, SQLException {
    this.pool = pool;
    this.records = records;
    columns = PlainColumns.of(records.grain());
    objections = new String[records.mostUsers()];
    IntStream.range(0, terms.length).forEach(p -> terms[p] = Terms.of(p, p));
    IntStream.range(0, objections.length).forEach(u -> objections[u] = Owner.objection(u));
    createTable();
    load();
  }

  private void createTable() throws SQLException {
    execute(columns.create());
    execute("create index plain_record_purpose on plain_record (pur)");
    execute("create index plain_record_user on plain_record (usr)");
  }

  private void load() throws SQLException, IOException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(columns.insert())) {
      connection.setAutoCommit(false);
      for (int key = 0; key < records.count(); key++) {
        columns.bind(insert, records.row(key));
        insert.addBatch();
        if ((key + 1) % BATCH == 0 || key + 1 == records.count()) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    Files.write(log, IntStream.range(0, records.count()).mapToObj(PlainRecords::line).toList());
  }

  private static String line(int key) {
    return "2026-11-26 12:00:00.000 UTC [7] LOG: execute insert into record, key " + key;
  }

  @Override
  public void create(int key) throws SQLException {
    int user = records.userOf(key);
    Row row = records.row(key);
    Owner owner = row.owner().objecting(objections[user]);
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(columns.insert())) {
      columns.bind(insert, new Row(row.key(), owner, terms[Records.purposeOf(user)], row.data()));
      insert.executeUpdate();
    }
  }

  @Override
  public void delete(int key) throws SQLException {
    update("delete from plain_record where id = ?", List.of(Records.key(key)));
  }

  @Override
  public void update(int key, int edition) throws SQLException {
    List<String> values = new ArrayList<>(records.data(key, edition));
    values.add(Records.key(key));
    update(columns.update(), values);
  }

  @Override
  public void setTerms(int purpose, Terms changed) throws SQLException {
    terms[purpose] = changed;
    update(
        "update plain_record set ttl = ?, dec = ?, shr = ? where pur = ?",
        List.of(changed.days(), changed.decision(), changed.sharing(), changed.purpose()));
  }

  @Override
  public void setObjection(int user, String use) throws SQLException {
    objections[user] = use;
    update("update plain_record set obj = ? where usr = ?", List.of(use, Owner.of(user).user()));
  }

  /** In one statement. */
  @Override
  public void setObjections(int purpose, String use) throws SQLException {
    update(
        "update plain_record set obj = ? where pur = ?",
        List.of(use, Terms.of(purpose, 0).purpose()));
    IntStream.range(0, records.users())
        .filter(user -> Records.purposeOf(user) == purpose)
        .forEach(user -> objections[user] = use);
  }

  @Override
  public List<Row> byKey(int key) throws SQLException {
    return rows(columns.select() + "where id = ?", Records.key(key), true);
  }

  @Override
  public List<Row> byPurpose(int purpose) throws SQLException {
    return rows(columns.select() + "where pur = ?", Terms.of(purpose, 0).purpose(), true);
  }

  @Override
  public List<Row> byUser(int user) throws SQLException {
    return rows(columns.select() + "where usr = ?", Owner.of(user).user(), true);
  }

  @Override
  public List<Row> metadataByUser(int user) throws SQLException {
    return rows(columns.selectMetadata() + "where usr = ?", Owner.of(user).user(), false);
  }

  @Override
  public List<Boolean> isGone(int key) throws SQLException {
    return List.of(byKey(key).isEmpty());
  }

  @Override
  public List<Integer> log(int entries) throws IOException {
    Process tail =
        new ProcessBuilder("tail", "-n", Integer.toString(entries), log.toString()).start();
    Set<String> lines = new HashSet<>();
    try (BufferedReader reader = tail.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    }
    return List.of(lines.size());
  }

  private List<Row> rows(String sql, String term, boolean whole) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, term);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(columns.row(row, whole));
        }
      }
    }
    return rows;
  }

  private void update(String sql, List<String> values) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        update.setString(i + 1, values.get(i));
      }
      update.executeUpdate();
    }
  }

  void execute(String command) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(log);
  }
}
