package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Transactions that the host declared read-only. */
class ReadOnlyTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+358501234567");

  @Test
  @DisplayName("law 6 a read-only transaction refuses changes, and looks too: they leave a trace")
  void writesAreRefused() {
    try (Stage stage = Stage.of(Hosts.SPRING, Databases.POSTGRESQL, 1)) {
      Shop shop = stage.shop();
      CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
      Map<String, Integer> before = stage.outside().rows();
      SpringTransactions spring = (SpringTransactions) shop.transactions();
      spring.template().setReadOnly(true);
      spring.run(
          () -> {
            assertRefused(() -> shop.customers().register(Shop.newcomer("K-2")));
            assertRefused(() -> shop.customers().change(id, one -> Shop.reachedAt(one, PHONE)));
            assertRefused(() -> shop.customers().get(id));
            assertThat(stage.inside("select count(*) from shop_order")).isEqualTo("1");
            return id;
          });
      assertThat(stage.outside().rows()).isEqualTo(before);
      assertThat(shop.shown().get(id).version()).isEqualTo(1);
      spring.template().setReadOnly(false);
      shop.order("T-2", id, PHONE);
      assertThat(stage.outside().rows("shop_order")).as("control").isEqualTo(2);
    }
  }

  @Test
  @DisplayName("H2 takes read-only for a hint: it refuses nothing, and the trail is whole")
  void h2RefusesNothing() {
    try (Stage stage = Stage.of(Hosts.SPRING, Databases.H2, 1)) {
      Shop shop = stage.shop();
      SpringTransactions spring = (SpringTransactions) shop.transactions();
      spring.template().setReadOnly(true);
      shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
      assertThat(stage.outside().rows())
          .containsEntry("shop_order", 1)
          .containsEntry("rekisteri_customer", 1)
          .containsEntry("rekisteri_audit", 1);
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    StorageException refusal = catchThrowableOfType(StorageException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(refusal).hasMessageContaining("25006");
    assertThat(refusal.isRetryable()).isFalse();
  }
}
