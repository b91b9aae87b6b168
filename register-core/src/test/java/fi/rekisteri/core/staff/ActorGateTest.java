package fi.rekisteri.core.staff;

import static fi.rekisteri.core.staff.Gates.FROM;
import static fi.rekisteri.core.staff.Gates.NOON;
import static fi.rekisteri.core.staff.Gates.gate;
import static fi.rekisteri.core.staff.Gates.maija;
import static fi.rekisteri.core.staff.Gates.person;
import static fi.rekisteri.core.staff.Gates.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorGateTest {
  @ParameterizedTest(name = "{0}")
  @EnumSource(Operation.class)
  @DisplayName("S41.1 a designated person is let through, for what they are designated for alone")
  void designatedPersonIsLetThrough(Operation operation) {
    ActorGate gate = gate(maija(operation));
    for (Operation other : Operation.values()) {
      assertThat(refusal(gate, other, NOON))
          .isEqualTo(other == operation ? Optional.empty() : Optional.of(ErrorCode.NOT_DESIGNATED));
    }
  }

  @Test
  @DisplayName("S39.1 whoever handles paper is designated for it, and has signed")
  void paperNeedsDesignationAndUndertaking() {
    StaffMember unsigned = StaffMember.of("maija", FROM, Operation.MANUAL_MATERIAL);
    assertThat(refusal(gate(unsigned), Operation.MANUAL_MATERIAL, NOON))
        .contains(ErrorCode.NDA_MISSING);
    assertThat(refusal(gate(unsigned.signed("1", FROM)), Operation.MANUAL_MATERIAL, NOON))
        .isEmpty();
    assertThat(refusal(gate(maija(Operation.READ)), Operation.MANUAL_MATERIAL, NOON))
        .contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("S39.2 a designation begins at its first instant, and is over at its last")
  void designationBeginsAndEndsAtItsInstants() {
    StaffMember member =
        StaffMember.newcomer(StaffId.of("maija"), FROM.minusSeconds(9), Employer.CONTROLLER)
            .signed("1", FROM.minusSeconds(9))
            .designated(Designation.of(FROM, Operation.MAINTAIN).until(NOON));
    ActorGate gate = gate(member);
    assertThat(refusal(gate, Operation.MAINTAIN, FROM)).isEmpty();
    assertThat(refusal(gate, Operation.MAINTAIN, FROM.minusNanos(1)))
        .contains(ErrorCode.NOT_DESIGNATED);
    assertThat(refusal(gate, Operation.MAINTAIN, NOON.minusNanos(1))).isEmpty();
    assertThat(refusal(gate, Operation.MAINTAIN, NOON)).contains(ErrorCode.NOT_DESIGNATED);
  }

  @Test
  @DisplayName("S41 somebody whom the controller does not know, or who left, is refused")
  void unknownPersonIsRefused() {
    ActorGate gate = gate(maija(Operation.READ).until(NOON));
    Actor stranger = person("stranger", NOON);
    assertThat(gate.pass(stranger, false).refusal(Operation.READ, NOON))
        .contains(ErrorCode.UNKNOWN_ACTOR);
    assertThat(refusal(gate, Operation.READ, NOON.minusNanos(1))).isEmpty();
    assertThat(refusal(gate, Operation.READ, NOON)).contains(ErrorCode.UNKNOWN_ACTOR);
  }

  @Test
  @DisplayName("S41 a roster that answers with somebody else lets nobody through")
  void somebodyElsesDesignationLetsNobodyThrough() {
    StaffMember pekka = StaffMember.of("pekka", FROM, Operation.READ).signed("1", FROM);
    ActorGate careless = new ActorGate(Gates.definition(), userId -> List.of(pekka));
    assertThat(refusal(careless, Operation.READ, NOON)).contains(ErrorCode.UNKNOWN_ACTOR);
  }

  @Test
  @DisplayName("S41 a roster that fails, answers nothing, or names two holders lets nobody through")
  void failingRosterLetsNobodyThrough() {
    ActorGate broken =
        new ActorGate(
            Gates.definition(),
            userId -> {
              throw new IllegalStateException("Maija Mallikas is not to be named");
            });
    ActorGate silent = new ActorGate(Gates.definition(), userId -> nothing());
    ActorGate torn = gate(maija(Operation.READ), maija(Operation.READ));
    for (ActorGate gate : List.of(broken, silent, torn)) {
      assertThat(refusal(gate, Operation.READ, NOON)).contains(ErrorCode.ROSTER_UNAVAILABLE);
    }
  }

  @SuppressWarnings("NullAway") // a host's roster may do what it must not
  private static List<StaffMember> nothing() {
    return null;
  }

  @Test
  @DisplayName(
      "S41 a revoked designation has effect on the next call, and within a second on a long one")
  void rosterIsAskedOnceACallAndOnceASecond() {
    int[] asked = {0};
    ActorGate gate =
        new ActorGate(
            Gates.definition(),
            userId -> {
              asked[0]++;
              return asked[0] < 3 ? List.of(maija(Operation.READ)) : List.of();
            });
    Pass pass = gate.pass(person("maija", NOON), false);
    for (int i = 0; i < 1000; i++) {
      assertThat(pass.refusal(Operation.READ, NOON.plusNanos(i * 999_999L))).isEmpty();
    }
    assertThat(asked[0]).isEqualTo(1);
    Instant later = NOON.plusSeconds(1);
    assertThat(pass.refusal(Operation.READ, later)).isEmpty();
    assertThat(asked[0]).isEqualTo(2);
    assertThat(pass.refusal(Operation.READ, later.minusNanos(1)))
        .as("a clock that went backwards")
        .contains(ErrorCode.UNKNOWN_ACTOR);
    assertThat(gate.pass(person("maija", NOON), false).refusal(Operation.READ, NOON))
        .contains(ErrorCode.UNKNOWN_ACTOR);
  }
}
