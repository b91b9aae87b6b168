package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the book of paper, A45 and A46. */
public interface ManualStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A45 a paper and its steps are read back equal, and none replaces another")
  default void stepsAreReadBackEqual(Samples samples) {
    Papers papers = new Papers(storage());
    PhysicalRecord paper = Papers.of(samples.id(), PhysicalRecordId.random());
    PhysicalRecord other = Papers.of(samples.id(), PhysicalRecordId.random());
    papers.add(paper, other);
    List<PaperStep> steps =
        List.of(
            Papers.step(2, paper.now().standing().withScan()),
            Papers.step(3, Papers.stored("x".repeat(40))),
            Papers.step(4, Papers.toBeDestroyed(Papers.DAY).heldBy(PaperState.CHECKED_OUT, "å")),
            Papers.step(5, Papers.gone(PaperState.DESTROYED)));
    papers.move(paper.id(), steps.toArray(PaperStep[]::new));
    assertThat(papers.find(paper.id()))
        .contains(new PhysicalRecord(paper.id(), paper.facts(), steps.get(3)));
    assertThat(papers.history(paper.id()))
        .containsExactly(paper.now(), steps.get(0), steps.get(1), steps.get(2), steps.get(3));
    assertThat(papers.find(other.id())).contains(other);
    assertThat(papers.find(PhysicalRecordId.random())).isEmpty();
    assertThat(papers.history(PhysicalRecordId.random())).isEmpty();
  }

  @Test
  @DisplayName("A45 a number that is taken or leaves a gap, and an id twice, change nothing")
  default void otherStepsAreRefused(Samples samples) {
    Papers papers = new Papers(storage());
    PhysicalRecord paper = Papers.of(samples.id(), PhysicalRecordId.random());
    PaperStep second = Papers.step(2, Papers.stored("a"));
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> papers.move(paper.id(), second));
    papers.add(paper);
    papers.move(paper.id(), second);
    for (int number : new int[] {1, 2, 4, 100}) {
      PaperStep late = Papers.step(number, Papers.stored("b"));
      Calls.refused(ErrorCode.VERSION_CONFLICT, () -> papers.move(paper.id(), late));
    }
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> papers.add(paper));
    assertThat(papers.history(paper.id())).containsExactly(paper.now(), second);
  }

  @Test
  @DisplayName("A45 of threads that move one paper exactly one comes through")
  default void oneHandComesThrough(Samples samples) {
    Papers papers = new Papers(storage());
    PhysicalRecord paper = Papers.of(samples.id(), PhysicalRecordId.random());
    papers.add(paper);
    for (int round = 2; round <= 8; round++) {
      int number = round;
      List<PaperStep> steps =
          Stream.of("a", "b", "c", "d").map(p -> Papers.step(number, Papers.stored(p))).toList();
      List<Runnable> movers = new ArrayList<>();
      steps.forEach(step -> movers.add(() -> papers.move(paper.id(), step)));
      assertThat(Race.between(movers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      assertThat(papers.history(paper.id())).hasSize(round);
      assertThat(steps).contains(papers.history(paper.id()).get(round - 1));
    }
  }

  @Test
  @DisplayName("A46 pages of a person show each of their papers once, in the order of ids")
  default void pagesOfAPerson(Samples samples) {
    Papers papers = new Papers(storage());
    CustomerId anna = samples.id();
    List<PhysicalRecord> all =
        Extremes.ids().stream()
            .map(id -> Papers.of(anna, new PhysicalRecordId(id.value())))
            .toList();
    for (int i = all.size() - 1; i >= 0; i--) {
      papers.add(all.get(i), Papers.of(samples.id(), PhysicalRecordId.random()));
    }
    PhysicalRecord lost = all.get(3);
    PaperStep step = Papers.step(2, Papers.gone(PaperState.LOST));
    papers.move(lost.id(), step);
    List<PhysicalRecord> expected = new ArrayList<>(all);
    expected.set(3, new PhysicalRecord(lost.id(), lost.facts(), step));
    for (int size : new int[] {1, 4, 16, 100}) {
      assertThat(papers.ofSubject(anna, size)).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("A46 of some people exactly those are told of whom there is paper")
  default void thoseOnPaperAreTold(Samples samples) {
    Papers papers = new Papers(storage());
    CustomerId anna = samples.id();
    CustomerId gone = samples.id();
    PhysicalRecord burnt = Papers.of(gone, PhysicalRecordId.random());
    papers.add(
        Papers.of(anna, PhysicalRecordId.random()),
        Papers.of(anna, PhysicalRecordId.random()),
        Papers.of(samples.id(), PhysicalRecordId.random()),
        burnt);
    papers.move(burnt.id(), Papers.step(2, Papers.gone(PaperState.DESTROYED)));
    assertThat(papers.onPaper(anna, samples.id(), gone)).containsExactlyInAnyOrder(anna, gone);
    assertThat(papers.onPaper(samples.id())).isEmpty();
    assertThat(papers.onPaper()).isEmpty();
  }

  @Test
  @DisplayName("A46 pages of a state, and of what is to be destroyed, show each paper as it stands")
  default void pagesOfAState(Samples samples) {
    Papers papers = new Papers(storage());
    List<PhysicalRecordId> stored = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      PhysicalRecord paper = Papers.of(samples.id(), PhysicalRecordId.random());
      papers.add(paper);
      papers.move(paper.id(), Papers.step(2, Papers.toBeDestroyed(Papers.DAY.plusDays(i))));
      stored.add(paper.id());
    }
    stored.sort(null);
    PhysicalRecordId gone = stored.remove(4);
    papers.move(gone, Papers.step(3, Papers.gone(PaperState.DESTROYED)));
    for (int size : new int[] {1, 3, 8, 100}) {
      assertThat(papers.inState(PaperState.STORED, size))
          .extracting(PhysicalRecord::id)
          .isEqualTo(stored);
      assertThat(papers.toDestroy(Papers.DAY.plusDays(100), size))
          .extracting(PhysicalRecord::id)
          .isEqualTo(stored);
      assertThat(papers.toDestroy(Papers.DAY.plusDays(4), size))
          .allMatch(
              paper ->
                  !paper.now().destruction().orElseThrow().due().isAfter(Papers.DAY.plusDays(4)))
          .hasSizeBetween(4, 5);
    }
    assertThat(papers.inState(PaperState.DESTROYED, 10))
        .extracting(PhysicalRecord::id)
        .containsExactly(gone);
    assertThat(papers.inState(PaperState.LOST, 10)).isEmpty();
  }
}
