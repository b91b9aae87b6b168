package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in another schema and under another prefix. */
class NamedTablesTest {
  private static final Pattern NAMED =
      Pattern.compile("(?:table|index) if not exists rekisteri_(\\w+)");
  private static final TableNames NAMES = new TableNames("crm", "shop_");

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
  @ValueSource(
      strings = {
        "",
        "shop",
        "Shop_",
        "_",
        "a-b_",
        "a_very_long_prefix_of_tables_",
        "shop_erasure_"
      })
  @DisplayName("a prefix that is no beginning of a name is refused")
  void otherPrefixesAreRefused(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcSettings.defaults().withTablePrefix(prefix));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("no table or index of one register can be one of another, whatever their prefixes")
  void namesCannotMeet(DatabaseProduct product) {
    Set<String> made =
        Scripts.OWN.in(product.folder()).stream()
            .flatMap(script -> NAMED.matcher(script.text()).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(made).contains("customer", "customer_look");
    Set<String> ends =
        made.stream()
            .flatMap(
                longer ->
                    made.stream()
                        .filter(name -> longer.endsWith("_" + name))
                        .map(name -> longer.substring(0, longer.length() - name.length())))
            .collect(Collectors.toSet());
    assertThat(ends).contains("erasure_").allMatch(end -> end.equals("erasure_"));
  }

  @Test
  @DisplayName("names that a comment mentions are replaced as well")
  void commentsNameTheTables() {
    assertThat(
            NAMES.in("comment on table rekisteri_leftover is 'rows in rekisteri_item, it''s so'"))
        .isEqualTo("comment on table crm.shop_leftover is 'rows in crm.shop_item, it''s so'");
  }
}
