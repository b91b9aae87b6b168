package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RequestRunReport;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Restrictions, from their receipt to their end (Art. 18). */
class RestrictionRequestsTest {
  private static final RestrictionGround GROUND = RestrictionGround.ACCURACY_CONTESTED;

  private final RequestsRegister at = RequestsRegister.ofTheShop();
  private final CustomerId anna = at.at.register(TestRegister.anna());

  private static Claim restricting(String... fields) {
    return new Claim.Restricting(GROUND, Set.of(fields));
  }

  private void refusesOrders(ErrorCode code) {
    refuses(code, () -> at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(anna));
  }

  @Test
  @DisplayName(
      "S81 AC: a restriction is provisional from its receipt, and stays where it is granted")
  void restrictsFromReceipt() {
    RightsRequest file = at.received(anna, restricting());
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.PROVISIONAL);
    refusesOrders(ErrorCode.RESTRICTED);
    at.granted(file, 1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    refusesOrders(ErrorCode.RESTRICTED);
    assertThat(at.choices(anna)).hasSize(1);
  }

  @Test
  @DisplayName("S80.4 refused: it ends only after the person was told")
  void endsAfterTelling() {
    RightsRequest file = at.received(anna, restricting());
    at.refused(file, 1, RefusalReason.NOT_IN_SCOPE);
    at.requests().carryOut(file.number(), 1);
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 1, List.of()));
    refusesOrders(ErrorCode.RESTRICTED);
    assertThat(at.answered(file, 1).isOpen()).isTrue();
    refusesOrders(ErrorCode.RESTRICTED);
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(anna).id()).isEqualTo(anna);
    assertThat(at.requests().get(file.number()).isOpen()).isFalse();
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 0, List.of()));
  }

  @Test
  @DisplayName("S80.5 one field is restricted, and the others are used")
  void fieldsAreRestricted() {
    at.received(anna, restricting("email"));
    Customer seen = at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(anna);
    assertThat(seen.field(CustomerFields.EMAIL)).isInstanceOf(Field.Withheld.class);
    assertThat(seen.field(CustomerFields.NAME)).isInstanceOf(Field.Held.class);
  }

  @Test
  @DisplayName("S80 edge: of restrictions that overlap, the one that was refused ends, no other")
  void overlappingOnesStay() {
    RightsRequest file = at.received(anna, restricting("email", "name"), restricting("email"));
    at.granted(file, 2);
    at.answered(file, 2);
    at.refused(file, 1, RefusalReason.NOT_IN_SCOPE);
    at.answered(file, 1);
    at.requests().resume();
    assertThat(at.requests().get(file.number()).isOpen()).isFalse();
    Customer seen = at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(anna);
    assertThat(seen.field(CustomerFields.NAME)).isInstanceOf(Field.Held.class);
    assertThat(seen.field(CustomerFields.EMAIL)).isInstanceOf(Field.Withheld.class);
  }

  @Test
  @DisplayName("S80.5 of two fields one was refused: it ends once the person was told")
  void partlyGranted() {
    RightsRequest file = at.received(anna, restricting("email", "name"));
    RefusedItem part =
        RefusedItem.partial(
            DataSubjectRight.RESTRICTION, Set.of("name"), RefusalReason.NOT_IN_SCOPE, "");
    at.requests().decide(file.number(), 1, Decision.partly(part));
    at.requests().carryOut(file.number(), 1);
    at.certified(file, 1);
    at.answered(file, 1);
    at.requests().resume();
    Customer seen = at.officer().forPurpose(Purpose.ORDER_MANAGEMENT).get(anna);
    assertThat(seen.field(CustomerFields.NAME)).isInstanceOf(Field.Held.class);
    assertThat(seen.field(CustomerFields.EMAIL)).isInstanceOf(Field.Withheld.class);
    assertThat(at.requests().get(file.number()).isOpen()).isFalse();
  }
}
