package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else was faster: the whole transaction is to be repeated, by the shop. */
class RepeatedTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+358501234567");
  private static final PhoneNumber OTHERS = new PhoneNumber("+358507654321");

  @ParameterizedTest
  @MethodSource("fi.rekisteri.samples.hosttransaction.Stage#spring")
  @DisplayName("A3 a serialization failure says to repeat the host's transaction, and that helps")
  void wholeTransactionIsRepeated(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    SpringTransactions spring = (SpringTransactions) shop.transactions();
    spring.template().setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    StorageException failure =
        catchThrowableOfType(StorageException.class, () -> spring.run(() -> overtaken(stage, id)));
    assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(failure).hasMessageContaining("repeat the whole transaction of the host");
    assertThat(failure.isRetryable()).as("not by itself").isFalse();
    Map<String, Integer> after = stage.outside().rows();
    assertThat(after).as("the other's change alone").containsEntry("shop_order", 1);
    assertThat(shop.shown().get(id).version()).isEqualTo(2);
    shop.order("T-2", id, PHONE);
    assertThat(stage.outside().rows()).as("repeated").containsEntry("shop_order", 2);
    assertThat(shop.shown().get(id).values(CustomerFields.PHONE)).contains(OTHERS, PHONE);
  }

  /** The snapshot is of before the other's change, which is committed in between. */
  private static Object overtaken(Stage stage, CustomerId id) {
    Shop shop = stage.shop();
    shop.orders().add("T-2", id);
    stage.inside("select count(*) from rekisteri_customer");
    TransactionTemplate others =
        new TransactionTemplate(
            ((SpringTransactions) shop.transactions()).template().getTransactionManager());
    others.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    others.execute(status -> shop.customers().change(id, one -> Shop.reachedAt(one, OTHERS)));
    return shop.customers().change(id, one -> Shop.reachedAt(one, PHONE));
  }
}
