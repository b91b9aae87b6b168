package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.PaperRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.DestructionTask;
import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperRecordsTest {
  private static final DestructionOrder ORDER =
      new DestructionOrder(TODAY.plusDays(7), new RuleId("S33.1"));

  private final PaperRegister paper = new PaperRegister();

  @Test
  @DisplayName("S38.1 a paper goes through its life, each step with actor, time and audit entry")
  void lifeOfAPaper() {
    PhysicalRecordId id = paper.stored().id();
    paper.clerk().noteScan(id);
    paper.clerk().checkOut(id);
    paper.clerk().store(id, "archive-2");
    List<PaperStep> steps = paper.clerk().history(id);
    assertThat(steps)
        .extracting(PaperStep::state)
        .containsExactly(
            PaperState.RECEIVED,
            PaperState.INITIAL_HANDLING,
            PaperState.STORED,
            PaperState.STORED,
            PaperState.CHECKED_OUT,
            PaperState.STORED);
    assertThat(steps).extracting(PaperStep::actor).containsOnly("clerk");
    assertThat(steps.get(2).standing().location()).contains(ARCHIVE);
    assertThat(steps.get(4).standing().custodian()).contains("clerk");
    assertThat(steps.get(4).standing().location()).isEmpty();
    assertThat(steps.get(5).standing().custodian()).isEmpty();
    assertThat(paper.test.entries())
        .filteredOn(entry -> entry.act().fields().contains("paper=" + id))
        .hasSize(7)
        .allSatisfy(entry -> assertThat(entry.act().subject()).contains(paper.anna));
  }

  @ParameterizedTest
  @ValueSource(strings = {PaperRegister.SHELF, PaperRegister.SHED, "nowhere", ""})
  @DisplayName("S38.2 paper is stored in a declared place that is locked and fire-safe, or nowhere")
  void unsafePlaceIsRefused(String place) {
    PhysicalRecord form = paper.clerk().receive(paper.form());
    paper.clerk().beginHandling(form.id());
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().store(form.id(), place));
    assertThat(paper.clerk().history(form.id())).hasSize(2);
  }

  @Test
  @DisplayName("law 9: an undeclared kind, a date in the future and a stranger are refused")
  void whatIsNotDeclaredIsNotRecorded() {
    PaperFacts form = paper.form();
    List<PaperFacts> bad =
        List.of(
            new PaperFacts(form.subject(), "LOVE_LETTER", TODAY, TODAY),
            new PaperFacts(form.subject(), form.kind(), TODAY, TODAY.plusDays(1)),
            new PaperFacts(form.subject(), form.kind(), TODAY, TODAY.minusDays(1)));
    bad.forEach(one -> refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().receive(one)));
    PaperFacts strangers = new PaperFacts(CustomerId.random(), form.kind(), TODAY, TODAY);
    refuses(ErrorCode.CUSTOMER_NOT_FOUND, () -> paper.clerk().receive(strangers));
    PhysicalRecordId unknown = PhysicalRecordId.random();
    refuses(ErrorCode.PAPER_NOT_FOUND, () -> paper.clerk().checkOut(unknown));
    assertThat(paper.clerk().papersOf(paper.anna, null, 10)).isEmpty();
  }

  @Test
  @DisplayName("S38 paper that waits too long for its store is reported")
  void longHandlingIsReported() {
    PhysicalRecord waiting = paper.clerk().receive(paper.form());
    PhysicalRecord begun = paper.clerk().receive(paper.form());
    paper.clerk().beginHandling(begun.id());
    paper.stored();
    assertThat(paper.clerk().overdueHandling()).isEmpty();
    paper.test.clock.pass(Duration.ofDays(15));
    assertThat(paper.clerk().overdueHandling())
        .extracting(PhysicalRecord::id)
        .containsExactlyInAnyOrder(waiting.id(), begun.id());
  }

  @Test
  @DisplayName(
      "S38.3 an ordered destruction is unfinished, and its paper undestroyed, until confirmed")
  void erasureStaysOpenUntilDestruction() {
    PhysicalRecordId id = paper.stored().id();
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().confirmDestruction(id));
    DestructionTask task = paper.clerk().orderDestruction(id, ORDER);
    assertThat(task.confirmation()).isEmpty();
    assertThat(task.isOverdue(ORDER.due())).isFalse();
    assertThat(task.isOverdue(ORDER.due().plusDays(1))).isTrue();
    assertThat(paper.clerk().undestroyedOf(paper.anna)).hasSize(1);
    assertThat(paper.clerk().unfinishedDestructions(ORDER.due().minusDays(1), null, 9)).isEmpty();
    assertThat(paper.clerk().unfinishedDestructions(ORDER.due(), null, 9)).containsExactly(task);
    paper.clerk().confirmDestruction(id);
    assertThat(paper.clerk().undestroyedOf(paper.anna)).isEmpty();
    assertThat(paper.clerk().unfinishedDestructions(ORDER.due(), null, 9)).isEmpty();
    assertThat(paper.clerk().papersOf(paper.anna, null, 9)).as("the evidence stays").hasSize(1);
  }

  @Test
  @DisplayName("S38.3 a destruction that is confirmed twice is one, the first")
  void secondConfirmationChangesNothing() {
    PhysicalRecordId id = paper.stored().id();
    paper.clerk().orderDestruction(id, ORDER);
    DestructionTask first = paper.clerk().confirmDestruction(id);
    assertThat(first.confirmation()).map(DestructionTask.Confirmation::by).contains("clerk");
    paper.test.clock.pass(Duration.ofDays(1));
    assertThat(paper.as("other").confirmDestruction(id)).isEqualTo(first);
    assertThat(paper.clerk().history(id)).hasSize(5);
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().orderDestruction(id, ORDER));
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().store(id, ARCHIVE));
    refuses(ErrorCode.PAPER_REFUSED, () -> paper.clerk().noteScan(id));
  }

  @Test
  @DisplayName("S38.3 scan and paper both exist: destroying the paper leaves word of the scan")
  void scanOutlivesPaper() {
    PhysicalRecordId id = paper.stored().id();
    paper.clerk().noteScan(id);
    paper.clerk().orderDestruction(id, ORDER);
    paper.clerk().confirmDestruction(id);
    PhysicalRecord gone = paper.clerk().papersOf(paper.anna, null, 9).get(0);
    assertThat(gone.isDestroyed()).isTrue();
    assertThat(gone.now().standing().scanned()).isTrue();
  }

  @Test
  @DisplayName("S40.2 an authority's order to destroy stands as the rule of the task")
  void authoritysOrderIsTheRule() {
    PhysicalRecordId id = paper.stored().id();
    RuleId order = new RuleId("Tietosuojavaltuutettu 1234/161/2026");
    paper.clerk().orderDestruction(id, ORDER);
    DestructionTask task = paper.clerk().orderDestruction(id, new DestructionOrder(TODAY, order));
    assertThat(task.order().why()).isEqualTo(order);
    assertThat(paper.clerk().history(id))
        .extracting(PaperStep::destruction)
        .contains(Optional.of(ORDER));
  }

  @Test
  @DisplayName("S67.2 the answer tells of paper: kind, date and how to see it; not once destroyed")
  void answerTellsOfPaper() {
    PhysicalRecordId id = paper.stored().id();
    AccessAnswer answer = paper.test.desk("clerk").answerAccess(paper.anna);
    SourceValue told = answer.elsewhere().get(0).values().get(0);
    assertThat(answer.elsewhere().get(0).source()).isEqualTo("paper");
    assertThat(told.label().in(Language.EN)).isEqualTo("Contact form");
    assertThat(told.countedFrom())
        .contains(new RetentionStart(RetentionAnchor.DOCUMENT_DATE, TODAY.minusYears(2)));
    assertThat(told.parts()).containsEntry("paperState", "STORED").containsKey("toSeeIt");
    paper.clerk().orderDestruction(id, ORDER);
    paper.clerk().confirmDestruction(id);
    assertThat(paper.test.desk("clerk").answerAccess(paper.anna).elsewhere().get(0).values())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S67.2 the page tells where each paper is and how to see it, in words")
  void pageTellsOfPaper(Language language) {
    paper.stored();
    AccessAnswer answer = paper.test.desk("clerk").answerAccess(paper.anna);
    String page = AccessAnswerPage.of(paper.test.register.definition()).html(answer, language);
    assertThat(page)
        .contains(answer.elsewhere().get(0).values().get(0).label().in(language))
        .doesNotContain("ASK_CONTROLLER", "STORED", "paperState");
  }

  @Test
  @DisplayName(
      "law 9: paper of a kind that the definition lost stops the answer; it is not left out")
  void lostKindStopsTheAnswer() {
    paper.stored();
    StaffedRegister later =
        new StaffedRegister(
            paper.test.storage,
            builder ->
                builder
                    .keys(paper.test.keys)
                    .definition(
                        PaperRegister.definition().toBuilder()
                            .change(changes -> changes.manualFiling(old -> ManualFiling.NONE))
                            .build()),
            StaffedRegister.member("clerk", Operation.READ));
    refuses(ErrorCode.DATA_SOURCE_FAILED, () -> later.desk("clerk").answerAccess(paper.anna));
  }

  @Test
  @DisplayName("S67.2 C-579/21 whoever took a paper out has looked, and the person is told when")
  void checkOutIsALook() {
    PhysicalRecordId id = paper.stored().id();
    paper.clerk().checkOut(id);
    assertThat(paper.test.desk("clerk").answerAccess(paper.anna).consultations())
        .extracting(AccessAnswer.Consultation::action)
        .contains(AuditAction.CHECK_OUT_PAPER);
  }
}
