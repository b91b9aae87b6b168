package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.ServiceLevel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RightsPolicy;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By when each item is answered, and that nobody is forgotten. */
class RequestDueTest {
  private final RequestsRegister at = new RequestsRegister();

  private LocalDate today() {
    return LocalDate.ofInstant(at.at.clock.instant(), at.at.definition.zone());
  }

  private ItemDeadline only(RightsRequest file) {
    List<ItemDeadline> all = at.requests().deadlines(file.number());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  @DisplayName(
      "S68.3 S72 G12.3f a letter at a wrong address is flagged, passed on, and keeps its time")
  void forwardingKeepsTheTime() {
    RightsRequest file =
        at.requests()
            .receive(
                ReceivedRequest.letter(
                    at.arrival(ContactRole.REGISTER_MAINTAINER),
                    "7",
                    new Claim.Porting(Optional.empty())));
    assertThat(file.findings()).contains(IntakeFinding.OTHER_ADDRESSEE);
    ItemDeadline before = only(file);
    at.at.clock.pass(Duration.ofDays(3));
    ItemDeadline after = only(at.requests().forward(file.number(), ContactRole.CONTACT_PERSON));
    assertThat(after.handler()).isEqualTo(ContactRole.CONTACT_PERSON);
    assertThat(after.deadline().effectiveDue()).isEqualTo(before.deadline().effectiveDue());
    assertThat(after.deadline().target()).isEqualTo(before.deadline().target());
  }

  @Test
  @DisplayName(
      "S76 a rectification is late against the own promise, though the law's day is to come")
  void ownPromisesAreWatched() {
    Correction mail = Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed");
    RightsRequest file = at.received(at.customer(), new Claim.Rectification(List.of(mail)));
    LocalDate target = only(file).deadline().target();
    at.at.clock.pass(Duration.ofDays(target.toEpochDay() - TODAY.toEpochDay()));
    assertThat(only(file).deadline().isLateAgainstOwnPromise(today())).as("its day").isFalse();
    at.at.clock.pass(Duration.ofDays(1));
    assertThat(only(file).deadline().isLateAgainstOwnPromise(today())).isTrue();
    assertThat(only(file).deadline().isOverdue(today())).isFalse();
    assertThat(at.requests().due(0)).extracting(ItemDeadline::request).contains(file.number());
  }

  @Test
  @DisplayName("G12.3 an item is overdue only from the day after its last")
  void overdueFromTheNextDay() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    LocalDate due = only(file).deadline().effectiveDue();
    at.at.clock.pass(Duration.ofDays(due.toEpochDay() - TODAY.toEpochDay()));
    assertThat(at.requests().due(0).get(0).deadline().isOverdue(today())).isFalse();
    at.at.clock.pass(Duration.ofDays(1));
    assertThat(at.requests().due(0).get(0).deadline().isOverdue(today())).isTrue();
  }

