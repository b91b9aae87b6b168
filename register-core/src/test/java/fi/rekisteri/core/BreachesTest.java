package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.CARRIER;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Breaches;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachEvent.Notified;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.NoticePhase;
import fi.rekisteri.breach.ProcessorNotice;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.SubjectRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BreachesTest {
  private static final String STORY = "Varmuuskopio kopioitiin palvelimelta yöllä.";

  private final PaperRegister register = new PaperRegister();

  /** Signed in anew each time: the tests let days pass. */
  private Breaches breaches() {
    return register.officer();
  }

  private Instant now() {
    return register.test.clock.instant();
  }

  private BreachRecord opened() {
    return breaches().open(Discovery.of(now(), STORY, BreachKind.CONFIDENTIALITY));
  }

  private void describe(long number) {
    breaches()
        .scoped(
            number,
            new BreachScope(
                Set.of(SubjectRole.CUSTOMER), Set.of(DataCategory.CONTACT), 1_200, 1_300));
    breaches().told(number, ContentPart.CONSEQUENCES, "Roskapostia.");
    breaches().told(number, ContentPart.MEASURES, "Avaimet vaihdettiin.");
  }

  @Test
  @DisplayName("G33 breaches are numbered, read back as they were written, and never overwritten")
  void fileIsOnlyAddedTo() {
    BreachRecord first = opened();
    BreachRecord second = opened();
    assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
    describe(1);
    breaches().told(1, ContentPart.MEASURES, "Palvelin suljettiin.");
    BreachRecord file = breaches().get(1);
    assertThat(file.entries()).hasSize(5);
    assertThat(file.entries().get(0)).isEqualTo(first.entries().get(0));
    assertThat(file.told(ContentPart.MEASURES))
        .containsExactly("Avaimet vaihdettiin.", "Palvelin suljettiin.");
    assertThat(file.scope()).map(BreachScope::people).contains(1_200L);
    assertThat(breaches().page(0, 10)).containsExactly(file, second);
    assertThat(breaches().page(1, 10)).containsExactly(second);
    refuses(ErrorCode.BREACH_NOT_FOUND, () -> breaches().get(3));
    refuses(ErrorCode.BREACH_NOT_FOUND, () -> breaches().told(3, ContentPart.MEASURES, "x"));
  }

  @Test
  @DisplayName("G33 the file names what Art. 33(3) asks for and nobody has said yet")
  void missingContentIsNamed() {
    long number = opened().number();
    assertThat(breaches().get(number).missing()).containsExactly(ContentPart.values());
    breaches().told(number, ContentPart.CONSEQUENCES, "Roskapostia.");
    assertThat(breaches().get(number).missing())
        .containsExactly(ContentPart.SCOPE, ContentPart.MEASURES);
    describe(number);
    assertThat(breaches().get(number).missing()).isEmpty();
  }

  @Test
  @DisplayName("G33 a first notification by the deadline needs no reasons, a later one does")
  void latenessNeedsReasons() {
    BreachRecord file = opened();
    register.test.clock.pass(Duration.ofHours(72));
    Instant inTime = file.dueAt();
    Instant late = inTime.plusSeconds(1);
    register.test.clock.pass(Duration.ofHours(2));
    assertThat(file.isOverdue(late)).isTrue();
    refuses(
        ErrorCode.BREACH_REASONS_MISSING,
        () -> breaches().notified(file.number(), late, Optional.empty()));
    BreachRecord other = opened();
    assertThat(breaches().notified(file.number(), inTime, Optional.empty()).isOverdue(late))
        .isFalse();
    assertThat(breaches().get(other.number()).notifications()).isEmpty();
    register.test.clock.pass(Duration.ofDays(5));
    Instant muchLater = now();
    breaches().notified(other.number(), muchLater, Optional.of("Selvitys kesti."));
    assertThat(breaches().get(other.number()).notifications())
        .containsExactly(
            new Notified(NoticePhase.INITIAL, muchLater, Optional.of("Selvitys kesti.")));
  }

  @Test
  @DisplayName("G33 what is learnt later is notified in phases, without new reasons")
  void supplementaryNotificationFollows() {
    long number = opened().number();
    breaches().notified(number, now(), Optional.empty());
    register.test.clock.pass(Duration.ofDays(10));
    breaches().notified(number, now(), Optional.empty());
    assertThat(breaches().get(number).notifications())
        .extracting(Notified::phase)
        .containsExactly(NoticePhase.INITIAL, NoticePhase.SUPPLEMENTARY);
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().notToBeNotified(number, "ei riskiä"));
  }

  @Test
  @DisplayName("G33 instants before awareness or in the future are refused")
  void impossibleInstantsAreRefused() {
    BreachRecord file = opened();
    List<Instant> bad = List.of(file.awareAt().minusNanos(1000), now().plus(Duration.ofHours(1)));
    bad.forEach(
        at ->
            refuses(
                ErrorCode.BREACH_ENTRY_REFUSED,
                () -> breaches().notified(file.number(), at, Optional.of("syy"))));
    Instant future = now().plus(Duration.ofHours(1));
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> breaches().open(Discovery.of(future, STORY, BreachKind.INTEGRITY)));
    Instant beforeTheLaw = Instant.parse("2017-01-01T00:00:00Z");
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> breaches().open(Discovery.of(beforeTheLaw, STORY, BreachKind.INTEGRITY)));
    assertThat(breaches().page(0, 10)).hasSize(1);
  }

  @Test
  @DisplayName(
      "G33 a processor tells the controller: its own instant stands beside, 72 h run from ours")
  void processorTellsController() {
    Instant theirs = now().minus(Duration.ofHours(30));
    Instant ours = now();
    BreachRecord file = breaches().open(from(CARRIER, theirs, ours));
    assertThat(file.dueAt()).isEqualTo(ours.plus(Duration.ofHours(72)));
    assertThat(breaches().get(file.number()).discovery().from())
        .contains(new ProcessorNotice(CARRIER, theirs));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().open(from("AUTHORITY", theirs, ours)));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().open(from("NOBODY", theirs, ours)));
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> breaches().open(from(CARRIER, ours.plusSeconds(1), ours)));
  }

  private static Discovery from(String processor, Instant theirs, Instant ours) {
    return new Discovery(
        ours,
        Set.of(BreachKind.CONFIDENTIALITY),
        STORY,
        Optional.of(new ProcessorNotice(processor, theirs)));
  }

  @Test
  @DisplayName(
      "G33 33(5) a breach that need not be notified is documented all the same, and closed whole")
  void unnotifiedBreachIsDocumented() {
    long number = opened().number();
    breaches().notToBeNotified(number, "Laite löytyi avaamattomana.");
    breaches().decided(number, SubjectsDecision.NO_HIGH_RISK, "sama");
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().close(number, "opittu"));
    describe(number);
    breaches().close(number, "Laitteet lukitaan.");
    assertThat(breaches().get(number).isClosed()).isTrue();
    assertThat(breaches().get(number).notToBeNotified()).contains("Laite löytyi avaamattomana.");
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> breaches().told(number, ContentPart.MEASURES, "vielä"));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().close(number, "uudelleen"));
  }

  @Test
  @DisplayName("law 6: each entry of the file has its audit entry, which tells no word of it")
  void entriesAreAudited() {
    long number = opened().number();
    describe(number);
    assertThat(register.test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.RECORD_BREACH)
        .extracting(entry -> entry.act().fields())
        .containsExactly(
            List.of("breach=1", "TOLD"),
            List.of("breach=1", "TOLD"),
            List.of("breach=1", "SCOPED"),
            List.of("breach=1", "OPENED"));
    assertThat(register.test.entries().toString() + breaches().get(number) + breaches())
        .doesNotContain("Varmuuskopio", "Roskaposti");
    for (BreachEvent event : events(number)) {
      assertThat(event.toString()).doesNotContain("Varmuuskopio", "Roskaposti", "Avaimet");
    }
  }

  private List<BreachEvent> events(long number) {
    return breaches().get(number).entries().stream().map(entry -> entry.event()).toList();
  }

  @Test
  @DisplayName("S43.1 the file is for administrators; others neither read nor write it")
  void fileIsForAdministrators() {
    opened();
    register.test.staff.add(StaffedRegister.member("maija", Operation.READ, Operation.MAINTAIN));
    Breaches hers = register.test.desk("maija").breaches();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> hers.open(Discovery.of(now(), STORY, BreachKind.INTEGRITY)));
    refuses(ErrorCode.NOT_DESIGNATED, () -> hers.get(1));
    refuses(ErrorCode.NOT_DESIGNATED, () -> hers.page(0, 10));
    refuses(ErrorCode.NOT_DESIGNATED, () -> hers.exposures(new Taken.Database()));
    assertThat(breaches().page(0, 10)).hasSize(1);
  }
}
