package fi.rekisteri.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.StaffSource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActorGateTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-06-30T12:00:00Z");
  private static final Actor MAIJA = Actor.person("maija", FROM, "password+otp", "back-office");

  private final ActorGate gate =
      new ActorGate(
          StaffSource.of(
              Designation.of("maija", FROM, Operation.READ),
              new Designation("maija", Set.of(Operation.MAINTAIN), FROM, Optional.of(UNTIL))));

  @Test
  @DisplayName("S41.1 a designated person is let through, for what they are designated for")
  void designatedPersonIsLetThrough() {
    assertThat(gate.refusal(MAIJA, Operation.READ, UNTIL)).isEmpty();
    assertThat(gate.refusal(MAIJA, Operation.ADMIN, FROM)).contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("S41 a designation begins at its first instant, and is over at its last")
  void designationBeginsAndEndsAtItsInstants() {
    assertThat(gate.refusal(MAIJA, Operation.MAINTAIN, FROM)).isEmpty();
    assertThat(gate.refusal(MAIJA, Operation.MAINTAIN, FROM.minusNanos(1)))
        .contains(ErrorCode.NOT_DESIGNATED);
    assertThat(gate.refusal(MAIJA, Operation.MAINTAIN, UNTIL.minusNanos(1))).isEmpty();
    assertThat(gate.refusal(MAIJA, Operation.MAINTAIN, UNTIL)).contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("S41 somebody whom the controller does not know is refused")
  void unknownPersonIsRefused() {
    Actor stranger = Actor.person("stranger", FROM, "password", "web");
    assertThat(gate.refusal(stranger, Operation.READ, FROM)).contains(ErrorCode.UNKNOWN_ACTOR);
  }

  @Test
  @DisplayName("S42.2 a shared account is refused, even with a designation")
  void sharedAccountIsRefused() {
    Actor shared = new Actor("maija", Actor.Kind.SHARED, FROM, "password", "till");
    assertThat(gate.refusal(shared, Operation.READ, FROM))
        .contains(ErrorCode.SHARED_ACCOUNT_FORBIDDEN);
  }

  @Test
  @DisplayName("S41 a roster that answers with somebody else's designation lets nobody through")
  void somebodyElsesDesignationLetsNobodyThrough() {
    ActorGate careless =
        new ActorGate(userId -> java.util.List.of(Designation.of("pekka", FROM, Operation.READ)));
    assertThat(careless.refusal(MAIJA, Operation.READ, FROM)).contains(ErrorCode.NOT_DESIGNATED);
  }
}
