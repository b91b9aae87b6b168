package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts how often a connection is asked for. */
final class Calls extends Driver {
  private final DataSource source;
  private final AtomicInteger count = new AtomicInteger();

  Calls(DataSource source) {
    super("");
    this.source = source;
  }

  int count() {
    return count.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    count.incrementAndGet();
    return source.getConnection();
  }
}
