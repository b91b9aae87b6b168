package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whoever has the database and no key cannot change the trail without being found out. */
class TamperingTest {
  private final TamperedStorage storage = new TamperedStorage();
  private final TestRegister test = new TestRegister(storage, definition());
  private final AuditTrail trail = test.register.actingAs(ADMIN).audit();

  /** Two checkpoints, and a tail that none covers. */
  @BeforeEach
  void actAndCover() {
    Customer anna = test.maintenance().register(anna());
    acts(anna.id(), 12);
    assertThat(trail.checkpoint().made()).hasSize(1);
    acts(anna.id(), 7);
    assertThat(trail.checkpoint().made()).hasSize(1);
    acts(anna.id(), 5);
  }

  private void acts(CustomerId id, int times) {
    for (int i = 0; i < times; i++) {
      test.maintenance().get(id);
      test.maintenance().find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL);
      catchThrowable(() -> test.as(READER, Purpose.RIGHTS).change(id, c -> c));
    }
  }

  @Test
  @DisplayName("control: an intact trail is whole, and every entry was looked at")
  void intactTrailIsWhole() {
    TrailVerification seen = trail.verify();
    assertThat(seen.findings()).isEmpty();
    assertThat(seen.checkpoints()).isEqualTo(2);
    assertThat(seen.covered() + seen.uncovered()).isEqualTo(storage.storedEntries().size());
    assertThat(seen.covered()).isEqualTo(1 + 12 * 3 + 1 + 7 * 3 + 1);
  }

  @RepeatedTest(120)
  @DisplayName("a changed byte of any entry is found, and the entry is named")
  void changedEntryIsNamed(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    List<AuditEntry> all = storage.storedEntries();
    AuditEntry victim = all.get(random.nextInt(all.size()));
    AuditEntry changed = changed(victim, run.getCurrentRepetition(), random);
    storage.entries = seen -> replaced(seen, victim, changed);
    assertThat(trail.verify().findings())
        .as("%s instead of %s", changed, victim)
        .extracting(TrailFinding::place)
        .contains(Optional.of(victim.place()));
  }

  @RepeatedTest(40)
  @DisplayName("a dropped row is found, and its place is named")
  void droppedRowIsNamed(RepetitionInfo run) {
    List<AuditEntry> all = storage.storedEntries();
    AuditEntry victim =
        all.get(new SplittableRandom(run.getCurrentRepetition()).nextInt(all.size()));
    storage.entries = seen -> seen.stream().filter(one -> !one.equals(victim)).toList();
    assertThat(trail.verify().findings())
        .extracting(TrailFinding::kind, TrailFinding::place)
        .contains(tuple(Kind.ENTRY_MISSING, Optional.of(victim.place())));
  }

  @RepeatedTest(40)
  @DisplayName("two swapped rows are found")
  void swappedRowsAreFound(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    List<AuditEntry> all = storage.storedEntries();
    AuditEntry one = all.get(random.nextInt(all.size()));
    AuditEntry other = all.get(random.nextInt(all.size()));
    if (one.equals(other)) {
      return;
    }
    storage.entries = seen -> replaced(replaced(seen, one, at(other, one)), other, at(one, other));
    assertThat(trail.verify().findings())
        .extracting(TrailFinding::place)
        .contains(Optional.of(one.place()), Optional.of(other.place()));
  }

  @Test
  @DisplayName("a row that the register never wrote is found, wherever it stands")
  void strayRowIsNamed() {
    AuditEntry like = storage.storedEntries().get(0);
    AuditPlace elsewhere = AuditPlace.first();
    AuditEntry stray = at(like, elsewhere);
    storage.entries = seen -> with(seen, stray);
    assertThat(trail.verify().findings())
        .containsExactly(TrailFinding.at(Kind.ENTRY_STRAY, elsewhere, 0));
  }

  @Test
  @DisplayName("the tail of a checkpoint cannot be cut off, with its lane set back or not")
  void cutTailIsFound() {
    List<AuditEntry> all = storage.storedEntries();
    storage.entries = seen -> seen.subList(0, all.size() - 20);
    assertThat(trail.verify().findings())
        .extracting(TrailFinding::kind)
        .contains(Kind.ENTRY_MISSING);
  }

  @Test
  @DisplayName("what was wrong when a checkpoint was made is signed along, and stays found")
  void checkpointDoesNotMakeItRight() {
    AuditEntry victim = newest();
    AuditEntry forged = changed(victim, 1, new SplittableRandom(1));
    storage.entries = seen -> replaced(seen, victim, forged);
    TrailFinding finding = TrailFinding.at(Kind.ENTRY_ALTERED, victim.place(), 3);
    assertThat(trail.checkpoint().findings()).containsExactly(finding);
    assertThat(trail.verify().findings()).containsExactly(finding);
  }

  @Test
  @DisplayName("a row that is gone before a checkpoint is made stays found after it")
  void holeStaysFound() {
    AuditEntry victim = newest();
    storage.entries = seen -> seen.stream().filter(one -> !one.equals(victim)).toList();
    TrailFinding finding = TrailFinding.at(Kind.ENTRY_MISSING, victim.place(), 3);
    assertThat(trail.checkpoint().findings()).containsExactly(finding);
    test.maintenance().page(null, 10);
    assertThat(trail.checkpoint().findings()).isEmpty();
    assertThat(trail.verify().findings()).containsExactly(finding);
  }

  private AuditEntry newest() {
    List<AuditEntry> all = storage.storedEntries();
    return all.get(all.size() - 3);
  }

  private static AuditEntry changed(AuditEntry was, int what, RandomGenerator random) {
    AuditEntry.Act act = was.act();
    byte[] link = was.evidence().link();
    link[random.nextInt(link.length)] ^= (byte) (1 << random.nextInt(8));
    Evidence linked = Evidence.of(was.place(), link, null);
    Evidence reason = Evidence.of(was.place(), was.evidence().link(), new byte[] {1});
    return switch (what % 9) {
      case 0 -> with(was, linked);
      case 1 -> new AuditEntry(was.evidence(), was.at(), "nobody", "x", was.purpose(), act);
      case 2 ->
          new AuditEntry(
              was.evidence(),
              was.at().plusNanos(1000L * random.nextInt(1, 1_000_000)),
              was.actor(),
              was.interfaceId(),
              was.purpose(),
              act);
      case 3 -> with(was, reason);
      case 4 ->
          with(
              was,
              new AuditEntry.Act(
                  other(act.action()),
                  act.subject(),
                  act.fields(),
                  act.outcome(),
                  act.code(),
                  act.footing()));
      case 5 ->
          with(
              was,
              new AuditEntry.Act(
                  act.action(),
                  Optional.of(CustomerId.random()),
                  act.fields(),
                  act.outcome(),
                  act.code(),
                  act.footing()));
      case 6 ->
          with(
              was,
              new AuditEntry.Act(
                  act.action(),
                  act.subject(),
                  plus(act.fields()),
                  act.outcome(),
                  act.code(),
                  act.footing()));
      case 7 ->
          with(
              was,
              new AuditEntry.Act(
                  act.action(),
                  act.subject(),
                  act.fields(),
                  other(act.outcome()),
                  act.code(),
                  act.footing()));
      default ->
          with(
              was,
              new AuditEntry.Act(
                  act.action(),
                  act.subject(),
                  act.fields(),
                  act.outcome(),
                  Optional.of(ErrorCode.SAFETY_BAN),
                  act.footing()));
    };
  }

  private static AuditAction other(AuditAction action) {
    return action == AuditAction.READ ? AuditAction.SEARCH : AuditAction.READ;
  }

  private static Outcome other(Outcome outcome) {
    return outcome == Outcome.DONE ? Outcome.DENIED : Outcome.DONE;
  }

  private static List<String> plus(List<String> fields) {
    List<String> more = new ArrayList<>(fields);
    more.add("");
    return more;
  }

  private static AuditEntry with(AuditEntry was, AuditEntry.Act act) {
    return new AuditEntry(
        was.evidence(), was.at(), was.actor(), was.interfaceId(), was.purpose(), act);
  }

  private static AuditEntry with(AuditEntry was, Evidence evidence) {
    return new AuditEntry(
        evidence, was.at(), was.actor(), was.interfaceId(), was.purpose(), was.act());
  }

  private static AuditEntry at(AuditEntry entry, AuditPlace place) {
    return with(entry, Evidence.of(place, entry.evidence().link(), null));
  }

  private static AuditEntry at(AuditEntry entry, AuditEntry like) {
    return at(entry, like.place());
  }

  private static List<AuditEntry> replaced(
      List<AuditEntry> seen, AuditEntry victim, AuditEntry instead) {
    return seen.stream().map(one -> one.place().equals(victim.place()) ? instead : one).toList();
  }

  private static List<AuditEntry> with(List<AuditEntry> seen, AuditEntry more) {
    List<AuditEntry> all = new ArrayList<>(seen);
    all.add(more);
    return all;
  }
}
