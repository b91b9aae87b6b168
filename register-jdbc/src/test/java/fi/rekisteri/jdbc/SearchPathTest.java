package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables of the same names that lie nearer on PostgreSQL's search path. */
@ExtendWith(SeededSamples.class)
class SearchPathTest {
  private static final JdbcSettings NAMED = JdbcSettings.defaults().withSchema("pathed");

  @Test
  @DisplayName("with a schema named, no table on the search path stands in front of the register's")
  void namedTablesAreNotHidden(Samples samples) {
    DataSource database = Databases.withSchema(Databases.postgres(), "pathed");
    JdbcSchema.migrate(database, NAMED);
    JdbcSchema.migrate(database);
    DataSource misled =
        new Driver("") {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = database.getConnection();
            Sql.run(
                connection,
                "create temporary table rekisteri_customer"
                    + " (like pathed.rekisteri_customer including all)");
            return connection;
          }
        };
    assertThat(written(misled, NAMED, samples)).isEqualTo("1");
    assertThat(written(misled, JdbcSettings.defaults(), samples))
        .as("control: without a name the row went elsewhere")
        .isEqualTo("1");
  }

  /** How many customers lie in the schema when one more was stored. */
  private static String written(DataSource misled, JdbcSettings settings, Samples samples) {
    NewCustomer person = samples.newcomer();
    JdbcStorage.on(misled, settings)
        .inTransaction(
            tx -> {
              tx.customers().insert(List.of(person));
              return true;
            });
    return Sql.rows(misled, "select count(*) from pathed.rekisteri_customer").get(0);
  }
}
