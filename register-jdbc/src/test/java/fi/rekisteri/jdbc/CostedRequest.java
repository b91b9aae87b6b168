package fi.rekisteri.jdbc;

import static fi.rekisteri.jdbc.CostedRegister.NOW;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Requests;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.Telling;
import java.util.Optional;
import java.util.Set;

/** One letter that asks for everything that is held, until it is closed. */
final class CostedRequest {
  private CostedRequest() {}

  static void answered(RegisterDesk desk, CustomerId subject) {
    Requests requests = desk.requests();
    Arrival arrival = new Arrival(NOW, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    ReceivedRequest letter = ReceivedRequest.letter(arrival, "letter 7", new Claim.Access());
    long number = requests.receive(letter.in("fi")).number();
    requests.concerns(number, subject);
    requests.identified(
        number, IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, NOW));
    requests.decide(number, 1, Decision.granted());
    requests.carryOut(number, 1);
    Telling answer =
        new Telling(Telling.Kind.ANSWER, NOW, Channel.POST, Optional.of("ab".repeat(32)));
    if (requests.told(number, Set.of(), answer).isOpen()) {
      throw new IllegalStateException("a request that was answered is still open");
    }
  }
}
