package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.TransactionDefinition;

/** A level at which an erased person would be out of sight, and could be brought back. */
class SnapshotTest {
  @ParameterizedTest
  @MethodSource("fi.rekisteri.samples.hosttransaction.Stage#spring")
  @DisplayName("a host's transaction at REPEATABLE READ is refused, and the next one works")
  void snapshotsAreRefused(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    SpringTransactions spring = (SpringTransactions) shop.transactions();
    spring.template().setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    StorageException failure =
        catchThrowableOfType(
            StorageException.class, () -> shop.order("T-2", id, new PhoneNumber("+358501234567")));
    assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_UNSUITABLE);
    assertThat(failure).hasMessageContaining("REPEATABLE READ");
    assertThat(stage.outside().rows()).as("the host's row too").containsEntry("shop_order", 1);
    spring.template().setIsolationLevel(TransactionDefinition.ISOLATION_DEFAULT);
    shop.order("T-3", id, new PhoneNumber("+358501234567"));
    assertThat(stage.outside().rows()).containsEntry("shop_order", 2);
  }
}
