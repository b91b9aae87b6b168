package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Purpose;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Why a host hands over a connection source, and no data source that hides a transaction. */
class ProxyTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("control: a storage that ends its own transactions ends the host's, behind a proxy")
  void hiddenTransactionIsEnded(Databases database) {
    try (Stage stage = Stage.of(Hosts.SPRING, database, 1)) {
      Shop shop = stage.shop();
      SpringTransactions spring = (SpringTransactions) shop.transactions();
      InMemoryKeys keys = InMemoryKeys.random();
      stage.outside().run("delete from rekisteri_key");
      try (CustomerRegister hidden =
          Registers.open(JdbcStorage.on(new TransactionAwareDataSourceProxy(stage.pool())), keys)) {
        Map<String, Integer> before = stage.outside().rows();
        spring
            .template()
            .executeWithoutResult(
                status -> {
                  status.setRollbackOnly();
                  shop.orders().add("T-1", Shop.newcomer("K-1").id());
                  Shop.desk(hidden)
                      .forPurpose(Purpose.ORDER_MANAGEMENT)
                      .register(Shop.newcomer("K-1"));
                });
        assertThat(stage.outside().rows("shop_order"))
            .as("committed although it was rolled back")
            .isEqualTo(before.get("shop_order") + 1);
      }
    }
  }
}