  @Test
  @DisplayName(
      "G12.3d an extension told too late is refused: the item stays overdue; only one counts")
  void lateExtensionsAreRefused() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    RightsRequest other = at.received(at.customer(), new Claim.Access());
    at.requests().extend(other.number(), Set.of(), extension(TODAY));
    refuses(
        ErrorCode.EXTENSION_GIVEN,
        () -> at.requests().extend(other.number(), Set.of(1), extension(TODAY)));
    at.at.clock.pass(Duration.ofDays(40));
    refuses(
        ErrorCode.EXTENSION_TOO_LATE,
        () -> at.requests().extend(file.number(), Set.of(1), extension(today())));
    assertThat(only(file).deadline().isOverdue(today())).isTrue();
    assertThat(at.requests().due(0)).extracting(ItemDeadline::request).contains(file.number());
    assertThat(only(other).deadline().isOverdue(today())).isFalse();
  }

  private static Extension extension(LocalDate day) {
    return new Extension(day, day, ExtensionGround.COMPLEXITY, "many registers");
  }

  @Test
  @DisplayName("S32.3 what was answered and sleeps is not overdue")
  void sleepersAreNotOverdue() {
    CustomerId kaisa = at.customer();
    at.at.hold(kaisa, RetainingRegister.CLAIM);
    RightsRequest file = at.received(kaisa, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    at.granted(file, 1);
    at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, 1));
    at.answered(file, 1);
    at.at.clock.pass(Duration.ofDays(400));
    assertThat(at.state(file, 1)).isEqualTo(ItemState.SLEEPING);
    assertThat(at.requests().due(366)).isEmpty();
  }

  @Test
  @DisplayName("S76 more requests than a page are all due, the most urgent first")
  void manyAreDue() {
    for (int i = 0; i < 420; i++) {
      at.requests().receive(at.letter(new Claim.Access()));
    }
    List<ItemDeadline> due = at.requests().due(366);
    assertThat(due).extracting(ItemDeadline::request).doesNotHaveDuplicates().hasSize(420);
    assertThat(at.requests().due(0)).isEmpty();
    for (int days : new int[] {-1, 367}) {
      assertThatThrownBy(() -> at.requests().due(days))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName(
      "law 9 a letter of a year without a calendar is received, and its time is not guessed")
  void uncoveredYearsLoseNothing() {
    Arrival old =
        new Arrival(
            Instant.parse("2016-05-01T10:00:00Z"), Channel.POST, ContactRole.CONTACT_PERSON);
    long number =
        at.requests().receive(ReceivedRequest.electronic(old, new Claim.Access())).number();
    assertThat(at.requests().get(number).isOpen()).isTrue();
    refuses(ErrorCode.CALENDAR_NOT_COVERED, () -> at.requests().deadlines(number));
    refuses(ErrorCode.CALENDAR_NOT_COVERED, () -> at.requests().due(0));
  }

  @Test
  @DisplayName("S76.1 a promise that becomes stricter is kept for what was received before too")
  void stricterPromisesHideNothing() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    RightsPolicy before = at.at.definition.rightsPolicy();
    RightsPolicy strict =
        new RightsPolicy(
            before.identity(),
            before.ages(),
            Map.of(DataSubjectRight.ACCESS, new ServiceLevel(1)),
            before.usual(),
            before.evidenceKept());
    RequestsRegister later =
        new RequestsRegister(
            new RetainingRegister(
                at.at,
                at.at.definition.toBuilder()
                    .change(changes -> changes.rightsPolicy(any -> strict))
                    .build()));
    assertThat(later.requests().due(2)).extracting(ItemDeadline::request).contains(file.number());
    assertThat(at.requests().due(2)).as("control").isEmpty();
  }

  @Test
  @DisplayName("S76 law 9 whatever happened, what is due is what each file says is due")
  void dueHidesNothing() {
    Random random = new Random(76);
    for (int round = 0; round < 60; round++) {
      long number =
          at.requests().receive(at.letter(new Claim.Access(), new Claim.Access())).number();
      happens(random, number, LocalDate.ofInstant(at.at.clock.instant(), at.at.definition.zone()));
      at.at.clock.pass(Duration.ofHours(random.nextInt(60)));
      int days = random.nextInt(40);
      LocalDate through = today().plusDays(days);
      List<ItemDeadline> expected =
          at.requests().page(0, 100).stream()
              .flatMap(one -> at.requests().deadlines(one.number()).stream())
              .filter(one -> !one.deadline().target().isAfter(through))
              .toList();
      assertThat(at.requests().due(days)).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(at.requests().due(366)).as("control").isNotEmpty();
  }

  private void happens(Random random, long number, LocalDate day) {
    Set<Integer> item = random.nextBoolean() ? Set.of() : Set.of(1 + random.nextInt(2));
    PauseGround ground = PauseGround.values()[random.nextInt(PauseGround.values().length)];
    if (random.nextBoolean()) {
      at.requests().ask(number, new Question(item, ground, "which", day));
    }
    if (random.nextInt(3) == 0) {
      at.requests().extend(number, item, extension(day));
    }
    if (random.nextInt(3) == 0) {
      at.requests().takenBack(number, 1 + random.nextInt(2));
    }
  }

  @Test
  @DisplayName("S76 a next day that somebody moved on in the storage hides nothing")
  void movedDaysHideNothing() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    InMemoryStorage copy =
        new MovedRequests(at.at.storage, at.at.definition)
            .with(
                head ->
                    new RequestHead(
                        head.request(),
                        head.subject(),
                        head.receivedOn(),
                        LocalDate.of(9999, 12, 31),
                        head.keptThrough(),
                        head.lines()),
                line -> line);
    at.at.register = at.at.opened(copy);
    assertThat(at.requests().due(366)).extracting(ItemDeadline::request).contains(file.number());
  }
}
