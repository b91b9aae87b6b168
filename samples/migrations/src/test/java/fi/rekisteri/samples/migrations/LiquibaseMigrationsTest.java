package fi.rekisteri.samples.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register's scripts in the host's change log, run by Liquibase. */
class LiquibaseMigrationsTest {
  private static final ClassLoader LOADER = LiquibaseMigrationsTest.class.getClassLoader();

  @ParameterizedTest
  @EnumSource
  @DisplayName("the change log makes the host's table and the register's, once")
  void changeLogRuns(Dialect dialect) throws Exception {
    DataSource database = Databases.empty(dialect);
    Verified.missing(database);
    LiquibaseMigrations liquibase = new LiquibaseMigrations(database, LOADER);
    liquibase.migrate();
    Verified.working(database);
    assertThat(ran(database)).isEqualTo(2);
    liquibase.migrate();
    assertThat(ran(database)).as("again").isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("tables that JdbcSchema made are taken over by Liquibase later")
  void laterLiquibaseTakesOver(Dialect dialect) throws Exception {
    DataSource database = Databases.empty(dialect);
    JdbcSchema.migrate(database);
    new LiquibaseMigrations(database, LOADER).migrate();
    Verified.working(database);
    assertThat(ran(database)).isEqualTo(2);
  }

  private static int ran(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from databasechangelog")) {
      row.next();
      return row.getInt(1);
    }
  }
}
