package fi.rekisteri.samples.benchmarks.disclosing;

import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import fi.rekisteri.samples.benchmarks.trail.PlainTrail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The statements of a disclosure by hand, in one transaction: the customer's row in clear, held; a
 * line of the same columns and indexes as the ledger's; an entry as the trail's.
 */
public record PlainDisclosures(DataSource pool) {
  private static final String HOLD =
      "select customer_number, given_name, family_name, email, phone, street, postal_code, town,"
          + " web from plain_customer where id = ? for update";

  private static final String LINE =
      "insert into plain_disclosure (subject, id, recipient, ground, purpose, fields, interface_id,"
          + " list_run, list_version, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ENTRY =
      "insert into plain_trail (lane, number, subject, at, actor, interface_id, purpose, action,"
          + " fields, outcome, code, footing, link, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String PATHS = "customerNumber,email,name,phone,postalAddress,";
  private static final UUID LANE = UUID.randomUUID();
  private static final byte[] DETAILS = new byte[100];

  /** The tables beside the customers', as the adapter makes them. */
  public void create() throws SQLException {
    PlainTrail trail = new PlainTrail(pool);
    trail.create();
    trail.execute(
        "create table plain_disclosure as select * from rekisteri_disclosure where 1 = 0");
    for (String column : new String[] {"subject", "id"}) {
      trail.execute("alter table plain_disclosure alter column " + column + " set not null");
    }
    trail.execute("alter table plain_disclosure add primary key (subject, id)");
    trail.execute("create index plain_disclosure_recipient on plain_disclosure (recipient, id)");
  }

  /** Discloses five fields of a customer. */
  public Person disclose(UUID customer, long number) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Person person = hold(connection, customer);
      insertLine(connection, customer);
      insertEntry(connection, customer, number);
      connection.commit();
      connection.setAutoCommit(true);
      return person;
    }
  }

  private static Person hold(Connection connection, UUID customer) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setObject(1, customer);
      try (ResultSet row = hold.executeQuery()) {
        row.next();
        return PlainCustomers.person(row);
      }
    }
  }

  private static void insertLine(Connection connection, UUID customer) throws SQLException {
    try (PreparedStatement line = connection.prepareStatement(LINE)) {
      line.setObject(1, customer);
      line.setObject(2, UUID.randomUUID());
      line.setString(3, "HOSTING_PARTNER");
      line.setString(4, "TECHNICAL_OPERATION");
      line.setString(5, "REGISTER_MAINTENANCE");
      line.setString(6, PATHS);
      line.setString(7, "back-office");
      line.setObject(8, null);
      line.setObject(9, null);
      line.setBytes(10, DETAILS);
      line.executeUpdate();
    }
  }

  private static void insertEntry(Connection connection, UUID customer, long number)
      throws SQLException {
    try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
      entry.setObject(1, LANE);
      entry.setLong(2, number);
      entry.setObject(3, customer);
      entry.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
      entry.setString(5, "clerk");
      entry.setString(6, "back-office");
      entry.setString(7, "REGISTER_MAINTENANCE");
      entry.setString(8, "DISCLOSE");
      entry.setString(9, "to=HOSTING_PARTNER,on=TECHNICAL_OPERATION," + PATHS);
      entry.setString(10, "DONE");
      entry.setString(11, null);
      entry.setString(12, "DESIGNATED");
      entry.setBytes(13, new byte[16]);
      entry.setBytes(14, null);
      entry.executeUpdate();
    }
  }
}
