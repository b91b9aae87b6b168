package fi.rekisteri.samples.benchmarks.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** The baseline: one wide table in clear, and JDBC as a good programmer writes it by hand. */
public record PlainCustomers(DataSource pool) {
  private static final int BATCH = 1_000;
  public static final String COLUMNS =
      "customer_number, given_name, family_name, email, phone, street, postal_code, town, web";

  public void createTable() throws SQLException {
    execute(
        """
        create table plain_customer (
          id uuid primary key,
          customer_number varchar(40) not null,
          given_name varchar(100) not null,
          family_name varchar(100) not null,
          email varchar(254) not null,
          phone varchar(20) not null,
          street varchar(200) not null,
          postal_code varchar(20) not null,
          town varchar(100) not null,
          web varchar(2048) not null)
        """);
  }

  public void createEmailIndex() throws SQLException {
    execute("create index plain_customer_email on plain_customer (email)");
  }

  /** Batches of a thousand, one commit each: ten columns, no index but the key. */
  public void insertAll(List<UUID> ids, List<Person> people) throws SQLException {
    insertAll(people.size(), ids::get, people::get);
  }

  /** Inserts so many who are made while they are read. */
  public void insertAll(int count, IntFunction<UUID> ids, IntFunction<Person> people)
      throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into plain_customer (id, " + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?)")) {
        for (int i = 0; i < count; i++) {
          insert.setObject(1, ids.apply(i));
          bind(insert, people.apply(i));
          insert.addBatch();
          if ((i + 1) % BATCH == 0 || i + 1 == count) {
            insert.executeBatch();
            connection.commit();
          }
        }
      }
    }
  }

  public Person get(UUID id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from plain_customer where id = ?")) {
      select.setObject(1, id);
      return one(select);
    }
  }

  public Person findByEmail(String email) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from plain_customer where email = ?")) {
      select.setString(1, email);
      return one(select);
    }
  }

  /** Every row, in no order. */
  public List<Person> all() throws SQLException {
    List<Person> people = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select " + COLUMNS + " from plain_customer")) {
      while (rows.next()) {
        people.add(person(rows));
      }
    }
    return people;
  }

  /** Hands out every row, through a cursor of so many rows. */
  public void export(int fetched, Consumer<Person> reader) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement select = connection.createStatement()) {
        select.setFetchSize(fetched);
        try (ResultSet rows = select.executeQuery("select " + COLUMNS + " from plain_customer")) {
          while (rows.next()) {
            reader.accept(person(rows));
          }
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  public void updateWeb(UUID id, String web) throws SQLException {
    update("update plain_customer set web = ? where id = ?", id, web);
  }

  public void updatePhone(UUID id, String phone) throws SQLException {
    update("update plain_customer set phone = ? where id = ?", id, phone);
  }

  /** One statement, committed by itself. */
  private void update(String sql, UUID id, String value) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, value);
      update.setObject(2, id);
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("the customer is not there");
      }
    }
  }

  public void execute(String command) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void bind(PreparedStatement insert, Person person) throws SQLException {
    insert.setString(2, person.number());
    insert.setString(3, person.given());
    insert.setString(4, person.family());
    insert.setString(5, person.email());
    insert.setString(6, person.phone());
    insert.setString(7, person.street());
    insert.setString(8, person.postalCode());
    insert.setString(9, person.town());
    insert.setString(10, person.web());
  }

  private static Person one(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("the customer is not there");
      }
      Person person = person(rows);
      if (rows.next()) {
        throw new IllegalStateException("there are two of the customer");
      }
      return person;
    }
  }

  public static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }
}
