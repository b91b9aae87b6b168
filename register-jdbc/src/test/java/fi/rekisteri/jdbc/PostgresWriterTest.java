package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The writer of {@code roles.sql} may do what a register does, and nothing else. */
class PostgresWriterTest {
  private static TestExecutionSummary kit;

  /** The contract kit as the writer. */
  static final class Kit implements StorageContract {
    @Override
    public RegisterStorage storage() {
      return JdbcStorage.on(Pool.of(Guarded.emptied()), Guarded.SETTINGS);
    }
  }

  /** The kit of credentials as the writer. */
  static final class CredentialsKit implements CredentialStoreContract {
    @Override
    public CredentialStore credentials() {
      return JdbcCredentials.on(Guarded.emptied(), Guarded.SETTINGS);
    }

    @Override
    public CredentialStore reopened(CredentialStore credentials) {
      return JdbcCredentials.on(Guarded.as("w_writer"), Guarded.SETTINGS);
    }
  }

  @BeforeAll
  static void runTheKit() {
    Guarded.made();
    SummaryGeneratingListener heard = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    DiscoverySelectors.selectClass(Kit.class),
                    DiscoverySelectors.selectClass(CredentialsKit.class))
                .build(),
            heard);
    kit = heard.getSummary();
  }

  @Test
  @DisplayName("the whole kit passes with the writer's rights")
  void kitPasses() {
    assertThat(kit.getFailures())
        .extracting(failed -> failed.getTestIdentifier().getDisplayName() + failed.getException())
        .isEmpty();
    assertThat(kit.getTestsSucceededCount()).isGreaterThan(250);
    assertThat(kit.getTestsSkippedCount()).isZero();
  }

  @Test
  @DisplayName("each right of the writer is needed: without it some statement is refused")
  void eachRightIsNeeded() throws SQLException {
    Set<Right> superfluous = new TreeSet<>();
    List<Right> rights = Right.of("w_writer", Guarded.roles());
    assertThat(rights).hasSizeGreaterThan(80);
    try (Explained explained = new Explained(Guarded.owner(), Guarded.PREPARED)) {
      assertThat(explained.size()).isGreaterThan(120);
      for (Right right : rights) {
        if (!explained.isRefusedWithout(right)) {
          superfluous.add(right);
        }
      }
    }
    assertThat(superfluous).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update guarded.w_audit set reason = null",
        "truncate guarded.w_audit",
        "delete from guarded.w_checkpoint",
        "update guarded.w_checkpoint set number = 7",
        "delete from guarded.w_tombstone",
        "delete from guarded.w_disclosure",
        "update guarded.w_breach set number = 7",
        "delete from guarded.w_staff",
        "insert into guarded.w_schema_version values (7, 'x', current_timestamp)",
        "alter table guarded.w_customer add column name text",
        "create index w_new on guarded.w_customer (role)",
        "create table guarded.w_new (id int)",
        "drop table guarded.w_customer",
        "alter table guarded.w_audit disable trigger all",
        "drop schema guarded cascade"
      })
  @DisplayName("what no register does the writer may not, and the owner may")
  void writerMayNotMore(String sql) {
    assertThatThrownBy(() -> Sql.run(Guarded.as("w_writer"), sql))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    Guarded.ownerMay(sql);
  }

  @Test
  @DisplayName("a user without rights is told at once, and which script gives them")
  void missingRightIsTold() {
    for (String role : List.of("w_writer", "w_reader")) {
      assertThatThrownBy(
              () ->
                  JdbcSchema.migrate(Guarded.as(role), Guarded.SETTINGS.withTablePrefix("other_")))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
          .hasMessageContaining("the database user may not do this");
    }
    JdbcSchema.verify(Guarded.as("w_reader"), Guarded.SETTINGS);
  }

  @Test
  @DisplayName("the reader reads what reports need, and neither customers nor keys")
  void readerReadsReports() {
    for (Right right : Right.of("w_reader", Guarded.roles())) {
      assertThat(right.kind()).isEqualTo("select");
      assertThat(Sql.rows(Guarded.as("w_reader"), "select count(*) from guarded." + right.table()))
          .hasSize(1);
    }
    for (String table : List.of("w_customer", "w_key", "w_search_tag", "w_account", "w_request")) {
      assertThatThrownBy(() -> Sql.rows(Guarded.as("w_reader"), "select 1 from guarded." + table))
          .hasRootCauseInstanceOf(SQLException.class);
    }
  }
}
