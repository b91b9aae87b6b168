package fi.rekisteri.core.staff;

import static fi.rekisteri.core.staff.Gates.FROM;
import static fi.rekisteri.core.staff.Gates.NOON;
import static fi.rekisteri.core.staff.Gates.gate;
import static fi.rekisteri.core.staff.Gates.maija;
import static fi.rekisteri.core.staff.Gates.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What the host's assertion of who acts is worth. */
class AssertionTest {
  private static final StaffId PEKKA = StaffId.of("pekka");
  private static final StaffMember OWNER =
      StaffMember.of("pekka", FROM, Operation.ADMIN).signed("1", FROM);
  private static final StaffMember PROGRAM =
      StaffMember.of("nightly", FROM, Operation.MAINTAIN).ownedBy(PEKKA);

  @Test
  @DisplayName("S42.2 a shared account, and nobody in particular, are refused even if designated")
  void sharedAndAnonymousAreRefused() {
    ActorGate gate = gate(maija(Operation.READ));
    assertThat(refusal(gate, new Actor("maija", Actor.Kind.SHARED, NOON, "pin", "till")))
        .contains(ErrorCode.SHARED_ACCOUNT_FORBIDDEN);
    assertThat(refusal(gate, new Actor("maija", Actor.Kind.ANONYMOUS, NOON, "none", "web")))
        .contains(ErrorCode.ANONYMOUS_FORBIDDEN);
  }

  @Test
  @DisplayName("S42.1 an assertion is good for twelve hours, and not longer")
  void oldAssertionIsRefused() {
    ActorGate gate = gate(maija(Operation.READ));
    Instant twelve = NOON.minusSeconds(12 * 3600);
    assertThat(refusal(gate, person("maija", twelve))).isEmpty();
    assertThat(refusal(gate, person("maija", twelve.minusNanos(1))))
        .contains(ErrorCode.ASSERTION_TOO_OLD);
    assertThat(refusal(gate, person("maija", Instant.MIN))).contains(ErrorCode.ASSERTION_TOO_OLD);
  }

  @Test
  @DisplayName("S42.1 an assertion of the future is refused, but for a minute between two clocks")
  void assertionOfTheFutureIsRefused() {
    ActorGate gate = gate(maija(Operation.READ));
    assertThat(refusal(gate, person("maija", NOON.plusSeconds(60)))).isEmpty();
    assertThat(refusal(gate, person("maija", NOON.plusSeconds(60).plusNanos(1))))
        .contains(ErrorCode.ASSERTION_IN_FUTURE);
    assertThat(refusal(gate, person("maija", Instant.MAX))).contains(ErrorCode.ASSERTION_IN_FUTURE);
  }

  @Test
  @DisplayName("S42 whoever is given a used user id gets nothing of its former holder's")
  void formerHoldersDesignationsStayTheirs() {
    StaffMember former = maija(Operation.READ, Operation.ADMIN).until(NOON.minusSeconds(100));
    StaffMember next =
        StaffMember.newcomer(
            StaffId.of("maija").next(), NOON.minusSeconds(50), Employer.CONTROLLER);
    ActorGate gate = gate(former, next);
    assertThat(refusal(gate, person("maija", NOON))).contains(ErrorCode.NOT_DESIGNATED);
    StaffMember designated = next.designated(Designation.of(NOON.minusSeconds(50), Operation.READ));
    assertThat(refusal(gate(former, designated), person("maija", NOON)))
        .as("nor the former holder's undertaking")
        .contains(ErrorCode.NDA_MISSING);
    ActorGate signed = gate(former, designated.signed("1", NOON.minusSeconds(40)));
    assertThat(refusal(signed, person("maija", NOON))).isEmpty();
    assertThat(refusal(signed, person("maija", NOON.minusSeconds(51))))
        .as("a session of the former holder")
        .contains(ErrorCode.ASSERTION_TOO_OLD);
  }

  @Test
  @DisplayName("S42.3 the trail tells the holders of one user id apart")
  void trailTellsHoldersApart() {
    StaffMember former = maija(Operation.READ).until(NOON);
    StaffMember next = StaffMember.newcomer(StaffId.of("maija").next(), NOON, Employer.CONTROLLER);
    Pass pass = gate(former, next).pass(person("maija", NOON), false);
    assertThat(pass.refusal(Operation.READ, NOON)).contains(ErrorCode.NOT_DESIGNATED);
    assertThat(pass.name(NOON)).isEqualTo("maija#2");
    assertThat(pass.name(NOON.minusNanos(1))).isEqualTo("maija");
    assertThatThrownBy(() -> person("maija#2", NOON)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S41 a program acts while a designated person answers for it, on their undertaking")
  void programNeedsAnOwner() {
    assertThat(program(PROGRAM, OWNER)).isEmpty();
    assertThat(program(PROGRAM)).contains(ErrorCode.SERVICE_WITHOUT_OWNER);
    assertThat(program(PROGRAM, OWNER.until(NOON))).contains(ErrorCode.SERVICE_WITHOUT_OWNER);
    StaffMember another =
        StaffMember.newcomer(PEKKA.next(), NOON.minusSeconds(9), Employer.CONTROLLER)
            .designated(Designation.of(FROM, Operation.ADMIN))
            .signed("1", NOON.minusSeconds(9));
    assertThat(program(PROGRAM, OWNER.until(NOON.minusSeconds(9)), another))
        .as("the next holder of the owner's user id")
        .contains(ErrorCode.SERVICE_WITHOUT_OWNER);
    StaffMember undesignated = OWNER.with(List.of(), OWNER.undertakings());
    assertThat(program(PROGRAM, undesignated)).contains(ErrorCode.SERVICE_WITHOUT_OWNER);
    StaffMember unsigned = OWNER.with(OWNER.designations(), List.of());
    assertThat(program(PROGRAM, unsigned)).contains(ErrorCode.NDA_MISSING);
    StaffMember ownerless = StaffMember.of("nightly", FROM, Operation.MAINTAIN).signed("1", FROM);
    assertThat(program(ownerless, OWNER)).contains(ErrorCode.SERVICE_WITHOUT_OWNER);
  }

  @Test
  @DisplayName("S42.2 nobody acts in person under a program's user id")
  void programsIdIsNobodysOwn() {
    ActorGate gate = gate(PROGRAM.signed("1", FROM), OWNER);
    assertThat(gate.pass(person("nightly", NOON), false).refusal(Operation.MAINTAIN, NOON))
        .contains(ErrorCode.SHARED_ACCOUNT_FORBIDDEN);
  }

  private static Optional<ErrorCode> program(StaffMember... members) {
    Actor nightly = Actor.service("nightly", NOON, "client-certificate", "import");
    return gate(members).pass(nightly, false).refusal(Operation.MAINTAIN, NOON);
  }

  private static Optional<ErrorCode> refusal(ActorGate gate, Actor actor) {
    return gate.pass(actor, false).refusal(Operation.READ, NOON);
  }
}
