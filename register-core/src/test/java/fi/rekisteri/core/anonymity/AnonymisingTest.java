package fi.rekisteri.core.anonymity;

import static fi.rekisteri.core.anonymity.Gone.DUE;
import static fi.rekisteri.core.anonymity.Gone.RETENTION;
import static fi.rekisteri.core.anonymity.Gone.person;
import static fi.rekisteri.core.anonymity.Gone.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.core.fate.Circumstances;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.AnonymousCount;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What remains of people who go, and what does not. */
class AnonymisingTest {
  private static final Map<String, String> ONE_ORDER_IN_TURKU =
      Map.of("town", "Turku", "orders", "1");

  private final Anonymising anonymising = Gone.anonymising();
  private final InMemoryStorage storage = new InMemoryStorage();

  private static List<Circumstances> people(int count, String town, int orders) {
    return Stream.generate(() -> person(town, orders)).limit(count).toList();
  }

  /** They go together, in one transaction. */
  private Set<Combination> gone(List<Circumstances> people) {
    List<Combination> all = people.stream().flatMap(one -> Gone.of(one).stream()).toList();
    return storage.inTransaction(tx -> anonymising.admit(tx.anonymous(), all));
  }

  private List<AnonymousCount> counts() {
    return storage.inTransaction(tx -> anonymising.counts(tx.anonymous(), "people"));
  }

  @Test
  @DisplayName("S88.2 of five people who are alike their number remains, and nothing else")
  void numberOfPeopleRemains() {
    assertThat(gone(people(5, "Turku", 1))).hasSize(5);
    assertThat(counts()).containsExactly(new AnonymousCount(ONE_ORDER_IN_TURKU, 5));
    gone(people(6, "Turku", 1));
    gone(people(5, "Salo", 0));
    assertThat(counts())
        .containsExactly(
            new AnonymousCount(ONE_ORDER_IN_TURKU, 11),
            new AnonymousCount(Map.of("town", "other", "orders", "none"), 5));
  }

  @Test
  @DisplayName("S88.2 where a combination would stand out nothing of these people remains")
  void uniqueCombinationIsRefused() {
    List<Circumstances> people = new ArrayList<>(people(4, "Turku", 1));
    people.addAll(people(5, "Helsinki", 2));
    assertThat(gone(people))
        .hasSize(5)
        .extracting(Combination::labels)
        .containsOnly("town=Helsinki|orders=2+");
    assertThat(counts()).extracting(AnonymousCount::people).containsExactly(5L);
    Map<String, Long> stored =
        storage.inTransaction(tx -> tx.anonymous().counts("people", Set.of("town=Turku|orders=1")));
    assertThat(stored).as("not hidden, but not there").isEmpty();
  }

  @Test
  @DisplayName("S88.2 of two readings, before and after one person went, none tells what they had")
  void differenceTellsOfNobody() {
    gone(people(7, "Turku", 1));
    List<AnonymousCount> before = counts();
    for (Circumstances anna : List.of(person("Turku", 1), person("Helsinki", 2))) {
      assertThat(gone(List.of(anna))).isEmpty();
      assertThat(counts()).isEqualTo(before);
    }
    for (int i = 0; i < 10; i++) {
      gone(people(4, "Turku", 1));
      assertThat(counts()).as("one after the other does not add up").isEqualTo(before);
    }
  }

  @Test
  @DisplayName("S88.2 whoever stays, in whole or in part, is not counted")
  void whoeverStaysIsNotCounted() {
    Circumstances anna = person("Turku", 1);
    Fate anonymise = new Fate.Anonymise(RETENTION, DUE);
    assertThat(anonymising.of(anna, Gone.judgement(anna, anonymise, false))).isEmpty();
    Fate erase = new Fate.Erase(RETENTION, DUE);
    assertThat(anonymising.of(anna, Gone.judgement(anna, erase, true))).isEmpty();
    assertThat(anonymising.of(anna, whole(anna))).as("control").hasSize(1);
  }

  @Test
  @DisplayName("S88.2 whoever holds nothing that could be told is not counted")
  void nothingIsNotCounted() {
    Circumstances anna = person("Turku", 0);
    Circumstances nobody =
        new Circumstances(
            anna.facts(), List.of(), anna.standing(), List.of(), List.of(), anna.today());
    assertThat(Gone.of(nobody)).isEmpty();
    assertThat(Gone.of(anna)).as("control").hasSize(1);
  }

  @Test
  @DisplayName("law 2, S82.1, S80, S32 the one decision on STATISTICS says who may be counted")
  void decisionIsAsked() {
    FieldRestriction restriction =
        new FieldRestriction(Set.of("order"), RestrictionGround.SUBJECTS_CLAIM);
    Standing objecting =
        new Standing(
            Map.of(),
            Map.of(),
            Map.of(Purpose.STATISTICS, ObjectionState.PENDING),
            Map.of(),
            List.of(),
            Optional.empty());
    Standing restricted =
        new Standing(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(restriction), Optional.empty());
    FieldLock voucher = new FieldLock(RETENTION, Set.of(Purpose.INVOICING));
    Standing held = Standing.NONE.withLocks(Map.of("order", voucher));
    for (Standing closed : List.of(objecting, restricted, held)) {
      assertThat(Gone.of(person("Turku", 1, closed))).isEmpty();
    }
    assertThat(Gone.of(person("Turku", 1))).as("control").hasSize(1);
  }

  @Test
  @DisplayName("law 6: what was not counted is told as erased, what was as made anonymous")
  void carriedOutIsTrue() {
    Circumstances anna = person("Turku", 1);
    List<ValueFate> planned = new ArrayList<>(whole(anna).fates());
    ValueFate other = new ValueFate("name", "", new Fate.Erase(RETENTION, DUE));
    planned.add(other);
    Set<Combination> counted = Set.copyOf(Gone.of(anna));
    assertThat(anonymising.carriedOut(anna.facts().id(), planned, counted)).isEqualTo(planned);
    List<ValueFate> alone = anonymising.carriedOut(anna.facts().id(), planned, Set.of());
    assertThat(alone)
        .hasSameSizeAs(planned)
        .extracting(ValueFate::fate)
        .containsOnly(new Fate.Erase(RETENTION, DUE));
    Set<Combination> ofSomebodyElse = Set.copyOf(Gone.of(person("Turku", 1)));
    assertThat(anonymising.carriedOut(anna.facts().id(), planned, ofSomebodyElse)).isEqualTo(alone);
  }

  @Test
  @DisplayName("S88.2 a rule that asks for more people by now shows less; another name is refused")
  void stricterRuleShowsLess() {
    gone(people(5, "Turku", 1));
    RegisterDefinition stricter =
        Gone.definition().toBuilder()
            .change(
                changes ->
                    changes.retentionPolicy(
                        policy -> policy.withAnonymisation(List.of(Gone.PEOPLE.atLeast(6)))))
            .build();
    Anonymising later =
        new Anonymising(stricter, new ProcessingDecisions(stricter.activities(), stricter.zone()));
    List<AnonymousCount> shown =
        storage.inTransaction(tx -> later.counts(tx.anonymous(), "people"));
    assertThat(shown).isEmpty();
    assertThat(counts()).as("control").hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> storage.inTransaction(tx -> anonymising.counts(tx.anonymous(), "others")));
  }

  @Test
  @DisplayName("law 10: printing a combination shows nothing that somebody had")
  void printingShowsNothing() {
    assertThat(Gone.of(person("Turku", 1)).toString()).doesNotContain("Turku");
  }
}
