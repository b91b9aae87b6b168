package fi.rekisteri.samples.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.jdbc.JdbcSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register's scripts and the host's own ones, run by Flyway. */
class FlywayMigrationsTest {
  private static final ClassLoader LOADER = FlywayMigrationsTest.class.getClassLoader();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("both histories begin with a version 1, and the library accepts the tables")
  void bothHistoriesRun(Dialect dialect) {
    DataSource database = Databases.empty(dialect);
    FlywayMigrations flyway = new FlywayMigrations(database, dialect, LOADER);
    flyway.host().migrate();
    Verified.missing(database);
    assertThat(flyway.register().migrate().migrationsExecuted).isEqualTo(1);
    Verified.working(database);
    assertThat(flyway.host().info().applied()).hasSize(1);
    assertThat(flyway.host().migrate().migrationsExecuted).isZero();
    assertThat(flyway.register().migrate().migrationsExecuted).as("again").isZero();
    flyway.register().validate();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an empty database is brought to both by one call, and JdbcSchema adds nothing")
  void oneCallDoes(Dialect dialect) {
    DataSource database = Databases.empty(dialect);
    FlywayMigrations flyway = new FlywayMigrations(database, dialect, LOADER);
    flyway.migrate();
    flyway.migrate();
    Verified.working(database);
    JdbcSchema.migrate(database);
    JdbcSchema.verify(database);
    flyway.register().validate();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("tables that JdbcSchema made are taken over by Flyway later, with what is in them")
  void laterFlywayTakesOver(Dialect dialect) {
    DataSource database = Databases.empty(dialect);
    JdbcSchema.migrate(database);
    assertThat(
            new FlywayMigrations(database, dialect, LOADER).register().migrate().migrationsExecuted)
        .isEqualTo(1);
    Verified.working(database);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("control: in one history the two versions 1 are refused, and nothing is made")
  void oneHistoryIsRefused(Dialect dialect) {
    DataSource database = Databases.empty(dialect);
    Flyway both =
        Flyway.configure(LOADER)
            .dataSource(database)
            .locations("classpath:db/migration", "classpath:" + dialect.scripts())
            .load();
    assertThatThrownBy(both::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("more than one migration with version 1");
    Verified.missing(database);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("in one history a copy under the host's next number does")
  void copyUnderAnotherNumberDoes(Dialect dialect) throws IOException {
    DataSource database = Databases.empty(dialect);
    Files.writeString(
        folder.resolve("V1__shop_order.sql"), "create table shop_order (number varchar(20));");
    try (InputStream script =
        JdbcSchema.class.getResourceAsStream("/" + dialect.scripts() + "/V1__register.sql")) {
      Files.copy(script, folder.resolve("V2__rekisteri_1.sql"));
    }
    Flyway one =
        Flyway.configure(LOADER).dataSource(database).locations("filesystem:" + folder).load();
    assertThat(one.migrate().migrationsExecuted).isEqualTo(2);
    Verified.working(database);
  }
}
