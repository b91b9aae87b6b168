package fi.rekisteri.samples.benchmarks.space;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database whose bytes are counted. */
final class Volume implements AutoCloseable {
  /** Tables with what is kept outside of their rows, and each index by itself. */
  private static final String RELATIONS =
      """
      select c.relname, case when c.relkind = 'r' then pg_table_size(c.oid)
        else pg_relation_size(c.oid) end as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'i')
      order by 2 desc, 1
      """;

  private final Database database;
  private final String name;
  private final String url;

  Volume(Database database, String name) throws SQLException {
    this.database = database;
    this.name = name;
    this.url = database.create(name);
  }

  HikariDataSource open() {
    return Database.pool(url, 2);
  }

  /** What it takes on the disk once nobody has it open. */
  long bytes() throws IOException, SQLException {
    if (!database.networked()) {
      database.drop(name); // which closes the file, and leaves it
    }
    return database.storedBytes(name);
  }

  /** What brings tables into the state of every day, by its name. */
  String tidying() {
    return database.networked() ? "vacuum" : "shutdown compact";
  }

  /**
   * What it takes on the disk after a vacuum, or, on H2, after its file was written anew without
   * the room of old versions. It is not opened in between, which would add to it.
   */
  long tidiedBytes() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(database.networked() ? "vacuum (analyze)" : "shutdown compact");
    }
    return database.storedBytes(name);
  }

  /** The bytes of each table and index, the largest first; empty where the engine tells none. */
  Map<String, Long> relations() throws SQLException {
    Map<String, Long> relations = new LinkedHashMap<>();
    if (database.networked()) {
      try (HikariDataSource source = open();
          Connection connection = source.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(RELATIONS)) {
        while (rows.next()) {
          relations.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return relations;
  }

  @Override
  public void close() throws SQLException {
    database.drop(name);
  }
}
