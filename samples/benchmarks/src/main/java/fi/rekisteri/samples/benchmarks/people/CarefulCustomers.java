package fi.rekisteri.samples.benchmarks.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The careful baseline: what the same programmer writes who must not lose another's change, and
 * must be able to say who changed what. Select, update from the version that was read, audit row:
 * one commit.
 */
public record CarefulCustomers(DataSource pool) {
  private static final String SELECT =
      "select " + PlainCustomers.COLUMNS + ", version from careful_customer where id = ?";
  private static final String UPDATE =
      "update careful_customer set web = ?, version = version + 1 where id = ? and version = ?";
  private static final String AUDIT =
      """
      insert into careful_audit (id, at, actor, interface, purpose, action, subject, fields)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Copies the plain table. */
  public void createTables(PlainCustomers plain) throws SQLException {
    plain.execute(
        "create table careful_customer as select c.*, cast(0 as bigint) as version"
            + " from plain_customer c");
    plain.execute("alter table careful_customer alter column id set not null");
    plain.execute("alter table careful_customer add primary key (id)");
    plain.execute(
        """
        create table careful_audit (
          subject uuid not null,
          at timestamp with time zone not null,
          id uuid not null,
          actor varchar(100) not null,
          interface varchar(100) not null,
          purpose varchar(100) not null,
          action varchar(40) not null,
          fields varchar(1000) not null,
          primary key (subject, at, id))
        """);
  }

  public void changeWeb(UUID id, String web) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      long version = read(connection, id);
      try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
        update.setString(1, web);
        update.setObject(2, id);
        update.setLong(3, version);
        if (update.executeUpdate() != 1) {
          throw new IllegalStateException("another change came first");
        }
      }
      audit(connection, id);
      connection.commit();
    }
  }

  private static long read(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, id);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next() || PlainCustomers.person(rows).number().isEmpty()) {
          throw new IllegalStateException("the customer is not there");
        }
        return rows.getLong("version");
      }
    }
  }

  private static void audit(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
      insert.setString(3, "clerk");
      insert.setString(4, "back-office");
      insert.setString(5, "CUSTOMER_RELATIONSHIP");
      insert.setString(6, "CHANGE");
      insert.setObject(7, id);
      insert.setString(8, "webAddress");
      insert.executeUpdate();
    }
  }
}
