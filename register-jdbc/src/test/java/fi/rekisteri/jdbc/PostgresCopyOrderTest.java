package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What streams in comes in the order of the index that takes it, as the database tells it. */
@ExtendWith(SeededSamples.class)
class PostgresCopyOrderTest {
  private static final String PRIMARY_KEY =
      "select string_agg(a.attname, ', ' order by k.n) from pg_index i"
          + " cross join lateral unnest(i.indkey) with ordinality k (attribute, n)"
          + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attribute"
          + " where i.indisprimary and i.indrelid = '%s'::regclass";

  private static final String ROWS =
      "select concat_ws(' ', tag, index_id, index_version, customer_id) from %s order by %s";

  @ParameterizedTest
  @ValueSource(strings = {"rekisteri_search_tag", "rekisteri_unique_tag"})
  @DisplayName("A5 copied tags stand in the order of their table's primary key")
  void tagsStandInTheOrderOfTheKey(String table, Samples samples) {
    DataSource source = Product.POSTGRESQL.migrated();
    List<NewCustomer> people = people(samples, table.endsWith("unique_tag"));
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.customers().insert(people);
              return true;
            });
    String key = Sql.rows(source, PRIMARY_KEY.formatted(table)).get(0);
    assertThat(rows(source, table, "ctid"))
        .hasSize(3 * people.size())
        .isEqualTo(rows(source, table, key))
        .as("control: another order is noticed")
        .isNotEqualTo(rows(source, table, "index_id, index_version, tag, customer_id"));
  }

  private static List<String> rows(DataSource source, String table, String order) {
    return Sql.rows(source, ROWS.formatted(table, order));
  }

  /** Of all that an index compares something is equal somewhere, where it may be. */
  private static List<NewCustomer> people(Samples samples, boolean unique) {
    List<NewCustomer> people = new ArrayList<>();
    for (int i = 0; i < PostgresCopy.LEAST; i++) {
      byte[] tag = unique ? samples.bytes(16) : new byte[] {(byte) (37 * (i % 20))};
      List<SearchTag> tags = new ArrayList<>();
      for (String index : List.of("byName", "byEmail", "BY")) {
        tags.add(new SearchTag(index, 1 + (i + index.length()) % 3, tag, unique));
      }
      people.add(samples.newcomer(samples.customer(), tags, List.of()));
    }
    return people;
  }
}
