package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Requests;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RightsRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request does to a record asks the one decision, as the same call of the desk does. */
class RequestDoorsTest {
  private final RequestsRegister at = new RequestsRegister();

  private static Stream<Claim> claims() {
    Correction mail = Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed");
    return Stream.of(
        new Claim.Access(),
        new Claim.Porting(Optional.empty()),
        new Claim.Rectification(List.of(mail)));
  }

  @ParameterizedTest
  @MethodSource("claims")
  @DisplayName("law 2: carrying out asks the decision too: a role without a basis is refused")
  void carryingOutAsksTheDecision(Claim claim) {
    CustomerId kaisa = at.customer();
    RightsRequest file = at.received(kaisa, claim);
    at.requests().decide(file.number(), 1, Decision.granted());

    refuses(ErrorCode.NO_LEGAL_BASIS, () -> withoutCustomers().carryOut(file.number(), 1));
    assertThat(at.requests().carryOut(file.number(), 1).file().item(1).orElseThrow().isCarriedOut())
        .as("control: with the basis it is carried out")
        .isTrue();
  }

  @Test
  @DisplayName("law 2: what has effect from its receipt asks the decision as well")
  void effectAtReceiptAsksTheDecision() {
    CustomerId kaisa = at.customer();
    Claim marketing = new Claim.ForbiddingMarketing(Set.of(), Set.of());
    long number = at.requests().receive(at.letter(marketing)).number();

    refuses(ErrorCode.NO_LEGAL_BASIS, () -> withoutCustomers().concerns(number, kaisa));
    assertThat(at.requests().carryOut(number, 1).file().item(1).orElseThrow().isCarriedOut())
        .as("control: with the basis it has effect")
        .isTrue();
  }

  /** The same files, under a definition that answers everybody but customers. */
  private Requests withoutCustomers() {
    RegisterDefinition definition =
        at.at.definition.toBuilder()
            .change(
                changes -> changes.activity(Purpose.RIGHTS, EveryDoorAsksTest::withoutCustomers))
            .build();
    return new RequestsRegister(new RetainingRegister(at.at, definition)).requests();
  }
}
