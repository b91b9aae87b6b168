package fi.rekisteri.samples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.jdbc.JdbcStorage;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A register whose rows lie on two servers. */
class SpreadRegisterTest {
  private final Shop shop =
      Shop.over(JdbcStorage.on(Engine.emptied(), Engine.SETTINGS), InMemoryKeys.random());

  @Test
  @DisplayName("customers are registered, found, changed and found again over both nodes")
  void customersAreFoundOverBothNodes() {
    List<CustomerId> people = shop.register(20);
    for (int i = 0; i < 20; i++) {
      assertThat(shop.customers().find(CustomerSearch.BY_EMAIL, Shop.mail(i)))
          .singleElement()
          .returns(people.get(i), Customer::id);
    }
    shop.change(people.get(7), 77);
    assertThat(shop.customers().find(CustomerSearch.BY_EMAIL, Shop.mail(7))).isEmpty();
    assertThat(shop.customers().find(CustomerSearch.BY_EMAIL, Shop.mail(77))).hasSize(1);
    assertThat(shop.customers().page(null, 50).customers()).hasSize(20);
  }

  @Test
  @DisplayName("both nodes hold customers, and each row lies on the one node of its key")
  void rowsLieWhereTheirKeyBelongs() {
    shop.register(20);
    List<String> all = new ArrayList<>();
    for (int node = 0; node < Nodes.ALL.size(); node++) {
      List<String> here = Nodes.rows(node, "select customer_id from rekisteri_customer");
      assertThat(here).isNotEmpty();
      all.addAll(here);
      for (String table : Spread.KEYS.keySet()) {
        String key = Spread.KEYS.get(table);
        int place = node;
        assertThat(Nodes.rows(node, "select distinct " + key + "::text from " + table))
            .as(table)
            .allMatch(value -> ByKey.place(key(key, value)) == place);
      }
    }
    assertThat(all).hasSize(20).doesNotHaveDuplicates();
  }

  /** A key as the engine gets it; bytes are written as PostgreSQL writes them. */
  private static Object key(String column, String value) {
    return column.equals("tag")
        ? HexFormat.of().parseHex(value.substring(2))
        : UUID.fromString(value);
  }
}
