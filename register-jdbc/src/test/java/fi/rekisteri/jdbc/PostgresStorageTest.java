package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

/** The contract kit on PostgreSQL, and how it looks for what the kit asks of it. */
class PostgresStorageTest implements StorageContract {
  private static final Set<String> PREPARED = Statements.memory();

  /**
   * Asked once, before an epoch of the register key is retired: an index would cost each change.
   */
  private static final String WHO_IS_LEFT =
      "select 1 from rekisteri_customer where epoch = ? limit 1";

  private static final Emptied TABLES =
      new Emptied(DatabaseProduct.POSTGRESQL, JdbcSettings.defaults(), Databases::postgres);

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(new Statements(TABLES.next(), PREPARED));
  }

  @AfterAll
  static void everyStatementIsAnsweredByAnIndex() throws SQLException {
    assertThat(PREPARED).as("the kit reaches the adapter's statements").hasSizeGreaterThan(150);
    try (GenericPlans plans =
        new GenericPlans(Databases.migrated(Databases.postgres("&preferQueryMode=simple")))) {
      for (String sql : PREPARED) {
        if (!sql.startsWith("create ")) {
          assertAnswered(plans, sql);
        }
      }
      assertThat(plans.readsAllOf("select lane from rekisteri_audit where actor = ?"))
          .as("control: what has no index is noticed")
          .containsExactly("rekisteri_audit");
      assertThat(plans.sorts("select lane from rekisteri_audit order by actor limit ?"))
          .as("control: a sort is noticed")
          .isTrue();
    }
  }

  private static void assertAnswered(GenericPlans plans, String sql) throws SQLException {
    assertThat(plans.readsAllOf(sql)).as(sql).hasSize(sql.equals(WHO_IS_LEFT) ? 1 : 0);
    assertThat(sql.endsWith(" limit ?") && plans.sorts(sql)).as("sorts: " + sql).isFalse();
  }
}
