package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.DeliveryTerms;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Purpose;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done inside the shop's transaction, and what the trail knows of it afterwards. */
class TraceTest {
  private static final String STAGES = "fi.rekisteri.samples.hosttransaction.Stage#all";

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("law 6 a look inside is on record with the commit, and not before")
  void lookIsRecordedByTheCommit(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    int before = stage.outside().rows("rekisteri_audit");
    IllegalArgumentException own = new IllegalArgumentException("the shop's own");
    assertThatThrownBy(
            () ->
                shop.transactions()
                    .run(
                        () -> {
                          shop.customers().get(id);
                          throw own;
                        }))
        .isSameAs(own);
    assertThat(stage.outside().rows("rekisteri_audit")).as("rolled back").isEqualTo(before);
    shop.transactions().run(() -> shop.customers().get(id));
    assertThat(stage.outside().rows("rekisteri_audit")).as("committed").isEqualTo(before + 1);
    shop.shown().get(id);
    assertThat(stage.outside().rows("rekisteri_audit")).as("at once").isEqualTo(before + 2);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("law 6 a denial inside is on record only where the shop commits")
  void denialGoesWithTheRollback(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    CustomerAccess statistics = Shop.desk(shop.registers().joined()).forPurpose(Purpose.STATISTICS);
    int before = stage.outside().rows("rekisteri_audit");
    assertThatThrownBy(() -> shop.transactions().run(() -> statistics.get(id)))
        .isInstanceOf(RegisterException.class);
    assertThat(stage.outside().rows("rekisteri_audit")).as("rolled back").isEqualTo(before);
    shop.transactions()
        .run(() -> catchThrowableOfType(RegisterException.class, () -> statistics.get(id)));
    assertThat(stage.outside().rows("rekisteri_audit")).as("committed").isEqualTo(before + 1);
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A28 the trail is whole after commits, rollbacks and refusals")
  void trailIsWhole(Stage stage) {
    Shop shop = stage.shop();
    for (int i = 1; i <= 5; i++) {
      String number = "K-" + i;
      CustomerId id = shop.orderOfNewcomer("T-" + i, Shop.newcomer(number));
      assertThatThrownBy(() -> shop.orderOfNewcomer("T-1", Shop.newcomer(number + "-again")));
      assertThatThrownBy(() -> shop.orderOfNewcomer("N-1", Shop.newcomer(number)));
      shop.transactions().run(() -> shop.customers().get(id));
    }
    RegisterDesk desk = Shop.desk(shop.registers().own());
    assertThat(desk.audit().checkpoint().findings()).isEmpty();
    assertThat(desk.audit().verify().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(STAGES)
  @DisplayName("A1 what cannot be taken back is refused inside the shop's transaction")
  void sendingAndErasingAreRefused(Stage stage) {
    Shop shop = stage.shop();
    CustomerId id = shop.orderOfNewcomer("T-1", Shop.newcomer("K-1"));
    RegisterDesk desk = Shop.desk(shop.registers().joined());
    shop.transactions()
        .run(
            () -> {
              assertThatIllegalStateException()
                  .isThrownBy(
                      () ->
                          desk.partyNotices()
                              .deliver(
                                  notice -> {
                                    throw new AssertionError("delivered");
                                  },
                                  DeliveryTerms.STANDARD))
                  .withMessageContaining("a register whose storage ends its own");
              ConflictException refusal =
                  catchThrowableOfType(
                      ConflictException.class, () -> desk.retention().execute(UUID.randomUUID()));
              assertThat(refusal.code()).isEqualTo(ErrorCode.ERASURE_NEEDS_OWN_TRANSACTION);
              return id;
            });
  }
}
