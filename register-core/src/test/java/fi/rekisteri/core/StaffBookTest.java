package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.StaffManagement;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.ConfidentialityUndertaking.Collective;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.staff.Term;
import fi.rekisteri.store.StaffLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The staff book of a host without a roster: written by administrators, only ever added to. */
class StaffBookTest {
  private static final StaffMember FIRST =
      StaffMember.of("first", NOW.minusSeconds(60), Operation.ADMIN)
          .signed("1", NOW.minusSeconds(60));
  private static final ConfidentialityUndertaking SIGNED =
      ConfidentialityUndertaking.signed("1", NOW.minusSeconds(9));

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryStorage storage = new InMemoryStorage();
  private final KeyProvider keys = InMemoryKeys.random();
  private final CustomerRegister register = builder().staffBook(FIRST).build();
  private final StaffManagement staff = desk("first").staff();

  private EmbeddedRegister.Builder builder() {
    clock.tick(Duration.ofNanos(1000));
    return EmbeddedRegister.builder()
        .definition(StaffedRegister.definition())
        .storage(TwiceStorage.whereAsked(storage))
        .keys(keys)
        .clock(clock);
  }

  private RegisterDesk desk(String userId) {
    return register.actingAs(Actor.person(userId, clock.instant(), "password+otp", "console"));
  }

  private StaffId enrolled(String userId, Operation... operations) {
    StaffId id = staff.enrol(userId, Employer.CONTROLLER);
    staff.designate(id, Designation.of(now(), operations));
    staff.recordUndertaking(id, SIGNED);
    return id;
  }

  /** A moment ahead, so that it has not passed when the book looks. */
  private Instant now() {
    return clock.instant().plusNanos(50_000);
  }

  private void reads(String userId) {
    clock.pass(Duration.ofMillis(1));
    assertThat(desk(userId).forPurpose(Purpose.REGISTER_MAINTENANCE).page(null, 1).customers())
        .isEmpty();
  }

  private void isRefused(ErrorCode code, String userId) {
    clock.pass(Duration.ofMillis(1));
    refuses(code, () -> desk(userId).forPurpose(Purpose.REGISTER_MAINTENANCE).page(null, 1));
  }

  @Test
  @DisplayName(
      "S41.1, S43.1 somebody acts once designated and signed, and no more when it is ended")
  void lifeOfAMember() {
    isRefused(ErrorCode.UNKNOWN_ACTOR, "maija");
    StaffId maija = staff.enrol("maija", Employer.CONTROLLER);
    isRefused(ErrorCode.NOT_DESIGNATED, "maija");
    staff.designate(maija, Designation.of(now(), Operation.READ));
    isRefused(ErrorCode.NDA_MISSING, "maija");
    staff.recordUndertaking(maija, SIGNED);
    reads("maija");
    staff.revokeUndertakings(maija);
    isRefused(ErrorCode.NDA_MISSING, "maija");
    staff.recordUndertaking(maija, ConfidentialityUndertaking.signed("1", clock.instant()));
    reads("maija");
    staff.endDesignations(maija);
    isRefused(ErrorCode.NOT_DESIGNATED, "maija");
    staff.designate(maija, Designation.of(now(), Operation.READ));
    reads("maija");
    staff.leave(maija);
    isRefused(ErrorCode.UNKNOWN_ACTOR, "maija");
  }

  @Test
  @DisplayName("S42 a used user id goes to another holder, and the trail tells the two apart")
  void usedUserIdGoesToAnotherHolder() {
    StaffId former = enrolled("maija", Operation.READ);
    reads("maija");
    refuses(ErrorCode.STAFF_CHANGE_REFUSED, () -> staff.enrol("maija", Employer.CONTROLLER));
    staff.leave(former);
    StaffId next = staff.enrol("maija", Employer.CONTROLLER);
    assertThat(next).isEqualTo(former.next());
    isRefused(ErrorCode.NOT_DESIGNATED, "maija");
    staff.designate(next, Designation.of(now(), Operation.READ));
    isRefused(ErrorCode.NDA_MISSING, "maija");
    staff.recordUndertaking(next, SIGNED);
    reads("maija");
    assertThat(entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.PAGE)
        .extracting(
            entry -> entry.actor() + " " + entry.act().code().map(ErrorCode::name).orElse("-"))
        .containsExactly("maija#2 -", "maija#2 NDA_MISSING", "maija#2 NOT_DESIGNATED", "maija -");
  }

