package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the trail of a person and of a time, A12 and A13. */
public interface AuditTrailContract extends StorageUnderTest {
  @Test
  @DisplayName("A12 every kind of entry is read back equal, by its subject and by its time")
  default void entriesAreReadBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    for (AuditEntry entry : Entries.ofEveryKind(samples)) {
      calls.append(List.of(entry));
      Instant next = entry.at().plus(1, ChronoUnit.MICROS);
      assertThat(between(calls, entry.at(), next, null, 9)).containsExactly(entry);
      entry
          .act()
          .subject()
          .ifPresent(subject -> assertThat(calls.trail(subject)).containsExactly(entry));
    }
  }

  @Test
  @DisplayName("A12 times are kept to the microsecond, also before 1970 and far ahead")
  default void timesAreKeptToTheMicrosecond(Samples samples) {
    Calls calls = new Calls(storage());
    for (String time :
        List.of(
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "2026-03-29T00:59:59.000001Z",
            "2026-10-25T00:30:00.999999Z",
            "2199-12-31T23:59:59.123456Z")) {
      CustomerId subject = samples.id();
      AuditEntry.Act act = AuditEntry.Act.done(AuditAction.READ, subject, List.of());
      AuditEntry entry = samples.entry(Instant.parse(time), act);
      calls.append(List.of(entry));
      assertThat(calls.trail(subject)).containsExactly(entry);
    }
  }

  @Test
  @DisplayName("A12 an entry without a subject is in nobody's trail")
  default void entryWithoutSubjectIsInNobodysTrail(Samples samples) {
    Calls calls = new Calls(storage());
    CustomerId somebody = samples.id();
    AuditEntry.Act act = AuditEntry.Act.nothingFound(AuditAction.SEARCH, List.of("email"));
    AuditEntry entry = samples.entry(Samples.BEGINNING, act);
    AuditEntry theirs = samples.audit(AuditAction.READ, somebody);
    calls.append(List.of(entry, theirs));
    assertThat(calls.trail(somebody)).containsExactly(theirs);
    assertThat(between(calls, Instant.EPOCH, Entries.LATER, null, 9))
        .containsExactly(theirs, entry);
  }

  @Test
  @DisplayName("A12 many entries are appended at once, and none does nothing")
  default void manyEntriesAreAppended(Samples samples) {
    Calls calls = new Calls(storage());
    CustomerId subject = samples.id();
    List<AuditEntry> many =
        new ArrayList<>(
            IntStream.range(0, 1_234)
                .mapToObj(i -> samples.audit(AuditAction.PAGE, subject))
                .toList());
    calls.append(List.of());
    assertThat(calls.trail(subject)).isEmpty();
    calls.append(many);
    Collections.reverse(many);
    assertThat(calls.trail(subject)).isEqualTo(many);
  }

  @Test
  @DisplayName("A12 an entry in the place of another does not replace it")
  default void entriesAreNeverReplaced(Samples samples) {
    Calls calls = new Calls(storage());
    CustomerId subject = samples.id();
    AuditEntry entry = samples.audit(AuditAction.ERASE, subject);
    AuditEntry forged =
        new AuditEntry(
            entry.evidence(),
            entry.at().plusSeconds(1),
            "nobody",
            "nowhere",
            entry.purpose(),
            entry.act());
    calls.append(List.of(entry));
    assertThat(catchThrowable(() -> calls.append(List.of(forged))))
        .isInstanceOf(RegisterException.class);
    assertThat(calls.trail(subject)).containsExactly(entry);
  }

  @Test
  @DisplayName("A13 pages of any size show a trail once, newest first, also within one instant")
  default void pagesShowTheTrailOnce(Samples samples) {
    RegisterStorage storage = storage();
    CustomerId subject = samples.id();
    List<AuditEntry> trail = Entries.crowded(samples, subject);
    List<AuditEntry> others = Entries.crowded(samples, samples.id());
    new Calls(storage).append(Entries.shuffled(trail, others));
    trail.sort(Entries.NEWEST_FIRST);
    for (int size : new int[] {1, 2, 3, 10, 14, 15, 16}) {
      assertThat(Pages.ofSubject(storage, subject, size)).as("pages of %d", size).isEqualTo(trail);
    }
  }

  @Test
  @DisplayName("A13 pages of a time show everybody's entries once, newest first")
  default void pagesShowATimeOnce(Samples samples) {
    Calls calls = new Calls(storage());
    List<AuditEntry> all = new ArrayList<>(Entries.crowded(samples, samples.id()));
    all.addAll(Entries.crowded(samples, samples.id()));
    calls.append(all);
    all.sort(Entries.NEWEST_FIRST);
    for (int size : new int[] {1, 2, 3, 10, 15, 29, 30, 31}) {
      int most = size;
      assertThat(
              Pages.<AuditEntry>all(
                  size, last -> between(calls, Instant.EPOCH, Entries.LATER, last, most)))
          .as("pages of %d", size)
          .isEqualTo(all);
    }
  }

  @Test
  @DisplayName("A13 a time begins with its first instant and ends before its last")
  default void timeIncludesItsBeginningOnly(Samples samples) {
    Calls calls = new Calls(storage());
    Instant from = Samples.BEGINNING;
    List<AuditEntry> entries =
        IntStream.rangeClosed(-1, 3)
            .mapToObj(i -> from.plus(i, ChronoUnit.MICROS))
            .map(at -> samples.entry(at, Entries.denied(Optional.of(samples.id()))))
            .toList();
    calls.append(entries);
    Instant until = from.plus(2, ChronoUnit.MICROS);
    assertThat(between(calls, from, until, null, 9))
        .containsExactly(entries.get(2), entries.get(1));
    assertThat(between(calls, from, until, entries.get(2), 9)).containsExactly(entries.get(1));
    assertThat(between(calls, from, until, entries.get(1), 9)).isEmpty();
    assertThat(between(calls, from, from, null, 9)).isEmpty();
  }

  @Test
  @DisplayName("A13 entries that come between two pages are not shown on the second")
  default void newerEntriesDoNotShiftPages(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    CustomerId subject = samples.id();
    List<AuditEntry> old =
        IntStream.range(0, 4).mapToObj(i -> samples.audit(AuditAction.READ, subject)).toList();
    calls.append(old);
    AuditEntry last = storage.inTransaction(tx -> tx.audit().ofSubject(subject, null, 2)).get(1);
    assertThat(last).isEqualTo(old.get(2));
    calls.append(List.of(samples.audit(AuditAction.READ, subject)));
    List<AuditEntry> second = storage.inTransaction(tx -> tx.audit().ofSubject(subject, last, 2));
    assertThat(second).containsExactly(old.get(1), old.get(0));
  }

  private static List<AuditEntry> between(
      Calls calls, Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    return calls.storage().inTransaction(tx -> tx.audit().between(from, until, before, limit));
  }
}
