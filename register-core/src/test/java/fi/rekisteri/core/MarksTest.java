package fi.rekisteri.core;

import static fi.rekisteri.core.FoundRegister.CONSENTED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Criterion;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the storage is given of marks, and what becomes of them. */
@ExtendWith(SeededSamples.class)
class MarksTest {
  private static final Criterion CONSENTING = new Criterion.Consenting(CONSENTED);

  private final List<SearchTag> written = new ArrayList<>();
  private final InMemoryStorage intact = new InMemoryStorage();
  private final FoundRegister at =
      new FoundRegister(
          new StorageAround(
              intact,
              (method, arguments, answer) -> {
                written.addAll(marksIn(method, arguments));
                return answer;
              }));

  private static List<SearchTag> marksIn(String method, Object[] arguments) {
    List<SearchTag> all = new ArrayList<>();
    if (method.equals("insert") && arguments[0] instanceof List<?> people) {
      people.forEach(
          one -> {
            if (one instanceof NewCustomer newcomer) {
              all.addAll(newcomer.tags());
            }
          });
    } else if (method.equals("save") && arguments[0] instanceof CustomerChange change) {
      change.replacedTags().values().forEach(all::addAll);
    }
    return all.stream().filter(tag -> tag.index().startsWith("_")).toList();
  }

  @Test
  @DisplayName("law 3: a mark is a keyed hash, whose index names neither purpose nor choice")
  void marksSayNothing() {
    CustomerId one = at.add("1001", at.consent());
    at.choose(one, at.objection());
    at.choose(one, at.restriction());
    assertThat(written.stream().map(SearchTag::index).distinct()).hasSize(3);
    assertThat(written)
        .allSatisfy(
            tag -> {
              assertThat(tag.index()).matches("_[0-9a-f]{16}");
              assertThat(tag.tag()).hasSize(16);
              assertThat(tag.unique()).isFalse();
            });
    FoundRegister other = new FoundRegister(new InMemoryStorage());
    assertThat(other.ids(CONSENTING)).as("another register, other keys").isEmpty();
  }

  @Test
  @DisplayName("F23 nobody under a safety ban, and nobody who is held, has a mark of it")
  void safetyBanHasNoMark() {
    CustomerId one = at.add("1001");
    SafetyBan ban = new SafetyBan(LocalDate.of(2026, 1, 1), Optional.empty());
    at.choose(one, new Choice.SafetyBanNotice(Optional.of(ban), at.now()));
    new Held(at.register).set(one, Held.everything());
    assertThat(written).isEmpty();
    at.choose(one, at.restriction());
    assertThat(written).as("control: a restriction has one").hasSize(1);
  }

  @Test
  @DisplayName("law 3: a mark that somebody else's row was given shows nobody")
  void forgedMarkShowsNobody() {
    at.add("1001", at.consent());
    CustomerId stranger = at.add("1002");
    SearchTag forged = written.get(0);
    intact.inTransaction(
        tx -> {
          List<SearchTag> tags = new ArrayList<>(List.of(forged));
          return tx.customers().retag(tx.customers().find(stranger).orElseThrow(), tags);
        });
    assertThat(holders(forged)).isEqualTo(2);
    assertThat(at.ids(CONSENTING)).hasSize(1).doesNotContain(stranger);
    assertThat(at.people(CONSENTED, CONSENTING).page(null, 10).found()).hasSize(1);
  }

  @Test
  @DisplayName("Art. 7 who was stored without marks is found by all that stands once they choose")
  void choiceMarksWhoWasStoredWithout() {
    CustomerId one = at.add("1001", at.consent(), at.objection());
    at.add("1002", at.consent(Optional.of(FoundRegister.TODAY)));
    intact.inTransaction(
        tx -> tx.customers().retag(tx.customers().find(one).orElseThrow(), List.of()));
    assertThat(at.people(CONSENTING).count()).as("control: stored without").isEqualTo(1);
    at.clock.pass(Duration.ofSeconds(1));
    at.choose(one, at.consent(Optional.of(FoundRegister.TODAY)));
    assertThat(at.ids(CONSENTING)).hasSize(2).contains(one);
    assertThat(at.people(CONSENTING).count()).isEqualTo(2);
    assertThat(at.ids(new Criterion.Objecting(FoundRegister.DEVELOPMENT))).containsExactly(one);
    at.clock.pass(Duration.ofHours(20));
    assertThat(at.people(CONSENTING).count()).as("both lapsed").isZero();
  }

