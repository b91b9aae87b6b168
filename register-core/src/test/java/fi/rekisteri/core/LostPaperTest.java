package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever loses paper opens a breach, together or not at all. */
class LostPaperTest {
  private static final String STORY = "The folder was not in its cabinet at the inventory.";

  @Test
  @DisplayName("G33 S38 lost paper opens a breach that names it, due 72 hours after it was missed")
  void lostPaperOpensABreach() {
    PaperRegister paper = new PaperRegister();
    PhysicalRecordId id = paper.stored().id();
    Instant missed = paper.test.clock.instant().minus(Duration.ofHours(5));
    long number = paper.clerk().reportLost(id, missed, STORY);
    BreachRecord file = paper.officer().get(number);
    assertThat(file.awareAt()).isEqualTo(missed);
    assertThat(file.dueAt()).isEqualTo(missed.plus(Duration.ofHours(72)));
    assertThat(file.discovery().description()).isEqualTo(STORY);
    assertThat(file.discovery().kinds())
        .containsExactlyInAnyOrder(BreachKind.CONFIDENTIALITY, BreachKind.AVAILABILITY);
    assertThat(file.exposures())
        .singleElement()
        .satisfies(one -> assertThat(one.taken()).isEqualTo(new Taken.Paper(id.value())));
    assertThat(state(paper, id)).isEqualTo(PaperState.LOST);
    assertThat(paper.test.entries())
        .extracting(AuditEntry::act)
        .filteredOn(act -> act.action() == AuditAction.RECORD_BREACH)
        .hasSize(2)
        .allSatisfy(act -> assertThat(act.fields()).contains("breach=" + number));
  }

  @Test
  @DisplayName("G34 paper is not sealed: nobody may claim that lost paper was unintelligible")
  void lostPaperIsIntelligible() {
    PaperRegister paper = new PaperRegister();
    long number = paper.clerk().reportLost(paper.stored().id(), paper.test.clock.instant(), STORY);
    assertThat(paper.officer().get(number).isUnintelligible()).isFalse();
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> paper.officer().decided(number, SubjectsDecision.UNINTELLIGIBLE, "sealed"));
  }

  @Test
  @DisplayName("S38 lost paper may be found; its breach stays in the file, and it is lost once")
  void foundPaperLeavesItsBreach() {
    PaperRegister paper = new PaperRegister();
    PhysicalRecordId id = paper.stored().id();
    paper.clerk().reportLost(id, paper.test.clock.instant(), STORY);
    refuses(
        ErrorCode.PAPER_REFUSED,
        () -> paper.clerk().reportLost(id, paper.test.clock.instant(), STORY));
    assertThat(paper.clerk().undestroyedOf(paper.anna)).as("nobody knows it is gone").hasSize(1);
    paper.clerk().store(id, ARCHIVE);
    assertThat(state(paper, id)).isEqualTo(PaperState.STORED);
    assertThat(paper.officer().page(0, 10)).hasSize(1);
  }

  @Test
  @DisplayName("G33 a loss in the future, or without a story, is refused and loses nothing")
  void impossibleLossIsRefused() {
    PaperRegister paper = new PaperRegister();
    PhysicalRecordId id = paper.stored().id();
    Instant tomorrow = paper.test.clock.instant().plus(Duration.ofDays(1));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> paper.clerk().reportLost(id, tomorrow, STORY));
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> paper.clerk().reportLost(id, paper.test.clock.instant(), " \n"));
    assertThat(state(paper, id)).isEqualTo(PaperState.STORED);
    assertThat(paper.officer().page(0, 10)).isEmpty();
  }

  @Test
  @DisplayName("law 6: a crash between any two statements leaves neither loss nor breach, or both")
  void crashLeavesBothOrNeither() {
    BrittleStorage storage = new BrittleStorage();
    PaperRegister paper = new PaperRegister(storage);
    PhysicalRecordId id = paper.stored().id();
    int crashes = 0;
    for (int call = 1; ; call++) {
      storage.failAt(call);
      boolean done = tried(paper, id);
      boolean failed = storage.hasFailed();
      storage.failAt(Integer.MAX_VALUE);
      assertThat(state(paper, id)).isEqualTo(done ? PaperState.LOST : PaperState.STORED);
      List<BreachRecord> file = paper.officer().page(0, 10);
      assertThat(file).hasSize(done ? 1 : 0);
      if (!failed) {
        break;
      }
      crashes++;
    }
    assertThat(crashes).as("control: there were calls to fail").isGreaterThan(8);
  }

  private static boolean tried(PaperRegister paper, PhysicalRecordId id) {
    try {
      paper.clerk().reportLost(id, paper.test.clock.instant(), STORY);
      return true;
    } catch (RegisterException crashed) {
      assertThat(crashed.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
      return false;
    }
  }

  private static PaperState state(PaperRegister paper, PhysicalRecordId id) {
    return paper.clerk().papersOf(paper.anna, null, 100).stream()
        .filter(one -> one.id().equals(id))
        .map(PhysicalRecord::now)
        .map(now -> now.state())
        .findFirst()
        .orElseThrow();
  }
}
