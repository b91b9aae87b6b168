package fi.rekisteri.samples.benchmarks.gdpr;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The host's own table of what it decides about its purposes: one row for each, from which it makes
 * its definition.
 */
record TermsTable(DataSource pool) {
  void create(List<Terms> all) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table host_terms (purpose varchar(40) primary key,"
              + " days varchar(40) not null, decision varchar(40) not null,"
              + " sharing varchar(40) not null)");
    }
    for (Terms terms : all) {
      write("insert into host_terms (days, decision, sharing, purpose) values (?, ?, ?, ?)", terms);
    }
  }

  /** One row, durable when this returns. */
  void change(Terms terms) throws SQLException {
    write("update host_terms set days = ?, decision = ?, sharing = ? where purpose = ?", terms);
  }

  private void write(String sql, Terms terms) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, terms.days());
      statement.setString(2, terms.decision());
      statement.setString(3, terms.sharing());
      statement.setString(4, terms.purpose());
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("there is no such purpose");
      }
    }
  }
}
