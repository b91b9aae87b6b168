package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the runs of lists, A42 and A43. */
public interface ListStoreContract extends StorageUnderTest {
  @Test
  @DisplayName(
      "A42 a run is read back equal, as opened and as moved, with every count and its hash")
  default void runsAreReadBackEqual(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    ListRun run = runs.selected(Instant.parse("2026-10-25T00:30:00.999999Z"));
    ListRun other = runs.selected(run.selectedAt());
    calls.run(tx -> tx.lists().open(run, List.of()));
    calls.run(tx -> tx.lists().open(other, List.of()));
    assertThat(calls.listRun(run.id())).contains(run);
    ListRun released = runs.released(run);
    calls.run(tx -> tx.lists().move(released));
    assertThat(calls.listRun(run.id())).contains(released);
    assertThat(calls.listRun(other.id())).contains(other);
    assertThat(calls.listRun(new UUID(0, 0))).isEmpty();
  }

  @Test
  @DisplayName("A42 from any version but the one before a run is not moved, and nothing changes")
  default void otherVersionsAreRefused(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    ListRun first = runs.selected(Samples.BEGINNING);
    ListRun second = runs.frozen(first);
    ListRun third = runs.released(second);
    calls.run(tx -> tx.lists().open(first, List.of()));
    ListRun stranger = runs.frozen(runs.selected(Samples.BEGINNING));
    for (ListRun late : List.of(third, first, stranger)) {
      Calls.refused(ErrorCode.LIST_VERSION_CONFLICT, () -> calls.run(tx -> tx.lists().move(late)));
      assertThat(calls.listRuns()).containsExactly(first);
    }
    calls.run(tx -> tx.lists().move(second));
    Calls.refused(ErrorCode.LIST_VERSION_CONFLICT, () -> calls.run(tx -> tx.lists().move(second)));
    assertThat(calls.listRuns()).containsExactly(second);
  }

  @Test
  @DisplayName("A42 of threads that move one run exactly one comes through")
  default void oneMoverComesThrough(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    ListRun run = runs.selected(Samples.BEGINNING);
    calls.run(tx -> tx.lists().open(run, List.of()));
    for (int round = 1; round <= 10; round++) {
      ListRun from = calls.listRun(run.id()).orElseThrow();
      List<ListRun> nexts = Stream.generate(() -> runs.released(from)).limit(4).toList();
      List<Runnable> movers = new ArrayList<>();
      nexts.forEach(next -> movers.add(() -> calls.run(tx -> tx.lists().move(next))));
      assertThat(Race.between(movers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(nexts).contains(calls.listRun(run.id()).orElseThrow());
    }
  }

  @Test
  @DisplayName("A42 pages of many sizes show every run once, newest first")
  default void pagesShowEveryRunOnce(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    List<ListRun> opened = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      opened.add(runs.selected(Samples.BEGINNING.plusSeconds(i / 4)));
    }
    opened.forEach(run -> calls.run(tx -> tx.lists().open(run, List.of())));
    for (int size : new int[] {1, 3, 4, 12, 13}) {
      List<ListRun> all =
          Pages.<ListRun>all(
              size, last -> calls.storage().inTransaction(tx -> tx.lists().page(last, size)));
      assertThat(all)
          .as("pages of %d", size)
          .containsExactlyInAnyOrderElementsOf(opened)
          .isSortedAccordingTo(Comparator.comparing(ListRun::selectedAt).reversed());
    }
  }

  @Test
  @DisplayName("A43 pages of many sizes show the lines of exactly one run, in the order of numbers")
  default void linesAreShownInOrder(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    ListRun run = runs.selected(Samples.BEGINNING);
    ListRun other = runs.selected(Samples.BEGINNING);
    List<ListLine> lines = runs.lines(1_205);
    calls.run(tx -> tx.lists().open(run, lines));
    calls.run(tx -> tx.lists().open(other, runs.lines(3)));
    for (int size : new int[] {1_000, 1_205, 241, 5_000}) {
      assertThat(calls.listLines(run.id(), size)).as("pages of %d", size).isEqualTo(lines);
    }
    assertThat(calls.listLines(new UUID(0, 0), 10)).isEmpty();
  }

  @Test
  @DisplayName("A43 lines that are replaced are gone, moved runs keep theirs, and so do other runs")
  default void linesAreReplaced(Samples samples) {
    Calls calls = new Calls(storage());
    ListRuns runs = new ListRuns(samples);
    ListRun run = runs.selected(Samples.BEGINNING);
    ListRun other = runs.selected(Samples.BEGINNING);
    List<ListLine> others = runs.lines(4);
    calls.run(tx -> tx.lists().open(run, runs.lines(40)));
    calls.run(tx -> tx.lists().open(other, others));
    List<ListLine> fewer = runs.lines(7);
    calls.run(tx -> tx.lists().replaceLines(run.id(), fewer));
    calls.run(tx -> tx.lists().move(runs.frozen(run)));
    assertThat(calls.listLines(run.id(), 5)).isEqualTo(fewer);
    assertThat(calls.listLines(other.id(), 5)).isEqualTo(others);
    calls.run(tx -> tx.lists().replaceLines(run.id(), List.of()));
    assertThat(calls.listLines(run.id(), 5)).isEmpty();
  }

  @Test
  @DisplayName("A43 lines stay where their customer was erased")
  default void linesOutliveTheCustomer(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer doomed = samples.newcomer();
    calls.insert(doomed);
    ListRun run = new ListRuns(samples).selected(Samples.BEGINNING);
    List<ListLine> lines = List.of(new ListLine(1, Samples.idOf(doomed), 1, 1));
    calls.run(tx -> tx.lists().open(run, lines));
    calls.erase(
        samples.verdict(Samples.idOf(doomed)),
        samples.audit(AuditAction.ERASE, Samples.idOf(doomed)));
    assertThat(calls.listLines(run.id(), 5)).isEqualTo(lines);
  }
}
