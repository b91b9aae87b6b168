package fi.rekisteri.samples.benchmarks.bulk;

import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The baseline: names and addresses in clear are read in pages of 500, and for each person the same
 * two rows are inserted, with the same indexes, in batches, all in one transaction. It asks nobody,
 * holds nobody and proves nothing.
 */
public final class PlainLists {
  private static final int PAGE = 500;

  private static final String SELECT =
      "select l.number, c.id, c.given_name, c.family_name, c.street, c.postal_code, c.town"
          + " from plain_list_line l join plain_customer c on c.id = l.customer_id"
          + " where l.number > ? order by l.number limit "
          + PAGE;

  private static final String DISCLOSE =
      "insert into plain_disclosure (subject, id, recipient, ground, purpose, fields,"
          + " interface_id, list_run, list_version, details) values (?,?,?,?,?,?,?,?,?,?)";

  private static final String RECORD =
      "insert into plain_audit (lane, number, subject, at, actor, interface_id, purpose, action,"
          + " fields, outcome, code, footing, link, reason) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private final DataSource pool;

  /** As long as the details that the register seals. */
  private final byte[] details;

  public PlainLists(DataSource pool, int detailBytes) {
    this.pool = pool;
    this.details = new byte[detailBytes];
  }

  public void create(List<UUID> ids, List<Person> people) throws SQLException {
    PlainCustomers customers = new PlainCustomers(pool);
    customers.createTable();
    customers.insertAll(ids, people);
    customers.execute(
        "create table plain_list_line (number integer primary key, customer_id uuid not null)");
    customers.execute(
        "insert into plain_list_line"
            + " select row_number() over (order by id), id from plain_customer");
    copy(customers, "disclosure", "subject, id");
    customers.execute(
        "create index plain_disclosure_recipient on plain_disclosure (recipient, id)");
    copy(customers, "audit", "lane, number");
    customers.execute("create index plain_audit_subject on plain_audit (subject, at)");
    customers.execute("create index plain_audit_time on plain_audit (at)");
  }

  private static void copy(PlainCustomers customers, String table, String key) throws SQLException {
    String copy = "plain_" + table;
    customers.execute(
        "create table " + copy + " as select * from rekisteri_" + table + " where 1 = 0");
    for (String column : key.split(", ")) {
      customers.execute("alter table " + copy + " alter column " + column + " set not null");
    }
    customers.execute("alter table " + copy + " add primary key (" + key + ")");
  }

  /** One list, and what it shows. */
  public List<String> release(UUID run, int version) throws SQLException {
    List<String> lines = new ArrayList<>();
    UUID lane = UUID.randomUUID();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(SELECT);
          PreparedStatement disclose = connection.prepareStatement(DISCLOSE);
          PreparedStatement record = connection.prepareStatement(RECORD)) {
        int last = 0;
        int before;
        do {
          before = lines.size();
          select.setInt(1, last);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              last = row.getInt(1);
              UUID subject = row.getObject(2, UUID.class);
              lines.add(line(row));
              disclosed(disclose, subject, run, version);
              recorded(record, subject, lane, last);
            }
          }
          disclose.executeBatch();
          record.executeBatch();
        } while (lines.size() - before == PAGE);
      }
      connection.commit();
    }
    return lines;
  }

  private static String line(ResultSet row) throws SQLException {
    return row.getString(3)
        + " "
        + row.getString(4)
        + "\n"
        + row.getString(5)
        + "\n"
        + row.getString(6)
        + " "
        + row.getString(7);
  }

  private void disclosed(PreparedStatement insert, UUID subject, UUID run, int version)
      throws SQLException {
    insert.setObject(1, subject);
    insert.setObject(2, UUID.randomUUID());
    insert.setString(3, "PRINTER");
    insert.setString(4, "DIRECT_MARKETING");
    insert.setString(5, "DIRECT_MARKETING");
    insert.setString(6, "name,postalAddress,");
    insert.setString(7, "back-office");
    insert.setObject(8, run);
    insert.setInt(9, version);
    insert.setBytes(10, details);
    insert.addBatch();
  }

  private static void recorded(PreparedStatement insert, UUID subject, UUID lane, int number)
      throws SQLException {
    insert.setObject(1, lane);
    insert.setLong(2, number);
    insert.setObject(3, subject);
    insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
    insert.setString(5, "clerk");
    insert.setString(6, "back-office");
    insert.setString(7, "DIRECT_MARKETING");
    insert.setString(8, "DISCLOSE");
    insert.setString(9, "to=PRINTER,on=DIRECT_MARKETING,name,postalAddress,");
    insert.setString(10, "DONE");
    insert.setString(11, null);
    insert.setString(12, "DESIGNATED");
    insert.setBytes(13, new byte[16]);
    insert.setBytes(14, null);
    insert.addBatch();
  }

  /** How many rows a table has. */
  public long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  /** How long the sealed details of the register's own ledger are. */
  public static int detailBytes(DataSource pool) throws SQLException {
    return (int)
        new PlainLists(pool, 0)
            .number("select max(octet_length(details)) from rekisteri_disclosure");
  }

  private long number(String question) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getLong(1);
    }
  }
}
