package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.LiveSchema;
import fi.rekisteri.contract.RegisterTables;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the coverage gate compares with is what the database says. */
class LiveSchemaTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("S32.5 the tables that the gate takes for the register's own are those it makes")
  void ownTablesAreKnown(Product product) {
    assertThat(
            LiveSchema.of(product.migrated()).columns().stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet()))
        .isEqualTo(RegisterTables.NAMES);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S32.5 a column that is added today is read today, and one of a view is no copy")
  void liveColumnsAreRead(Product product) {
    DataSource database = product.empty();
    Sql.run(database, "create table Warranty (id int, " + product.quoted("Customer Id") + " int)");
    Sql.run(database, "create view shown as select id from Warranty");
    assertThat(LiveSchema.of(database).columns())
        .containsExactly("warranty.customer id", "warranty.id");
    Sql.run(database, "alter table Warranty add column note varchar(20)");
    assertThat(LiveSchema.of(database).columns()).contains("warranty.note");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S32.5 a table of another schema, whose name is alike, is not taken for ours")
  void otherSchemasAreLeftOut(Product product) throws SQLException {
    DataSource database = product.empty();
    String current;
    try (var connection = database.getConnection()) {
      current = product == Product.MARIADB ? connection.getCatalog() : connection.getSchema();
    }
    String alike = product.quoted(current + "x");
    Sql.run(database, "create schema if not exists " + alike);
    Sql.run(database, "create table " + alike + ".theirs (id int)");
    Sql.run(database, "create table ours (id int)");
    assertThat(LiveSchema.of(database).columns()).containsExactly("ours.id");
  }

  @Test
  @DisplayName("S32.5 a materialised view and a partitioned table hold copies, and are read")
  void copiesAreRead() {
    DataSource database = Product.POSTGRESQL.empty();
    Sql.run(database, "create table visit (id int, day date) partition by range (day)");
    Sql.run(database, "create materialized view summed as select id from visit");
    Sql.run(database, "create index by_id on summed (id)");
    assertThat(LiveSchema.of(database).columns())
        .containsExactly("summed.id", "visit.day", "visit.id");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 9: a table that hides behind another by the case of its letters is refused")
  void hiddenTableIsRefused(Product product) {
    DataSource database = product.empty();
    Sql.run(
        database,
        "create table " + product.quoted("person") + " (" + product.quoted("name") + " int)");
    Sql.run(
        database,
        "create table " + product.quoted("PERSON") + " (" + product.quoted("NAME") + " int)");
    assertThatThrownBy(() -> LiveSchema.of(database)).isInstanceOf(IllegalStateException.class);
  }
}
