package fi.rekisteri.samples.benchmarks.rotation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A copy of all rows of a register's people, with the same key and the same index, in which one
 * column is set. It also tells what a rotation changed since it was made.
 */
record PlainRows(DataSource pool) {
  private static final String SAME =
      "select count(*) from rekisteri_customer c join plain_customer p"
          + " on p.customer_id = c.customer_id where c.wrapped <> p.wrapped and c.epoch > p.epoch"
          + " and c.key_id = p.key_id and c.sealed = p.sealed and c.tags = p.tags"
          + " and c.seal = p.seal and c.look_on = p.look_on and c.customerships = p.customerships"
          + " and c.version = p.version - 1";

  /** Copies the rows as they are now. */
  void copy(String refreshStatistics) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists plain_customer");
      statement.execute("create table plain_customer as select * from rekisteri_customer");
      statement.execute("alter table plain_customer alter column customer_id set not null");
      statement.execute("alter table plain_customer add primary key (customer_id)");
      statement.execute("create index plain_look on plain_customer (look_on, customer_id)");
      statement.execute(refreshStatistics);
    }
  }

  /** Sets one column of every row; so many there must be. */
  void set(int people) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      int set = statement.executeUpdate("update plain_customer set version = version + 1");
      RotatedCustomers.require(set == people, "a row was not set");
    }
  }

  /** After both: every key is wrapped otherwise, in one epoch, and nothing else is changed. */
  void requireRotated(int people) throws SQLException {
    RotatedCustomers.require(ask(SAME) == people, "a key was left, or more than a key changed");
    long epochs = ask("select count(distinct epoch) from rekisteri_customer");
    RotatedCustomers.require(epochs == 1, "a key stands in another epoch");
    RotatedCustomers.require(ask("select count(*) from rekisteri_customer") == people, "lost");
  }

  private long ask(String question) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