  @Test
  @DisplayName(
      "S39.2 the duty survives: what somebody signed stays in the book when they have left")
  void undertakingSurvivesTheEmployment() {
    StaffId maija = enrolled("maija", Operation.READ);
    staff.endDesignations(maija);
    staff.leave(maija);
    StaffMember gone = staff.membersOf("maija").get(0);
    assertThat(gone.held().until()).isPresent();
    assertThat(gone.designations()).singleElement().matches(one -> one.term().until().isPresent());
    assertThat(gone.undertakings()).containsExactly(SIGNED);
    refuses(ErrorCode.STAFF_CHANGE_REFUSED, () -> staff.recordUndertaking(maija, SIGNED));
    staff.revokeUndertakings(maija);
    assertThat(storage.<Integer>inTransaction(tx -> tx.staff().of("maija").size()))
        .as("lines, none overwritten")
        .isEqualTo(6);
  }

  @Test
  @DisplayName("S41.1 nobody designates themselves, nor a program for which they answer")
  void nobodyDesignatesThemselves() {
    StaffId first = StaffId.of("first");
    Designation admin = Designation.of(now(), Operation.ADMIN);
    refuses(ErrorCode.SELF_DESIGNATION_FORBIDDEN, () -> staff.designate(first, admin));
    assertThat(entries().get(0).act().code()).contains(ErrorCode.SELF_DESIGNATION_FORBIDDEN);
    StaffId own = staff.enrolProgram("nightly", first);
    refuses(ErrorCode.SELF_DESIGNATION_FORBIDDEN, () -> staff.designate(own, admin));
    StaffId second = enrolled("second", Operation.ADMIN);
    clock.pass(Duration.ofMillis(1));
    desk("second").staff().designate(first, Designation.of(now(), Operation.READ));
    refuses(
        ErrorCode.SELF_DESIGNATION_FORBIDDEN,
        () -> desk("second").staff().designate(second, Designation.of(now(), Operation.READ)));
    reads("first");
  }

