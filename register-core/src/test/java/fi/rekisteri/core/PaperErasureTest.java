package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.PaperRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.PaperRecords;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.store.SourceTask.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Paper is gone when somebody confirms that it is. */
class PaperErasureTest {
  private static final SourceCounts PENDING = new SourceCounts(0, 0, 1, 0);
  private static final SourceCounts REMOVED = new SourceCounts(1, 0, 0, 0);

  private final SourcedRegister register = new SourcedRegister();

  @Test
  @DisplayName("S32.5 S38.3 an erasure orders that paper be destroyed, and waits until it is")
  void paperIsOrderedAndConfirmed() {
    PhysicalRecordId form = stored("CONTACT_FORM");
    register.erase(register.anna, "paper");
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("paper", PENDING));
    assertThat(clerk().unfinishedDestructions(TODAY.plusDays(14), null, 10))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.paper()).isEqualTo(form);
              assertThat(task.order())
                  .isEqualTo(new DestructionOrder(TODAY.plusDays(14), SourcedRegister.RULE));
            });
    clerk().confirmDestruction(form);
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("paper", REMOVED));
    assertThat(register.told())
        .containsExactly(
            "from=paper state=PENDING removed=0 left=1 until=DESTRUCTION_CONFIRMED",
            "from=paper state=REMOVED removed=0");
  }

  @Test
  @DisplayName("law 5: paper that is ordered already is not ordered again")
  void repeatedOrderIsOne() {
    PhysicalRecordId form = stored("CONTACT_FORM");
    register.erase(register.anna, "paper");
    register.officer().askSources();
    int steps = clerk().history(form).size();
    register.officer().askSources();
    assertThat(clerk().history(form)).hasSize(steps);
    assertThat(register.test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.RECORD_PAPER)
        .filteredOn(entry -> entry.actor().equals("officer"))
        .hasSize(1);
  }

  @Test
  @DisplayName("S38.3 an earlier day stays, a later one gives way to the erasure's")
  void earlierDayStays() {
    PhysicalRecordId soon = stored("CONTACT_FORM");
    PhysicalRecordId late = stored("ORDER_FORM");
    RuleId rule = new RuleId("S33.1");
    clerk().orderDestruction(soon, new DestructionOrder(TODAY.plusDays(1), rule));
    clerk().orderDestruction(late, new DestructionOrder(TODAY.plusYears(6), rule));
    register.erase(register.anna, "paper");
    register.officer().askSources();
    assertThat(clerk().unfinishedDestructions(TODAY.plusYears(9), null, 10))
        .extracting(task -> task.paper().equals(soon) + " " + task.order().due())
        .containsExactlyInAnyOrder("true " + TODAY.plusDays(1), "false " + TODAY.plusDays(14));
  }

  @Test
  @DisplayName("S38.3 lost paper never passes for destroyed, however often it is asked about")
  void lostPaperStaysOpen() {
    PhysicalRecordId form = stored("CONTACT_FORM");
    register.erase(register.anna, "paper");
    register.officer().askSources();
    clerk().reportLost(form, register.test.clock.instant(), "It was not in its cabinet.");
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("paper", PENDING));
    assertThat(register.officer().askSources().isDone()).isFalse();
    clerk().store(form, ARCHIVE);
    clerk().confirmDestruction(form);
    assertThat(register.officer().askSources().isDone()).as("found, and destroyed").isTrue();
  }

  @Test
  @DisplayName("law 5: a verdict on a part destroys no sheet; it is told that paper stays")
  void partDestroysNoSheet() {
    PhysicalRecordId form = stored("CONTACT_FORM");
    register.order(register.anna, "paper", "email");
    register.officer().askSources();
    assertThat(register.taskOf("paper").state()).isEqualTo(State.RETAINED);
    assertThat(register.taskOf("paper").reason()).contains("S38.3");
    assertThat(clerk().history(form)).noneMatch(step -> step.standing().destruction().isPresent());
  }

  @Test
  @DisplayName("S38.3 paper of another category than what was erased has nothing to do with it")
  void otherPaperIsNotTouched() {
    stored("ORDER_FORM");
    register.order(register.anna, "paper", "email");
    register.officer().askSources();
    assertThat(register.taskOf("paper").state()).isEqualTo(State.REMOVED);
    assertThat(List.of(register.taskOf("paper").attempts())).containsExactly(1);
  }

  private PhysicalRecordId stored(String kind) {
    PaperFacts facts = new PaperFacts(register.anna, kind, TODAY.minusYears(2), TODAY);
    PhysicalRecordId paper = clerk().receive(facts).id();
    clerk().beginHandling(paper);
    clerk().store(paper, ARCHIVE);
    return paper;
  }

  private PaperRecords clerk() {
    return register.test.desk("clerk").paper();
  }
}
