package fi.rekisteri.samples.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A host with Liquibase: its change log names the register's scripts. */
record LiquibaseMigrations(DataSource database, ClassLoader loader) {
  void migrate() throws SQLException, LiquibaseException {
    try (Connection connection = database.getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/liquibase/changelog.xml",
                new ClassLoaderResourceAccessor(loader),
                new JdbcConnection(connection))) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.update(new Contexts());
    }
  }
}
