package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several registers in one database: each has its tables, and none sees the other's. */
@ExtendWith(SeededSamples.class)
class SharedDatabaseTest {
  private static final JdbcSettings COMMON = JdbcSettings.defaults();

  private final List<Runnable> afterwards = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  @DisplayName("two registers with two prefixes share a schema")
  void twoPrefixesShareASchema(Product product, Samples samples) {
    areApart(
        samples,
        product.lendable(),
        COMMON.withTablePrefix("shop_"),
        COMMON.withTablePrefix("club_"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a prefix may begin with another, and with the usual one")
  void prefixesMayBeginAlike(Product product, Samples samples) {
    areApart(
        samples,
        product.lendable(),
        COMMON.withTablePrefix("shop_"),
        COMMON.withTablePrefix("shop_b_"));
    areApart(samples, product.lendable(), COMMON, COMMON.withTablePrefix("rekisteri_b_"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("two registers with one prefix lie in two schemas, and their indexes too")
  void twoSchemasHoldOneEach(Product product, Samples samples) {
    DataSource database = product.lendable();
    makeSchema(product, database, "one");
    makeSchema(product, database, "two");
    areApart(samples, database, COMMON.withSchema("one"), COMMON.withSchema("two"));
    assertThat(Sql.indexes(database, "one")).isNotEmpty().isEqualTo(Sql.indexes(database, "two"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a schema may be called by a word of the language")
  void reservedWordsAreQuoted(Product product, Samples samples) {
    for (String word : List.of("order", "user", "select", "table", "group", "default")) {
      DataSource database = product.lendable();
      makeSchema(product, database, product.quoted(word));
      areApart(samples, database, COMMON.withSchema(word), COMMON);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a schema that is not there is told at once, with what to do")
  void missingSchemaIsTold(Product product) {
    DataSource database = product.empty();
    JdbcSettings nowhere = COMMON.withSchema("nowhere");
    assertThatThrownBy(() -> JdbcSchema.migrate(database, nowhere))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_MISSING))
        .hasMessageContaining("make the schema");
    assertThatThrownBy(() -> JdbcSchema.verify(database, nowhere))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_MISSING));
  }

  /** What is a schema elsewhere is a database of the whole server on MariaDB: it outlives ours. */
  private void makeSchema(Product product, DataSource database, String schema) {
    Databases.withSchema(database, schema);
    if (product == Product.MARIADB) {
      afterwards.add(() -> Sql.run(database, "drop schema " + schema));
    }
  }

  @AfterEach
  void dropSchemas() {
    afterwards.forEach(Runnable::run);
  }

  /** A customer of the one is unknown to the other, whichever way leads to the tables. */
  private static void areApart(
      Samples samples, DataSource database, JdbcSettings one, JdbcSettings other) {
    for (JdbcSettings each : List.of(one, other)) {
      JdbcSchema.migrate(database, each);
      JdbcSchema.verify(database, each);
    }
    NewCustomer person = samples.newcomer();
    CustomerId id = person.customer().facts().id();
    JdbcStorage first = JdbcStorage.on(database, one);
    first.inTransaction(
        tx -> {
          tx.customers().insert(List.of(person));
          return true;
        });
    HostTransactions host = new HostTransactions(database);
    JdbcStorage joined = JdbcStorage.joining(host, one);
    assertThat(Look.customer(first, id)).isPresent();
    Optional<SealedCustomer> seen = host.run(connection -> Look.customer(joined, id));
    assertThat(seen).isPresent();
    assertThat(Look.customer(JdbcStorage.on(database, other), id)).isEmpty();
    guessesAreApart(JdbcCredentials.on(database, one), JdbcCredentials.on(database, other));
  }

  private static void guessesAreApart(CredentialStore one, CredentialStore other) {
    FailureCount once = new FailureCount(1, Instant.EPOCH);
    assertThat(one.count("lane", Optional.empty(), Optional.of(once))).isTrue();
    assertThat(one.failures(Set.of("lane"))).containsEntry("lane", once);
    assertThat(other.failures(Set.of("lane"))).isEmpty();
  }
}
