package fi.rekisteri.core.staff;

import static fi.rekisteri.core.staff.Gates.CARRIER;
import static fi.rekisteri.core.staff.Gates.FROM;
import static fi.rekisteri.core.staff.Gates.NOON;
import static fi.rekisteri.core.staff.Gates.gate;
import static fi.rekisteri.core.staff.Gates.maija;
import static fi.rekisteri.core.staff.Gates.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.ConfidentialityUndertaking.Collective;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.staff.UndertakingReport;
import fi.rekisteri.staff.UndertakingReport.Lacking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which undertaking lets somebody act, and whose is wanting. */
class UndertakingTest {
  private static final Instant REQUIRED =
      Gates.SECOND_REQUIRED.atStartOfDay(ZoneId.of("Europe/Helsinki")).toInstant();
  private static final StaffMember UNSIGNED = StaffMember.of("maija", FROM, Operation.READ);
  private static final ConfidentialityUndertaking ONE =
      ConfidentialityUndertaking.signed("1", FROM);

  @Test
  @DisplayName("S43.1 an undertaking revoked at noon lets nobody act from noon on")
  void revokedUndertakingLetsNobodyAct() {
    ActorGate gate = gate(UNSIGNED.signed(ONE.revoked(NOON)));
    assertThat(refusal(gate, Operation.READ, NOON.minusNanos(1))).isEmpty();
    assertThat(refusal(gate, Operation.READ, NOON)).contains(ErrorCode.NDA_MISSING);
    assertThat(refusal(gate, Operation.READ, NOON.plusSeconds(60))).contains(ErrorCode.NDA_MISSING);
  }

  @Test
  @DisplayName(
      "S39.2 an undertaking signed after the act, or over before it, does not count for it")
  void undertakingCountsWhileItHolds() {
    ActorGate gate = gate(UNSIGNED.signed(ONE.endingOn(NOON)).signed("1", NOON.plusSeconds(9)));
    assertThat(refusal(gate, Operation.READ, NOON.minusNanos(1))).isEmpty();
    assertThat(refusal(gate, Operation.READ, NOON)).contains(ErrorCode.NDA_MISSING);
    assertThat(refusal(gate, Operation.READ, NOON.plusSeconds(9))).isEmpty();
  }

  @Test
  @DisplayName("S43.1 an old version suffices until the day of the next; the next suffices before")
  void versionSufficesUntilTheDayOfTheNext() {
    Instant before = REQUIRED.minusNanos(1);
    assertThat(refusal(gate(maija(Operation.READ)), Operation.READ, before)).isEmpty();
    assertThat(refusal(gate(maija(Operation.READ)), Operation.READ, REQUIRED))
        .contains(ErrorCode.NDA_OUTDATED);
    ActorGate early = gate(UNSIGNED.signed("2", FROM));
    assertThat(refusal(early, Operation.READ, before)).isEmpty();
    assertThat(refusal(early, Operation.READ, REQUIRED)).isEmpty();
    assertThat(refusal(gate(UNSIGNED.signed("7b", FROM)), Operation.READ, NOON))
        .as("a text that the definition does not know")
        .contains(ErrorCode.NDA_OUTDATED);
  }

  @Test
  @DisplayName("S43 a processor's collective undertaking binds those whom it names, and no others")
  void collectiveUndertakingBindsThoseItNames() {
    StaffId id = StaffId.of("maija");
    StaffMember member =
        StaffMember.newcomer(id, FROM, Employer.processor(CARRIER))
            .designated(Designation.of(FROM, Operation.READ));
    assertThat(refusal(gate(member.signed(by(CARRIER, id))), Operation.READ, NOON)).isEmpty();
    for (ConfidentialityUndertaking other :
        List.of(
            by(CARRIER, StaffId.of("pekka")), by(CARRIER), by(CARRIER, id.next()), by("X", id))) {
      assertThat(refusal(gate(member.signed(other)), Operation.READ, NOON))
          .contains(ErrorCode.NDA_MISSING);
    }
    assertThat(refusal(gate(UNSIGNED.signed(by(CARRIER, id))), Operation.READ, NOON))
        .as("the controller's own staff")
        .contains(ErrorCode.NDA_MISSING);
  }

  private static ConfidentialityUndertaking by(String processor, StaffId... named) {
    return ONE.forStaff(new Collective(processor, Set.of(named)));
  }

  @Test
  @DisplayName("S41.2 a processor's staff act within its fields, while its agreement is in force")
  void processorsStaffStayWithinItsFields() {
    StaffMember member =
        StaffMember.newcomer(StaffId.of("maija"), FROM, Employer.processor(CARRIER))
            .designated(Designation.of(FROM, Operation.READ))
            .signed("1", FROM);
    ActorGate gate = gate(member);
    Pass pass = gate.pass(Gates.person("maija", NOON), false);
    assertThat(pass.refusal(Operation.READ, NOON)).isEmpty();
    assertThat(pass.scope(NOON)).isEqualTo(FieldScope.ofPaths(Set.of("name", "postalAddress")));
    ZoneId helsinki = ZoneId.of("Europe/Helsinki");
    Instant over = LocalDate.of(2026, 5, 1).atStartOfDay(helsinki).toInstant();
    assertThat(refusal(gate, Operation.READ, over.minusNanos(1))).isEmpty();
    assertThat(refusal(gate, Operation.READ, over)).contains(ErrorCode.NO_PROCESSING_AGREEMENT);
    assertThat(refusal(gate, Operation.READ, FROM.plusSeconds(9)))
        .contains(ErrorCode.NO_PROCESSING_AGREEMENT);
    assertThat(pass.scope(over)).isEqualTo(FieldScope.NONE);
  }

  @Test
  @DisplayName("S43.2 the report names who is designated and lacks an undertaking, and why")
  void reportNamesWhoLacksAnUndertaking() {
    StaffMember signed = maija(Operation.READ);
    StaffMember late =
        StaffMember.of("late", REQUIRED, Operation.READ).until(REQUIRED.plusSeconds(9));
    StaffMember idle = StaffMember.newcomer(StaffId.of("idle"), FROM, Employer.CONTROLLER);
    StaffMember gone = StaffMember.of("gone", FROM, Operation.READ).until(NOON);
    StaffMember soon =
        StaffMember.newcomer(StaffId.of("soon"), FROM, Employer.CONTROLLER)
            .designated(Designation.of(REQUIRED, Operation.READ));
    StaffMember program =
        StaffMember.of("nightly", FROM, Operation.READ).ownedBy(StaffId.of("maija"));
    ActorGate gate = gate(signed, late, idle, gone, soon, program);
    UndertakingReport spring = gate.undertakingReport(NOON).orElseThrow();
    assertThat(spring.requiredVersion()).isEqualTo("1");
    assertThat(spring.lacking()).extracting(Lacking::who).containsExactly(soon.id());
    UndertakingReport summer = gate.undertakingReport(REQUIRED).orElseThrow();
    assertThat(summer.requiredVersion()).isEqualTo("2");
    assertThat(summer.lacking())
        .containsExactly(
            new Lacking(signed.id(), Employer.CONTROLLER, ErrorCode.NDA_OUTDATED, Optional.of("1")),
            new Lacking(late.id(), Employer.CONTROLLER, ErrorCode.NDA_MISSING, Optional.empty()),
            new Lacking(soon.id(), Employer.CONTROLLER, ErrorCode.NDA_MISSING, Optional.empty()));
    StaffSource lookUpOnly = userId -> List.of(signed);
    assertThat(new ActorGate(Gates.definition(), lookUpOnly).undertakingReport(NOON)).isEmpty();
  }
}
