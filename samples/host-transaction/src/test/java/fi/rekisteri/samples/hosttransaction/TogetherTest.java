package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shop's row and the register's change: both or neither. */
class TogetherTest {
  private static final String STAGES = "fi.rekisteri.samples.hosttransaction.Stage#all";
  private static final PhoneNumber PHONE = new PhoneNumber("+358501234567");

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 an order and its customer are kept together, and seen by nobody before")
  void bothAreKept(Stage stage) {
    Shop shop = stage.shop();
    Map<String, Integer> before = stage.outside().rows();
    CustomerId id =
        shop.transactions()
            .run(
                () -> {
                  Customer registered = shop.customers().register(Shop.newcomer("K-1"));
                  shop.orders().add("T-1", registered.id());
                  assertThat(stage.outside().rows()).as("before the commit").isEqualTo(before);
                  return registered.id();
                });
    assertThat(stage.outside().rows())
        .containsEntry("shop_order", 1)
        .containsEntry("rekisteri_customer", 1);
    assertThat(shop.shown().get(id).value(CustomerFields.NAME)).isPresent();
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 where the shop throws after the register's change, neither is there")
  void neitherIsKept(Stage stage) {
    Shop shop = stage.shop();
    shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    Map<String, Integer> before = stage.outside().rows();
    assertThatThrownBy(() -> shop.orderOfNewcomer("T-1", Shop.newcomer("K-2")))
        .as("the second order of that number")
        .hasMessage("the order cannot be kept");
    assertThat(stage.outside().rows()).isEqualTo(before);
    shop.orderOfNewcomer("T-2", Shop.newcomer("K-2"));
    assertThat(stage.outside().rows()).as("control").isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 a change and its audit entry go with the shop's transaction")
  void changeAndEntryGo(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    Map<String, Integer> before = stage.outside().rows();
    assertThatThrownBy(() -> shop.order("T-1", id, PHONE)).hasMessage("the order cannot be kept");
    IllegalArgumentException own = new IllegalArgumentException("the shop's own");
    assertThatThrownBy(
            () ->
                shop.transactions()
                    .run(
                        () -> {
                          shop.customers().change(id, one -> Shop.reachedAt(one, PHONE));
                          throw own;
                        }))
        .isSameAs(own);
    assertThat(stage.outside().rows()).isEqualTo(before);
    assertThat(shop.shown().get(id).version()).isEqualTo(1);
    shop.order("T-2", id, PHONE);
    assertThat(shop.shown().get(id).version()).as("control").isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A5 where the register refuses and the shop goes on, the shop's row alone is kept")
  void refusalLeavesTheShopsRow(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    Map<String, Integer> before = stage.outside().rows();
    shop.transactions()
        .run(
            () -> {
              shop.orders().add("T-2", id);
              ConflictException refusal =
                  catchThrowableOfType(
                      ConflictException.class,
                      () -> shop.customers().register(Shop.newcomer("K-1")));
              assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_CUSTOMER);
              shop.orders().add("T-3", id);
              return id;
            });
    assertThat(stage.outside().rows("shop_order")).isEqualTo(3);
    before.put("shop_order", 3);
    assertThat(stage.outside().rows()).isEqualTo(before);
  }
}
