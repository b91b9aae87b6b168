package fi.rekisteri.samples.benchmarks.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The same row as an audit entry's, with the same indexes, inserted by hand: each thread under an
 * id of its own, as good as any trail without links could be.
 */
public record PlainTrail(DataSource pool) {
  private static final String INSERT =
      "insert into plain_trail (lane, number, subject, at, actor, interface_id, purpose, action,"
          + " fields, outcome, code, footing, link, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final ThreadLocal<UUID> LANE = ThreadLocal.withInitial(UUID::randomUUID);
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final String FIELDS = "customerNumber,name,email,phone,postalAddress,webAddress,";

  /** A table as the adapter makes it. */
  public void create() throws SQLException {
    execute("create table plain_trail as select * from rekisteri_audit where 1 = 0");
    for (String column : new String[] {"lane", "number"}) {
      execute("alter table plain_trail alter column " + column + " set not null");
    }
    execute("alter table plain_trail add primary key (lane, number)");
    execute("create index plain_trail_subject on plain_trail (subject, at, lane, number)");
    execute("create index plain_trail_time on plain_trail (at, lane, number)");
  }

  /** One row, committed by itself. */
  public void insert() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, LANE.get());
      insert.setLong(2, NUMBER.incrementAndGet());
      insert.setObject(3, UUID.randomUUID());
      insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
      insert.setString(5, "clerk");
      insert.setString(6, "back-office");
      insert.setString(7, "CUSTOMER_RELATIONSHIP");
      insert.setString(8, "READ");
      insert.setString(9, FIELDS);
      insert.setString(10, "DONE");
      insert.setString(11, null);
      insert.setString(12, "DESIGNATION");
      insert.setBytes(13, new byte[16]);
      insert.setBytes(14, null);
      insert.executeUpdate();
    }
  }

  /** How many entries the register's own trail has. */
  public long entries() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from rekisteri_audit")) {
      count.next();
      return count.getLong(1);
    }
  }

  public void execute(String command) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