  @Test
  @DisplayName("S41 the book is for administrators, and what does not fit it is refused")
  void bookIsForAdministrators() {
    StaffId maija = enrolled("maija", Operation.READ, Operation.MAINTAIN);
    clock.pass(Duration.ofMillis(1));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> desk("maija").staff().designate(maija, Designation.of(now(), Operation.ADMIN)));
    List<Runnable> wrong =
        List.of(
            () -> staff.leave(maija.next()),
            () -> staff.designate(maija, Designation.of(NOW.minusSeconds(1), Operation.READ)),
            () -> staff.designate(maija, Designation.of(now())),
            () -> staff.recordUndertaking(maija, SIGNED.revoked(NOW)),
            () ->
                staff.recordUndertaking(
                    maija, ConfidentialityUndertaking.signed("1", now().plusSeconds(9))),
            () -> staff.recordUndertaking(maija, ConfidentialityUndertaking.signed("9", NOW)),
            () -> staff.enrol("x", Employer.processor("NOBODY")),
            () -> staff.enrolProgram("x", StaffId.of("nobody")));
    for (Runnable one : wrong) {
      refuses(ErrorCode.STAFF_CHANGE_REFUSED, one);
    }
    assertThat(staff.membersOf("x")).isEmpty();
    assertThatThrownBy(() -> builder().staffBook(StaffMember.of("x", NOW, Operation.READ)).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().staffBook(FIRST).staff(StaffSource.of()).build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("S41.1 every change and every look at the book is in the trail")
  void everythingIsAudited() {
    StaffId odd = staff.enrol("cn=maija,o=kauppa", Employer.CONTROLLER);
    staff.endDesignations(odd);
    staff.membersOf(odd.userId());
    staff.undertakingReport(NOW);
    List<AuditEntry> entries = entries();
    assertThat(entries).allMatch(entry -> entry.actor().equals("first"));
    assertThat(entries)
        .extracting(entry -> entry.act().action() + " " + entry.act().fields())
        .containsExactly(
            "READ_STAFF [undertakings]",
            "READ_STAFF [cn=maija%2Co=kauppa]",
            "CHANGE_STAFF [cn=maija%2Co=kauppa, DESIGNATIONS_ENDED]",
            "CHANGE_STAFF [cn=maija%2Co=kauppa, ENROLLED]");
  }

  @Test
  @DisplayName(
      "S43.2 the report tells everybody in the book, and over a host's roster where it can")
  void reportTellsEverybody() {
    StaffId maija = staff.enrol("maija", Employer.CONTROLLER);
    staff.designate(maija, Designation.of(now(), Operation.READ));
    enrolled("pekka", Operation.READ);
    assertThat(staff.undertakingReport(now()).lacking())
        .singleElement()
        .matches(lacking -> lacking.who().equals(maija))
        .matches(lacking -> lacking.code() == ErrorCode.NDA_MISSING);
    StaffManagement hosts =
        builder()
            .staff(userId -> List.of(FIRST))
            .build()
            .actingAs(Actor.person("first", NOW, "password+otp", "console"))
            .staff();
    refuses(ErrorCode.STAFF_NOT_LISTED, () -> hosts.undertakingReport(NOW));
    refuses(ErrorCode.NO_STAFF_BOOK, () -> hosts.enrol("x", Employer.CONTROLLER));
  }

  @Test
  @DisplayName("S39.2 one designation is ended, and the others go on; everybody is listed")
  void oneDesignationIsEnded() {
    StaffId maija = enrolled("maija", Operation.READ);
    Designation maintaining = Designation.of(now(), Operation.MAINTAIN);
    staff.designate(maija, maintaining);
    staff.endDesignation(maija, maintaining);
    refuses(ErrorCode.STAFF_CHANGE_REFUSED, () -> staff.endDesignation(maija, maintaining));
    reads("maija");
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> desk("maija").forPurpose(Purpose.REGISTER_MAINTENANCE).register(TestRegister.anna()));
    assertThat(staff.everybody()).extracting(StaffMember::id).containsExactly(FIRST.id(), maija);
    assertThat(staff.everybody().get(1).designations())
        .extracting(one -> one.term().until().isPresent())
        .containsExactly(false, true);
  }

  @Test
  @DisplayName("S39.2 the book gives back what was written, to the last part")
  void bookGivesBackWhatWasWritten() {
    StaffId maija = staff.enrol("maija", Employer.processor(StaffedRegister.CARRIER));
    Instant from = now();
    Designation designation =
        new Designation(
            Set.of(Operation.values()),
            FieldScope.ofPaths(Set.of("name", "email")),
            new Term(from, Optional.of(from.plusSeconds(60))));
    Collective named =
        new Collective(StaffedRegister.CARRIER, Set.of(maija, StaffId.of("a,b;c=%").next()));
    ConfidentialityUndertaking signed = SIGNED.endingOn(from).forStaff(named);
    staff.designate(maija, designation);
    staff.designate(maija, designation.within(FieldScope.NONE));
    staff.recordUndertaking(maija, signed);
    StaffMember read = staff.membersOf("maija").get(0);
    assertThat(read.employer()).isEqualTo(Employer.processor(StaffedRegister.CARRIER));
    assertThat(read.designations())
        .containsExactly(designation, designation.within(FieldScope.NONE));
    assertThat(read.undertakings()).containsExactly(signed);
    StaffId program = staff.enrolProgram("nightly", maija);
    assertThat(staff.membersOf("nightly").get(0).owner()).contains(maija);
    refuses(ErrorCode.STAFF_CHANGE_REFUSED, () -> staff.enrolProgram("x", program));
  }

  @Test
  @DisplayName("S41 a line that this version does not know lets nobody of that user id through")
  void unknownLineLetsNobodyThrough() {
    enrolled("maija", Operation.READ);
    enrolled("pekka", Operation.READ);
    storage.inTransaction(
        tx -> {
          tx.staff().append(new StaffLine("maija", 4, NOW, "x", "PARDONED", "holder=1"));
          return true;
        });
    isRefused(ErrorCode.ROSTER_UNAVAILABLE, "maija");
    reads("pekka");
  }

  private List<AuditEntry> entries() {
    return storage.inTransaction(
        tx -> tx.audit().between(NOW, clock.instant().plusSeconds(9), null, 1000));
  }
}
