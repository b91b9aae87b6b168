package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection that is lent to the register; {@link Stage} counts those that do not return. */
class LentTest {
  private static final String STAGES = "fi.rekisteri.samples.hosttransaction.Stage#all";

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 the register uses the shop's connection, and gives it back as it was lent")
  void connectionComesBackAsItWas(Stage stage) {
    Shop shop = stage.shop();
    shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    shop.transactions()
        .run(
            () -> {
              String session = stage.inside(stage.database().session());
              List<Object> lent = state(stage);
              shop.customers().register(Shop.newcomer("K-2"));
              assertThat(state(stage)).as("after a change").isEqualTo(lent);
              assertThat(catchThrowable(() -> shop.customers().register(Shop.newcomer("K-1"))))
                  .isNotNull();
              assertThat(state(stage)).as("after a refusal").isEqualTo(lent);
              assertThat(catchThrowable(() -> shop.customers().get(CustomerId.random())))
                  .isNotNull();
              assertThat(state(stage)).as("after a look at nobody").isEqualTo(lent);
              assertThat(stage.inside(stage.database().session())).isEqualTo(session);
              assertThat(stage.pool().getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
              return lent;
            });
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 outside of a transaction a look and a change are refused, and nothing is kept")
  void outsideIsRefused(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    Map<String, Integer> before = stage.outside().rows();
    for (int i = 0; i < 5; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> shop.customers().get(id))
          .withMessageContaining("begin the host's transaction first");
      assertThatIllegalStateException()
          .isThrownBy(() -> shop.customers().register(Shop.newcomer("K-2")));
    }
    assertThat(stage.outside().rows()).isEqualTo(before);
    assertThat(shop.shown().get(id)).as("control").isNotNull();
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.samples.hosttransaction.Stage#impatient")
  @DisplayName(
      "the register that ends its own transactions starves beside a pool of one connection")
  void ownOneNeedsAConnection(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    shop.transactions()
        .run(
            () -> {
              stage.inside("select 1");
              StorageException starved =
                  catchThrowableOfType(StorageException.class, () -> shop.shown().get(id));
              assertThat(starved.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
              return shop.customers().get(id);
            });
  }

  private static List<Object> state(Stage stage) {
    try {
      Connection connection = stage.shop().transactions().get();
      try {
        return List.of(
            connection.getAutoCommit(),
            connection.getTransactionIsolation(),
            connection.isReadOnly(),
            connection.getHoldability(),
            connection.isClosed());
      } finally {
        stage.shop().transactions().release(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
