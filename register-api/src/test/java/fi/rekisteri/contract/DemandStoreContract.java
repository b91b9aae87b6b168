package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about demands of erasure, A52, A53 and A75. */
public interface DemandStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A52 a demand of every cause, and of 300 fields, is read back equal")
  default void demandsAreReadBackEqual(Samples samples) {
    Demands demands = new Demands(storage());
    Set<String> fields =
        IntStream.range(100, 400)
            .mapToObj(i -> "f".repeat(37) + i)
            .collect(Collectors.toUnmodifiableSet());
    List<DemandLine> lines = new ArrayList<>();
    for (ErasureCause cause : ErasureCause.values()) {
      lines.add(Demands.of(samples.id(), samples.uuid(), cause, Set.of("email")));
    }
    lines.add(Demands.of(samples.id(), samples.uuid(), ErasureCause.UNLAWFUL, fields));
    DemandLine old = Demands.of(samples.id(), samples.uuid());
    lines.add(Demands.ended(old, Instant.parse("1969-12-31T23:59:59.999999Z"), true));
    lines.add(Demands.of(samples.id(), samples.uuid()));
    lines.add(Demands.onlyOf(samples.id(), samples.id(), samples.uuid()));
    demands.add(lines.toArray(DemandLine[]::new));
    for (DemandLine line : lines) {
      assertThat(demands.find(line.id())).contains(line);
      assertThat(demands.of(line.subject())).containsExactly(line);
    }
    assertThat(demands.find(samples.uuid())).isEmpty();
  }

  @Test
  @DisplayName("A75 demands keep their elements, by every call and after their end")
  default void demandsKeepTheirElements(Samples samples) {
    Demands demands = new Demands(storage());
    CustomerId visitors = samples.id();
    Set<String> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> String.format("%032x", i))
            .collect(Collectors.toUnmodifiableSet());
    for (Set<String> elements : List.of(Set.of("3f0a"), Set.of(""), Set.of("", "a"), many)) {
      DemandLine some = Demands.only(elements, samples.id(), samples.uuid());
      DemandLine line = Demands.onlyOf(visitors, some);
      demands.add(line);
      assertThat(demands.find(line.id())).contains(line);
      assertThat(demands.of(line.subject())).containsExactly(line);
      assertThat(demands.onVisitorsOf(visitors)).containsExactly(line);
      assertThat(demands.open(1)).containsExactly(line);
      assertThat(demands.end(line.id(), Samples.BEGINNING, true)).isTrue();
      assertThat(demands.find(line.id()))
          .contains(Demands.ended(line, Samples.BEGINNING, true))
          .hasValueSatisfying(one -> assertThat(one.demand().elements()).isEqualTo(elements));
    }
  }

  @Test
  @DisplayName("A52 an id that is there is refused, and the first demand stays")
  default void idOfADemandIsTakenOnce(Samples samples) {
    Demands demands = new Demands(storage());
    DemandLine first = Demands.of(samples.id(), samples.uuid());
    DemandLine second = Demands.of(samples.id(), first.id());
    demands.add(first);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> demands.add(second));
    assertThat(demands.of(first.subject(), second.subject())).containsExactly(first);
  }

  @Test
  @DisplayName("A52 a demand ends once: what ended first stays, and others sleep on")
  default void demandEndsOnce(Samples samples) {
    Demands demands = new Demands(storage());
    DemandLine one = Demands.onlyOf(samples.id(), samples.id(), samples.uuid());
    DemandLine other = Demands.of(samples.id(), samples.uuid());
    DemandLine third = Demands.of(samples.id(), samples.uuid());
    demands.add(one, other, third);
    Instant at = Samples.BEGINNING.plusSeconds(60);
    assertThat(demands.end(one.id(), at, true)).isTrue();
    assertThat(demands.end(one.id(), at.plusSeconds(1), false)).isFalse();
    assertThat(demands.end(third.id(), at, false)).isTrue();
    assertThat(demands.end(samples.uuid(), at, false)).isFalse();
    assertThat(demands.find(one.id())).contains(Demands.ended(one, at, true));
    assertThat(demands.find(other.id())).contains(other);
    assertThat(demands.find(third.id())).contains(Demands.ended(third, at, false));
  }

  @Test
  @DisplayName("A52 of threads that end one demand exactly one is told that it did")
  default void oneEndCounts(Samples samples) {
    Demands demands = new Demands(storage());
    for (int round = 0; round < 6; round++) {
      DemandLine line = Demands.of(samples.id(), samples.uuid());
      demands.add(line);
      AtomicInteger winner = new AtomicInteger(-1);
      AtomicInteger ended = new AtomicInteger();
      List<Runnable> racers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int number = i;
        racers.add(
            () -> {
              if (demands.end(line.id(), instant(number), number % 2 == 0)) {
                winner.set(number);
                ended.incrementAndGet();
              }
            });
      }
      assertThat(Race.between(racers)).allMatch(Optional::isEmpty);
      assertThat(ended).hasValue(1);
      assertThat(demands.find(line.id()))
          .contains(Demands.ended(line, instant(winner.get()), winner.get() % 2 == 0));
    }
  }

  private static Instant instant(int number) {
    return Samples.BEGINNING.plusSeconds(number);
  }

  @Test
  @DisplayName("A53 demands of exactly those people are shown once, in the order of people and ids")
  default void demandsOfSeveralPeople(Samples samples) {
    Demands demands = new Demands(storage());
    List<CustomerId> ids = Extremes.ids();
    CustomerId anna = samples.id();
    CustomerId ben = samples.id();
    List<DemandLine> lines =
        new ArrayList<>(ids.stream().map(id -> Demands.of(anna, id.value())).toList());
    for (int i = lines.size() - 1; i >= 0; i--) {
      demands.add(lines.get(i), Demands.of(samples.id(), samples.uuid()));
    }
    DemandLine bens = Demands.of(ben, samples.uuid());
    demands.add(bens);
    assertThat(demands.end(lines.get(3).id(), Samples.BEGINNING, true)).isTrue();
    lines.set(3, Demands.ended(lines.get(3), Samples.BEGINNING, true));
    assertThat(demands.of(anna)).isEqualTo(lines);
    lines.add(anna.compareTo(ben) < 0 ? lines.size() : 0, bens);
    List<CustomerId> asked = new ArrayList<>(List.of(ben, anna, ben));
    IntStream.range(0, 500).forEach(i -> asked.add(new CustomerId(samples.uuid())));
    assertThat(demands.of(asked.toArray(CustomerId[]::new))).isEqualTo(lines);
    assertThat(demands.of()).isEmpty();
  }

  @Test
  @DisplayName("A53 what visitors are to let go of is found by its customer, until it ends")
  default void demandsOnVisitors(Samples samples) {
    Demands demands = new Demands(storage());
    CustomerId customer = samples.id();
    List<DemandLine> lines =
        new ArrayList<>(
            Stream.generate(() -> Demands.onlyOf(customer, samples.id(), samples.uuid()))
                .limit(3)
                .sorted(Comparator.comparing(line -> new CustomerId(line.id())))
                .toList());
    demands.add(lines.get(2), lines.get(0), lines.get(1));
    demands.add(Demands.of(customer, samples.uuid()));
    demands.add(Demands.onlyOf(samples.id(), samples.id(), samples.uuid()));
    assertThat(demands.onVisitorsOf(customer)).isEqualTo(lines);
    assertThat(demands.end(lines.remove(1).id(), Samples.BEGINNING, false)).isTrue();
    assertThat(demands.onVisitorsOf(customer)).isEqualTo(lines);
    assertThat(demands.onVisitorsOf(samples.id())).isEmpty();
  }

  @Test
  @DisplayName("A53 pages of open demands show each that has not ended once, in the order of ids")
  default void pagesOfOpenDemands(Samples samples) {
    Demands demands = new Demands(storage());
    List<DemandLine> lines =
        new ArrayList<>(
            Extremes.ids().stream().map(id -> Demands.of(samples.id(), id.value())).toList());
    for (int i = lines.size() - 1; i >= 0; i--) {
      demands.add(lines.get(i));
    }
    for (int gone : new int[] {15, 7, 0}) {
      assertThat(demands.end(lines.remove(gone).id(), Samples.BEGINNING, false)).isTrue();
    }
    for (int size : new int[] {1, 4, 13, 100}) {
      assertThat(demands.open(size)).as("pages of %d", size).isEqualTo(lines);
    }
  }

  @Test
  @DisplayName("A53 demands stay where their subject was erased")
  default void demandsOutliveTheSubject(Samples samples) {
    Demands demands = new Demands(storage());
    NewCustomer doomed = samples.newcomer();
    CustomerId id = Samples.idOf(doomed);
    Calls calls = new Calls(demands.storage());
    calls.insert(doomed);
    DemandLine line = Demands.of(id, samples.uuid());
    demands.add(line);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(demands.of(id)).containsExactly(line);
    assertThat(demands.open(10)).containsExactly(line);
  }
}
