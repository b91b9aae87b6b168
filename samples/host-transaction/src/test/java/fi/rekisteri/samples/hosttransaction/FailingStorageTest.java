package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database fails in the middle of the shop's transaction. */
class FailingStorageTest {
  private static final String STAGES = "fi.rekisteri.samples.hosttransaction.Stage#all";
  private static final String BREAK = "alter table rekisteri_audit rename to audit_elsewhere";
  private static final String MEND = "alter table audit_elsewhere rename to rekisteri_audit";

  private static final String MEND_CUSTOMERS =
      "alter table customer_elsewhere rename to rekisteri_customer";

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 where the storage fails, the shop's row goes with the register's change")
  void failureTakesBoth(Stage stage) {
    Shop shop = stage.shop();
    Map<String, Integer> before = stage.outside().rows();
    stage.outside().run(BREAK);
    StorageException failure =
        catchThrowableOfType(
            StorageException.class, () -> shop.orderOfNewcomer("T-1", Shop.newcomer("K-1")));
    stage.outside().run(MEND);
    assertThat(failure.code()).isEqualTo(ErrorCode.SCHEMA_MISSING);
    assertThat(failure.isRetryable()).isFalse();
    assertThat(stage.outside().rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 a shop that swallows the failure keeps its own row, and no half of the change")
  void noHalfIsKept(Stage stage) {
    Shop shop = stage.shop();
    Map<String, Integer> before = stage.outside().rows();
    Customer newcomer = Shop.newcomer("K-1");
    stage.outside().run(BREAK);
    shop.transactions()
        .run(
            () -> {
              shop.orders().add("T-1", newcomer.id());
              assertThatThrownBy(() -> shop.customers().register(newcomer))
                  .isInstanceOf(StorageException.class);
              return true;
            });
    stage.outside().run(MEND);
    before.put("shop_order", 1);
    assertThat(stage.outside().rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A3 a connection lost after the register's change: repeat the whole transaction")
  void lostConnectionTakesBoth(Stage stage) {
    Shop shop = stage.shop();
    CustomerId known = shop.orderOfNewcomer("T-0", Shop.newcomer("K-0"));
    Map<String, Integer> before = stage.outside().rows();
    Throwable end =
        catchThrowable(() -> shop.transactions().run(() -> lostAfterAnOrder(stage, known)));
    assertThat(end).as("a commit that cannot be").isNotNull().isNotInstanceOf(AssertionError.class);
    assertThat(stage.outside().rows()).isEqualTo(before);
    stage.pool().getHikariPoolMXBean().softEvictConnections(); // it does not know H2's SQL state
    shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    assertThat(stage.outside().rows("shop_order")).as("repeated").isEqualTo(2);
  }

  /** It swallows what it was told, and lets the shop commit. */
  private static Object lostAfterAnOrder(Stage stage, CustomerId known) {
    Shop shop = stage.shop();
    shop.orderInside("T-1", Shop.newcomer("K-1"));
    killed(stage);
    StorageException told =
        catchThrowableOfType(StorageException.class, () -> shop.customers().get(known));
    assertThat(told.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
    assertThat(told).hasMessageContaining("repeat the whole transaction of the host");
    assertThat(told.isRetryable()).as("not by itself").isFalse();
    return told;
  }

  private static void killed(Stage stage) {
    String session = stage.inside(stage.database().session());
    stage.outside().value(stage.database().kill(session));
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 a shop that swallows a look that failed goes on, and what it does next is kept")
  void swallowedLookKeepsWhatIsNext(Stage stage) {
    Shop shop = stage.shop();
    CustomerId known = shop.orderOfNewcomer("T-0", Shop.newcomer("K-0"));
    stage.outside().run("alter table rekisteri_customer rename to customer_elsewhere");
    shop.transactions()
        .run(
            () -> {
              shop.orders().add("T-1", known);
              assertThatThrownBy(() -> shop.customers().get(known))
                  .isInstanceOf(StorageException.class);
              stage.outside().run(MEND_CUSTOMERS);
              return shop.orderInside("T-2", Shop.newcomer("K-2"));
            });
    assertThat(stage.outside().rows())
        .containsEntry("shop_order", 3)
        .containsEntry("rekisteri_customer", 2)
        .containsEntry("rekisteri_audit", 2);
  }
}
