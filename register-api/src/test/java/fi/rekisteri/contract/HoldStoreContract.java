package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about holds that were placed, A50 and A51. */
public interface HoldStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A50 a hold is read back equal, with a day, an event, both, and long ago")
  default void holdsAreReadBackEqual(Samples samples) {
    Holds holds = new Holds(storage());
    HoldLine event = Holds.of(samples.id(), samples.uuid());
    HoldLine day =
        new HoldLine(
            samples.uuid(),
            samples.id(),
            "C".repeat(64),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            LocalDate.of(1900, 1, 1),
            Optional.of(LocalDate.of(9999, 12, 31)),
            Optional.empty(),
            Optional.of(Samples.BEGINNING));
    HoldLine both =
        new HoldLine(
            samples.uuid(),
            samples.id(),
            "LEGAL_CLAIM",
            Samples.BEGINNING,
            LocalDate.of(2028, 2, 29),
            Optional.of(LocalDate.of(2028, 2, 29)),
            Optional.of("E".repeat(64)),
            Optional.empty());
    holds.place(event, day, both);
    for (HoldLine line : List.of(event, day, both)) {
      assertThat(holds.of(line.subject())).containsExactly(line);
    }
  }

  @Test
  @DisplayName("A50 an id that is there is refused, and the first hold stays")
  default void idOfAHoldIsTakenOnce(Samples samples) {
    Holds holds = new Holds(storage());
    HoldLine first = Holds.of(samples.id(), samples.uuid());
    HoldLine second = Holds.of(samples.id(), first.id());
    holds.place(first);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> holds.place(second));
    assertThat(holds.of(first.subject(), second.subject())).containsExactly(first);
  }

  @Test
  @DisplayName("A50 a hold is released once: the first instant stays, and other holds last")
  default void holdIsReleasedOnce(Samples samples) {
    Holds holds = new Holds(storage());
    CustomerId anna = samples.id();
    HoldLine one = Holds.of(anna, new UUID(1, 1));
    HoldLine other = Holds.of(anna, new UUID(1, 2));
    holds.place(one, other);
    Instant at = Samples.BEGINNING.plusSeconds(60);
    assertThat(holds.release(one.id(), at)).isTrue();
    assertThat(holds.release(one.id(), at.plusSeconds(1))).isFalse();
    assertThat(holds.release(samples.uuid(), at)).isFalse();
    assertThat(holds.of(anna)).containsExactly(Holds.released(one, at), other);
  }

  @Test
  @DisplayName("A50 of threads that release one hold exactly one is told that it did")
  default void oneReleaseCounts(Samples samples) {
    Holds holds = new Holds(storage());
    for (int round = 0; round < 6; round++) {
      HoldLine line = Holds.of(samples.id(), samples.uuid());
      holds.place(line);
      AtomicInteger winner = new AtomicInteger(-1);
      AtomicInteger released = new AtomicInteger();
      List<Runnable> racers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int second = i;
        racers.add(
            () -> {
              if (holds.release(line.id(), Samples.BEGINNING.plusSeconds(second))) {
                winner.set(second);
                released.incrementAndGet();
              }
            });
      }
      assertThat(Race.between(racers)).allMatch(Optional::isEmpty);
      assertThat(released).hasValue(1);
      Instant at = Samples.BEGINNING.plusSeconds(winner.get());
      assertThat(holds.of(line.subject())).containsExactly(Holds.released(line, at));
    }
  }

  @Test
  @DisplayName("A51 holds of exactly those people are shown once, in the order of people and ids")
  default void holdsOfSeveralPeople(Samples samples) {
    Holds holds = new Holds(storage());
    List<CustomerId> people = Extremes.ids();
    List<HoldLine> lines = new ArrayList<>();
    for (CustomerId subject : people) {
      IntStream.of(1, -1).forEach(high -> lines.add(Holds.of(subject, samples.uuid())));
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      holds.place(lines.get(i), Holds.of(samples.id(), samples.uuid()));
    }
    assertThat(holds.release(lines.get(5).id(), Samples.BEGINNING)).isTrue();
    lines.set(5, Holds.released(lines.get(5), Samples.BEGINNING));
    lines.sort(HoldStoreContract::compare);
    List<CustomerId> asked = new ArrayList<>(people);
    IntStream.range(0, 500).forEach(i -> asked.add(new CustomerId(samples.uuid())));
    asked.addAll(people);
    assertThat(holds.of(asked.toArray(CustomerId[]::new))).isEqualTo(lines);
    assertThat(holds.of(people.get(3))).isEqualTo(lines.subList(6, 8));
    assertThat(holds.of()).isEmpty();
  }

  @Test
  @DisplayName("A51 holds stay where their subject was erased")
  default void holdsOutliveTheSubject(Samples samples) {
    Holds holds = new Holds(storage());
    NewCustomer doomed = samples.newcomer();
    CustomerId id = Samples.idOf(doomed);
    Calls calls = new Calls(holds.storage());
    calls.insert(doomed);
    HoldLine line = Holds.of(id, samples.uuid());
    holds.place(line);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(holds.of(id)).containsExactly(line);
  }

  private static int compare(HoldLine one, HoldLine other) {
    int people = one.subject().compareTo(other.subject());
    return people != 0 ? people : new CustomerId(one.id()).compareTo(new CustomerId(other.id()));
  }
}
