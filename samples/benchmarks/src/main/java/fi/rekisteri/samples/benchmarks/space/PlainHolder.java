package fi.rekisteri.samples.benchmarks.space;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tables in clear as one would make them by hand, with the same two indexes, and no audit. */
record PlainHolder(Grain grain) implements Holder {
  private static final int BATCH = 1_000;

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void load(DataSource source, int customers) throws SQLException {
    try (Connection connection = source.getConnection()) {
      create(connection);
      connection.setAutoCommit(false);
      for (int first = 0; first < customers; first += BATCH) {
        insert(connection, first, Math.min(customers, first + BATCH));
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private void create(Connection connection) throws SQLException {
    String text = " varchar(100) not null, ";
    String fields = String.join(text, columns()) + text;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table person (id uuid primary key, " + fields + "restricted boolean not null)");
      statement.execute("create index person_first on person (" + columns().get(0) + ")");
      statement.execute("create index person_second on person (" + columns().get(1) + ")");
      if (grain == Grain.ITEM) {
        statement.execute(
            "create table piece (person uuid, number integer, content varchar(100) not null,"
                + " primary key (person, number))");
      }
    }
  }

  private List<String> columns() {
    return grain == Grain.ITEM
        ? List.of("number", "email")
        : List.of("f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9");
  }

  private List<String> values(Sample sample) {
    return grain == Grain.ITEM ? List.of(sample.number(), sample.email()) : sample.pieces();
  }

  private void insert(Connection connection, int first, int end) throws SQLException {
    String marks = "?, ".repeat(columns().size() + 1);
    try (PreparedStatement people =
            connection.prepareStatement("insert into person values (" + marks + "false)");
        PreparedStatement pieces =
            grain == Grain.ITEM
                ? connection.prepareStatement("insert into piece values (?, ?, ?)")
                : connection.prepareStatement("select 1")) {
      for (int i = first; i < end; i++) {
        Sample sample = Sample.of(i);
        people.setObject(1, sample.id());
        for (int column = 0; column < columns().size(); column++) {
          people.setString(column + 2, values(sample).get(column));
        }
        people.addBatch();
        for (int piece = 0; grain == Grain.ITEM && piece < Sample.PIECES; piece++) {
          add(pieces, sample.id(), piece, sample.pieces().get(piece));
        }
      }
      people.executeBatch();
      if (grain == Grain.ITEM) {
        pieces.executeBatch();
      }
    }
  }

  private static void add(PreparedStatement pieces, UUID person, int number, String value)
      throws SQLException {
    pieces.setObject(1, person);
    pieces.setInt(2, number);
    pieces.setString(3, value);
    pieces.addBatch();
  }

  @Override
  public void work(DataSource source, int customers, int operations) throws SQLException {
    try (Connection connection = source.getConnection()) {
      for (int i = 0; i < operations; i++) {
        operate(connection, Step.of(i), customers);
      }
    }
  }

  private void operate(Connection connection, Step step, int customers) {
    UUID id = Sample.of(step.whom()).id();
    int newcomer = customers + step.whom();
    step.kind()
        .act(
            () -> insert(connection, newcomer, newcomer + 1),
            () -> {
              execute(connection, "delete from person where id = ?", id);
              if (grain == Grain.ITEM) {
                execute(connection, "delete from piece where person = ?", id);
              }
            },
            () -> change(connection, id, step.value()),
            () -> execute(connection, "update person set restricted = true where id = ?", id));
  }

  private void change(Connection connection, UUID id, String value) throws SQLException {
    if (grain == Grain.ITEM) {
      execute(connection, "insert into piece values (?, 10, ?)", id, value);
    } else {
      execute(connection, "update person set f2 = ? where id = ?", value, id);
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void requireTrue(DataSource source, int customers, int operations) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from person")) {
      count.next();
      if (count.getInt(1) != customers) {
        throw new IllegalStateException("as many did not come as went");
      }
    }
  }
}
