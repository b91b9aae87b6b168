package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The other side: a table in clear with an index on the address, a table of consents, and a copy of
 * the register's own trail with an index on whom an entry is about.
 */
record PlainScale(PlainCustomers customers, DataSource pool) {
  void createIndexes() throws SQLException {
    customers.createEmailIndex();
    customers.execute(
        "create table plain_consent (customer uuid not null, purpose varchar(50) not null,"
            + " at timestamp not null)");
    customers.execute("create index plain_consent_customer on plain_consent (customer, at)");
    customers.execute("create table plain_trail as select * from rekisteri_audit");
    customers.execute("create index plain_trail_subject on plain_trail (subject, at)");
  }

  String get(UUID id) throws SQLException {
    return customers.get(id).number();
  }

  String find(String email) throws SQLException {
    return customers.findByEmail(email).number();
  }

  void change(UUID id, String web) throws SQLException {
    customers.updateWeb(id, web);
  }

  String web(UUID id) throws SQLException {
    return customers.get(id).web();
  }

  boolean consented(UUID id) throws SQLException {
    return count("select count(*) from plain_consent where customer = ?", id) > 0;
  }

  boolean gone(UUID id) throws SQLException {
    return count("select count(*) from plain_customer where id = ?", id) == 0;
  }

  private int count(String question, UUID id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(question)) {
      select.setObject(1, id);
      try (ResultSet answer = select.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }

  void consent(UUID id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into plain_consent values (?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, "PERSONALISED_CONTENT");
      insert.setTimestamp(3, Timestamp.from(Instant.now()));
      insert.executeUpdate();
    }
  }

  /** How many entries are about somebody, each read whole. */
  int trail(CustomerId subject) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select * from plain_trail where subject = ? order by at desc")) {
      select.setObject(1, subject.value());
      int count = 0;
      try (ResultSet rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
          count++;
        }
      }
      return count;
    }
  }

  void erase(UUID id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from plain_customer where id = ?")) {
      delete.setObject(1, id);
      if (delete.executeUpdate() != 1) {
        throw new IllegalStateException("the customer is not there");
      }
    }
  }
}
