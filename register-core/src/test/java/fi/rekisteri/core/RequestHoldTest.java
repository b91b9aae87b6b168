package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Defect;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.HoldRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an open request keeps in the register, and for how long (S83; Art. 12(3)). */
class RequestHoldTest {
  private final RequestsRegister at = new RequestsRegister();

  private long open(CustomerId who) {
    return at.officer().retentionOf(who).holds().stream()
        .filter(one -> one.order().code().equals(HoldRule.OPEN_REQUEST))
        .filter(one -> one.releasedAt().isEmpty())
        .count();
  }

  @Test
  @DisplayName("S83 the calendar takes nobody whose access is open; it does once that is answered")
  void retentionWaitsForTheAnswer() {
    CustomerId asking = at.at.ended(RetainingRegister.LONG_AGO);
    CustomerId silent = at.at.ended(RetainingRegister.LONG_AGO);
    RightsRequest file = at.received(asking, new Claim.Access());
    at.at.execute(at.at.approved());
    assertThat(at.at.isThere(silent)).as("control: everything was due").isFalse();
    assertThat(at.at.isThere(asking)).isTrue();
    assertThat(at.granted(file, 1).answer().orElseThrow().data()).isNotEmpty();
    at.answered(file, 1);
    assertThat(open(asking)).isZero();
    at.at.execute(at.at.approved());
    assertThat(at.at.isThere(asking)).isFalse();
  }

  @Test
  @DisplayName(
      "S83 an access that is found in the letter later is kept for too, once for each item")
  void laterItemsAreKeptFor() {
    CustomerId who = at.customer();
    RightsRequest file = at.received(who, new Claim.Access());
    assertThat(open(who)).isOne();
    at.granted(file, 1);
    at.requests().understood(file.number(), List.of(new Claim.Porting(Optional.empty())));
    assertThat(open(who)).isEqualTo(2);
    at.answered(file, 1);
    assertThat(open(who)).isOne();
    at.requests().takenBack(file.number(), 2);
    assertThat(open(who)).isZero();
  }

  @Test
  @DisplayName("S83 a request to erase does not hold against itself, nor a correction that erases")
  void erasuresHoldNothing() {
    CustomerId who = at.customer();
    at.received(who, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    at.received(
        who,
        new Claim.Rectification(
            List.of(Correction.of("email", Map.of(), "no need").as(Defect.UNNECESSARY))));
    assertThat(open(who)).isZero();
  }
}
