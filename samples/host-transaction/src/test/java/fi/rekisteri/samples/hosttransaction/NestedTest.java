package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** Spring's transactions within transactions. */
class NestedTest {
  private static final String STAGES = "fi.rekisteri.samples.hosttransaction.Stage#spring";
  private static final PhoneNumber PHONE = new PhoneNumber("+358501234567");

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 REQUIRES_NEW keeps its order and customer when the outer one is rolled back")
  void newOneIsKept(Stage stage) {
    Shop shop = stage.shop();
    outer(stage)
        .executeWithoutResult(
            status -> {
              shop.orderInside("T-1", Shop.newcomer("K-1"));
              with(stage, TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                  .execute(inner -> shop.orderInside("T-2", Shop.newcomer("K-2")));
              status.setRollbackOnly();
            });
    assertThat(stage.outside().value("select number from shop_order")).isEqualTo("T-2");
    assertThat(stage.outside().rows()).containsEntry("rekisteri_customer", 1);
    assertThat(stage.outside().rows()).containsEntry("shop_order", 1);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 NESTED goes back to its savepoint, with its customer and the entry of the trail")
  void nestedOneGoesAlone(Stage stage) {
    Shop shop = stage.shop();
    outer(stage)
        .executeWithoutResult(
            status -> {
              shop.orderInside("T-1", Shop.newcomer("K-1"));
              with(stage, TransactionDefinition.PROPAGATION_NESTED)
                  .executeWithoutResult(
                      inner -> {
                        shop.orderInside("T-2", Shop.newcomer("K-2"));
                        inner.setRollbackOnly();
                      });
              with(stage, TransactionDefinition.PROPAGATION_NESTED)
                  .execute(inner -> shop.orderInside("T-3", Shop.newcomer("K-2")));
            });
    assertThat(stage.outside().value("select min(number) || max(number) from shop_order"))
        .isEqualTo("T-1T-3");
    assertThat(stage.outside().rows())
        .containsEntry("shop_order", 2)
        .containsEntry("rekisteri_customer", 2)
        .containsEntry("rekisteri_audit", 2);
    assertThat(Shop.desk(shop.registers().own()).audit().verify().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A3 REQUIRES_NEW on whom the outer one holds waits for itself, and is told so")
  void newOneWaitsForTheOuter(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    Map<String, Integer> before = stage.outside().rows();
    outer(stage)
        .executeWithoutResult(
            status -> {
              shop.customers().change(id, one -> Shop.reachedAt(one, PHONE));
              StorageException failure =
                  catchThrowableOfType(
                      StorageException.class,
                      () ->
                          with(stage, TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                              .execute(
                                  inner ->
                                      shop.customers()
                                          .change(id, one -> Shop.reachedAt(one, PHONE))));
              assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
              assertThat(failure).hasMessageContaining("another transaction was in the way");
              assertThat(failure.isRetryable()).isFalse();
              status.setRollbackOnly();
            });
    assertThat(stage.outside().rows()).isEqualTo(before);
  }

  private static TransactionTemplate outer(Stage stage) {
    return ((SpringTransactions) stage.shop().transactions()).template();
  }

  private static TransactionTemplate with(Stage stage, int propagation) {
    TransactionTemplate template = new TransactionTemplate(outer(stage).getTransactionManager());
    template.setPropagationBehavior(propagation);
    return template;
  }
}
