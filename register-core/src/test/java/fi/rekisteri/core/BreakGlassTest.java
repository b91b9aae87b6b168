package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.CARRIER;
import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an emergency somebody who is known and bound looks at single people, and it is marked. */
class BreakGlassTest {
  private static final String REASON = "Anna Virtaläinen fainted at the till";
  private final StaffedRegister test = new StaffedRegister();
  private final Customer anna = test.anna();

  private RegisterDesk emergency(StaffMember member) {
    test.staff.removeIf(one -> one.id().userId().equals(member.id().userId()));
    test.staff.add(member);
    return test.desk(member.id().userId()).breakingGlass(REASON);
  }

  private static StaffMember idle() {
    return StaffMember.newcomer(StaffId.of("idle"), NOW.minusSeconds(60), Employer.CONTROLLER)
        .signed("1", NOW.minusSeconds(60));
  }

  private static CustomerAccess access(RegisterDesk desk) {
    return desk.forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  @Test
  @DisplayName("S41.1 somebody undesignated reads in an emergency, and the entry says so")
  void undesignatedPersonReads() {
    CustomerAccess access = access(emergency(idle()));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("idle").get(anna.id()));
    assertThat(test.lastEntry().act().footing()).isEqualTo(Footing.DESIGNATED);
    assertThat(access.get(anna.id()).value(CustomerFields.NAME)).contains(ANNA);
    assertThat(test.lastEntry().act().outcome()).isEqualTo(Outcome.DONE);
    assertThat(access.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL)).hasSize(1);
    assertThat(test.entries().subList(0, 2))
        .allSatisfy(entry -> assertThat(entry.act().footing()).isEqualTo(Footing.BREAK_GLASS));
    assertThat(test.entries().toString()).doesNotContain("fainted");
    assertThat(access.toString() + emergency(idle())).doesNotContain("fainted");
  }

  @Test
  @DisplayName("S41.1 an emergency is no leave to change, page, count, answer or administer")
  void emergencyIsForLookingAtSinglePeople() {
    RegisterDesk desk =
        emergency(member("maija", Operation.values())); // not even for somebody designated
    List<Runnable> tried =
        List.of(
            () -> access(desk).page(null, 10),
            () -> access(desk).change(anna.id(), one -> one),
            () -> access(desk).register(TestRegister.contactPerson()),
            () -> desk.answerAccess(anna.id()),
            () -> desk.audit().ofSubject(anna.id(), null, 10),
            () -> desk.keys().inventory(),
            () -> desk.staff().membersOf("maija"));
    for (Runnable one : tried) {
      refuses(ErrorCode.NOT_DESIGNATED, one);
      assertThat(test.lastEntry().act().footing()).isEqualTo(Footing.BREAK_GLASS);
    }
    assertThat(access(desk).get(anna.id()).value(CustomerFields.NAME)).as("control").isPresent();
  }

  @Test
  @DisplayName("S43.1 an emergency replaces neither the undertaking nor the person")
  void emergencyReplacesNoUndertaking() {
    StaffMember unsigned =
        StaffMember.newcomer(StaffId.of("idle"), NOW.minusSeconds(60), Employer.CONTROLLER);
    refuses(ErrorCode.NDA_MISSING, () -> access(emergency(unsigned)).get(anna.id()));
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> access(emergency(idle().until(NOW))).get(anna.id()));
    refuses(
        ErrorCode.UNKNOWN_ACTOR,
        () -> access(test.desk("stranger").breakingGlass(REASON)).get(anna.id()));
    test.staff.add(member("owner", Operation.READ));
    test.staff.add(member("nightly", Operation.READ).ownedBy(StaffId.of("owner")));
    Actor program = Actor.service("nightly", NOW, "certificate", "import");
    assertThat(
            test.register
                .actingAs(program)
                .forPurpose(Purpose.REGISTER_MAINTENANCE)
                .find(anna.id()))
        .as("control")
        .isPresent();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> access(test.register.actingAs(program).breakingGlass(REASON)).get(anna.id()));
  }

  @Test
  @DisplayName("S41.2 in an emergency a processor's staff still see the processor's fields alone")
  void emergencyDoesNotWidenAProcessorsScope() {
    StaffMember driver =
        StaffMember.newcomer(
                StaffId.of("driver"), NOW.minusSeconds(60), Employer.processor(CARRIER))
            .signed("1", NOW.minusSeconds(60));
    Customer seen = access(emergency(driver)).get(anna.id());
    assertThat(seen.value(CustomerFields.NAME)).isPresent();
    assertThat(seen.field(CustomerFields.EMAIL).toString()).contains("S41.2");
  }

  @Test
  @DisplayName("S41.1 an emergency has a reason, and the act carries it to the trail's engine")
  void emergencyHasAReason() {
    RegisterDesk desk = test.desk("idle");
    refuses(ErrorCode.REASON_INVALID, () -> desk.breakingGlass(" \n"));
    refuses(ErrorCode.REASON_INVALID, () -> desk.breakingGlass("x".repeat(501)));
    Desk broken = (Desk) desk.breakingGlass("x".repeat(500));
    assertThat(broken.caller().reason()).contains("x".repeat(500));
    AuditEntry before = test.lastEntry();
    assertThat(test.lastEntry()).as("breaking it alone does nothing yet").isEqualTo(before);
  }
}