  @Test
  @DisplayName("law 7: the marks of somebody who is erased are gone with them")
  void erasureTakesMarks(Samples samples) {
    CustomerId one = at.add("1001", at.consent());
    intact.inTransaction(
        tx -> {
          tx.customers().erase(samples.verdict(one), samples.audit(AuditAction.ERASE, one));
          return one;
        });
    for (SearchTag mark : written) {
      assertThat(holders(mark)).isZero();
    }
    assertThat(at.people(CONSENTING).count()).isZero();
  }

  @Test
  @DisplayName("S45.3 marks that are missing are made by SEARCH_TAGS, and move with SEARCH_KEYS")
  void rotationsCarryMarks() {
    CustomerId one = at.add("1001", at.consent());
    CustomerId other = at.add("1002", at.consent());
    intact.inTransaction(
        tx -> tx.customers().retag(tx.customers().find(one).orElseThrow(), List.of()));
    assertThat(at.ids(CONSENTING)).containsExactly(other);
    assertThat(RotatingRegister.keysOf(at.register).rotate(Rotation.SEARCH_TAGS).isFinished())
        .isTrue();
    assertThat(at.ids(CONSENTING)).containsExactlyInAnyOrder(one, other);
    RotationReport report = RotatingRegister.keysOf(at.register).rotate(Rotation.SEARCH_KEYS);
    assertThat(report.isFinished()).isFalse();
    CustomerId between = at.add("1003", at.consent());
    assertThat(at.ids(CONSENTING)).contains(one, other, between);
    at.clock.pass(Duration.ofDays(2));
    assertThat(RotatingRegister.keysOf(at.register).rotate(Rotation.SEARCH_KEYS).isFinished())
        .isTrue();
    assertThat(at.ids(CONSENTING)).containsExactlyInAnyOrder(one, other, between);
    assertThat(at.people(CONSENTING).count()).isEqualTo(3);
    for (SearchTag old : written.subList(0, 2)) {
      assertThat(holders(old)).isZero();
    }
  }

  @Test
  @DisplayName("whatever people choose in any order, each is found by exactly what stands")
  void randomChoicesAreFound() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<CustomerId, Integer> people = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      people.put(at.add(Integer.toString(1000 + i)), i);
    }
    for (int step = 0; step < 120; step++) {
      at.clock.pass(Duration.ofSeconds(1));
      CustomerId id = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
      try {
        at.choose(id, choice(random));
      } catch (InvalidValueException nothingToLift) {
        continue;
      }
      compare(people.keySet(), "seed " + seed + ", step " + step);
    }
  }

  private long holders(SearchTag mark) {
    return intact.inTransaction(tx -> tx.customers().countByTag(mark));
  }

  private Choice choice(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> at.consent();
      case 1 -> at.consent(Optional.of(FoundRegister.TODAY.plusDays(random.nextInt(2))));
      case 2 -> at.withdrawal();
      case 3 -> at.objection();
      case 4 -> Choice.Prohibition.ofEverything(at.now());
      case 5 ->
          new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.DIRECT_MARKETING), at.now());
      case 6 -> at.restriction();
      default ->
          new Choice.RestrictionLifting(
              RestrictionGround.ACCURACY_CONTESTED, Optional.of(FoundRegister.TODAY), at.now());
    };
  }

  private void compare(Set<CustomerId> people, String when) {
    FoundFacts facts = new FoundFacts(at, people);
    facts
        .expected()
        .forEach(
            (criterion, expected) -> {
              assertThat(new TreeSet<>(at.ids(criterion, 2)))
                  .as("%s, %s", criterion, when)
                  .isEqualTo(expected);
              assertThat(at.people(criterion).count())
                  .as("count of %s, %s", criterion, when)
                  .isEqualTo(expected.size());
            });
  }
}
