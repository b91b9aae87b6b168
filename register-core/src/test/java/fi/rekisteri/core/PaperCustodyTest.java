package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.DestructionTask;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.staff.StaffMember;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only designated staff who have signed touch paper, and one at a time. */
class PaperCustodyTest {
  private final PaperRegister paper = new PaperRegister();
  private final PhysicalRecordId folder = paper.stored().id();

  @Test
  @DisplayName("S39.1 whoever is designated but has signed nothing checks nothing out: NDA_MISSING")
  void unsignedClerkIsRefused() {
    paper.test.staff.add(
        StaffMember.of("newcomer", NOW.minusSeconds(60), Operation.MANUAL_MATERIAL));
    refuses(ErrorCode.NDA_MISSING, () -> paper.as("newcomer").checkOut(folder));
    assertThat(paper.test.lastEntry().act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(paper.test.lastEntry().act().action()).isEqualTo(AuditAction.CHECK_OUT_PAPER);
    assertThat(paper.clerk().history(folder)).hasSize(3);
  }

  @Test
  @DisplayName("S39.1 whoever may do everything but handle paper takes no step of it")
  void undesignatedClerkIsRefused() {
    paper.test.staff.add(
        member("maija", Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE, Operation.ADMIN));
    DestructionOrder order = new DestructionOrder(PaperRegister.TODAY, new RuleId("S33"));
    List<Runnable> steps =
        List.of(
            () -> paper.as("maija").receive(paper.form()),
            () -> paper.as("maija").beginHandling(folder),
            () -> paper.as("maija").noteScan(folder),
            () -> paper.as("maija").store(folder, ARCHIVE),
            () -> paper.as("maija").checkOut(folder),
            () -> paper.as("maija").reportLost(folder, NOW, "gone"),
            () -> paper.as("maija").orderDestruction(folder, order),
            () -> paper.as("maija").confirmDestruction(folder));
    steps.forEach(step -> refuses(ErrorCode.NOT_DESIGNATED, step));
    assertThat(paper.clerk().history(folder)).hasSize(3);
    refuses(ErrorCode.NOT_DESIGNATED, () -> paper.as("other").papersOf(paper.anna, null, 9));
    refuses(ErrorCode.NOT_DESIGNATED, () -> paper.as("other").history(folder));
  }

  @Test
  @DisplayName("S39.1 breaking the glass is no leave to handle paper")
  void emergencyIsNoLeave() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> paper.test.desk("clerk").breakingGlass("fire").paper().checkOut(folder));
  }

  @Test
  @DisplayName("S39.2 designation and undertaking are asked at the instant of the act")
  void bothAreAskedAtTheInstantOfTheAct() {
    StaffMember signsLater =
        StaffMember.of("later", NOW.minusSeconds(60), Operation.MANUAL_MATERIAL)
            .signed("1", NOW.plusSeconds(3600));
    paper.test.staff.add(signsLater);
    refuses(ErrorCode.NDA_MISSING, () -> paper.as("later").checkOut(folder));
    paper.test.clock.pass(Duration.ofHours(2));
    assertThat(paper.as("later").checkOut(folder).now().state()).isEqualTo(PaperState.CHECKED_OUT);
    paper.test.staff.remove(signsLater);
    paper.test.staff.add(signsLater.until(paper.test.clock.instant()));
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> paper.as("later").store(folder, ARCHIVE));
  }

  @Test
  @DisplayName(
      "S39.1 of two clerks at one folder the slower is refused, and nothing is overwritten")
  void slowerClerkIsRefused() {
    assertThat(paper.clerk().checkOut(folder).now().standing().custodian()).contains("clerk");
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.as("other").checkOut(folder));
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().checkOut(folder));
    assertThat(paper.clerk().papersOf(paper.anna, null, 9).get(0).now().standing().custodian())
        .contains("clerk");
  }

  @Test
  @DisplayName("S38.3 of many who confirm one destruction at once all are told of the first")
  void destructionIsConfirmedOnce() throws Exception {
    DestructionOrder order = new DestructionOrder(PaperRegister.TODAY, new RuleId("S33"));
    paper.clerk().orderDestruction(folder, order);
    List<Object> ends = atOnce(8, clerk -> paper.as(clerk).confirmDestruction(folder));
    assertThat(ends).hasSize(8).allMatch(DestructionTask.class::isInstance);
    assertThat(ends.stream().distinct()).hasSize(1);
    assertThat(paper.clerk().history(folder)).hasSize(5);
  }

  @Test
  @DisplayName("S39.1 of many clerks who reach for one folder at once one has it")
  void oneOfManyClerksHasIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      PhysicalRecordId contested = paper.stored().id();
      List<Object> ends = atOnce(8, clerk -> paper.as(clerk).checkOut(contested));
      assertThat(ends).filteredOn(PhysicalRecord.class::isInstance).hasSize(1);
      assertThat(ends).filteredOn(ErrorCode.PAPER_REFUSED::equals).hasSize(7);
      assertThat(paper.clerk().history(contested)).hasSize(4);
    }
  }

  private static List<Object> atOnce(int clerks, Function<String, Object> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(clerks);
    ExecutorService threads = Executors.newFixedThreadPool(clerks);
    try {
      List<Future<Object>> running = new ArrayList<>();
      for (int i = 0; i < clerks; i++) {
        String clerk = i % 2 == 0 ? "clerk" : "other";
        Callable<Object> reach =
            () -> {
              start.await();
              try {
                return act.apply(clerk);
              } catch (RegisterException refused) {
                return refused.code();
              }
            };
        running.add(threads.submit(reach));
      }
      List<Object> ends = new ArrayList<>();
      for (Future<Object> one : running) {
        ends.add(one.get());
      }
      return ends;
    } finally {
      threads.shutdownNow();
    }
  }
}
