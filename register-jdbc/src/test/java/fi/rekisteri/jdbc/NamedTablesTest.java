package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in another schema and under another prefix. */
class NamedTablesTest {
  private static final TableNames NAMES = new TableNames("crm.", "shop_");

  @Test
  @DisplayName("each name is replaced, with its schema, and nothing else is")
  void namesAreReplaced() {
    assertThat(NAMES.in("select c.version from rekisteri_customer c, rekisteri_key_ring"))
        .isEqualTo("select c.version from crm.shop_customer c, crm.shop_key_ring");
    assertThat(NAMES.in("create table if not exists rekisteri_item ("))
        .isEqualTo("create table if not exists crm.shop_item (");
    assertThat(NAMES.in("select my_rekisteri_item, rekisteri_ from t"))
        .isEqualTo("select my_rekisteri_item, rekisteri_ from t");
  }

  @Test
  @DisplayName("an index is made under the prefix, in the schema of its table")
  void indexesHaveNoSchema() {
    assertThat(NAMES.in("create index if not exists rekisteri_item_a on rekisteri_item (a)"))
        .isEqualTo("create index if not exists shop_item_a on crm.shop_item (a)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Crm", "1crm", "crm;drop table x", "\"crm\"", "crm.public", "crm shop", "ä"})
  @DisplayName("a schema that would have to be quoted is refused")
  void otherSchemasAreRefused(String schema) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcSettings.defaults().withSchema(schema));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shop", "Shop_", "_", "a-b_", "a_very_long_prefix_of_tables_"})
  @DisplayName("a prefix that is no beginning of a name is refused")
  void otherPrefixesAreRefused(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcSettings.defaults().withTablePrefix(prefix));
  }
}
