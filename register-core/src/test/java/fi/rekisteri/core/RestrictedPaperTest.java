package fi.rekisteri.core;

import static fi.rekisteri.core.PaperRegister.ARCHIVE;
import static fi.rekisteri.core.PaperRegister.TODAY;
import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper about somebody whose data may be stored only lies where it is stored (Art. 18). */
class RestrictedPaperTest {
  private static final RestrictionGround GROUND = RestrictionGround.ACCURACY_CONTESTED;

  private final PaperRegister paper = new PaperRegister();
  private final PhysicalRecordId form = paper.stored().id();

  @BeforeEach
  void designate() {
    paper.test.staff.add(member("maija", Operation.READ, Operation.MAINTAIN));
  }

  private void choose(Choice choice) {
    paper.test.desk("maija").choicesOf(paper.anna).record(choice);
  }

  private Receipt called() {
    return Receipt.of(paper.test.clock.instant(), Channel.PHONE);
  }

  private void restrict(String... fields) {
    choose(new Choice.Restriction(Set.of(fields), GROUND, called()));
  }

  private PaperState state(PhysicalRecordId id) {
    return paper.clerk().history(id).stream().reduce((older, newer) -> newer).orElseThrow().state();
  }

  @Test
  @DisplayName(
      "S80.2 of somebody whose data is restricted no paper is taken out, until it is lifted")
  void restrictedPaperStays() {
    restrict();
    refuses(ErrorCode.RESTRICTED, () -> paper.clerk().checkOut(form));
    assertThat(state(form)).isEqualTo(PaperState.STORED);
    choose(new Choice.RestrictionLifting(GROUND, Optional.of(TODAY.minusDays(1)), called()));
    assertThat(paper.clerk().checkOut(form).now().state()).isEqualTo(PaperState.CHECKED_OUT);
  }

  @Test
  @DisplayName("law 6: whoever was refused a restricted paper stands in the trail, and with which")
  void refusalIsRecorded() {
    restrict();
    refuses(ErrorCode.RESTRICTED, () -> paper.clerk().checkOut(form));
    AuditEntry refused = paper.test.lastEntry();
    assertThat(refused.act().action()).isEqualTo(AuditAction.CHECK_OUT_PAPER);
    assertThat(refused.act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(refused.act().code()).contains(ErrorCode.RESTRICTED);
    assertThat(refused.act().subject()).contains(paper.anna);
    assertThat(refused.act().fields()).contains("paper=" + form);
    assertThat(refused.purpose()).isEqualTo(Purpose.REGISTER_MAINTENANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEGAL_DUTY", "DEBT_COLLECTION", "RIGHTS"})
  @DisplayName("S80.2 18(2) a purpose with an exception takes it out, and the trail tells which")
  void exceptionTakesItOut(String code) {
    Purpose purpose = new Purpose(code);
    ProcessingActivity activity = paper.test.register.definition().activity(purpose).orElseThrow();
    assertThat(activity.traits().whileRestricted()).as("control").isPresent();
    restrict();
    paper.clerk().checkOut(form, purpose);
    assertThat(state(form)).isEqualTo(PaperState.CHECKED_OUT);
    assertThat(paper.test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.CHECK_OUT_PAPER)
        .extracting(AuditEntry::purpose)
        .containsExactly(purpose);
  }

  @Test
  @DisplayName("S80.5 a restricted field closes the papers on which it may stand, and no others")
  void restrictedFieldClosesItsPapers() {
    PhysicalRecordId order = orderForm();
    restrict("phone", "webAddress");
    refuses(ErrorCode.RESTRICTED, () -> paper.clerk().checkOut(form));
    refuses(ErrorCode.RESTRICTED, () -> paper.clerk().checkOut(form, Purpose.INVOICING));
    assertThat(paper.clerk().checkOut(order).now().state()).isEqualTo(PaperState.CHECKED_OUT);
  }

  @Test
  @DisplayName("S80.5 control: where nothing of its kind is restricted, a contact form goes out")
  void otherFieldClosesNothing() {
    PhysicalRecordId order = orderForm();
    restrict("order");
    refuses(ErrorCode.RESTRICTED, () -> paper.clerk().checkOut(order));
    assertThat(paper.clerk().checkOut(form).now().state()).isEqualTo(PaperState.CHECKED_OUT);
  }

  private PhysicalRecordId orderForm() {
    PhysicalRecordId id =
        paper.clerk().receive(new PaperFacts(paper.anna, "ORDER_FORM", TODAY, TODAY)).id();
    paper.clerk().beginHandling(id);
    return paper.clerk().store(id, ARCHIVE).id();
  }

  @Test
  @DisplayName("S80.2 storing goes on: what is restricted is brought back, moved and destroyed")
  void storingGoesOn() {
    paper.clerk().checkOut(form);
    restrict();
    paper.clerk().store(form, ARCHIVE);
    paper.clerk().store(form, "archive-2");
    paper.clerk().orderDestruction(form, new DestructionOrder(TODAY, new RuleId("S33")));
    paper.clerk().confirmDestruction(form);
    assertThat(state(form)).isEqualTo(PaperState.DESTROYED);
  }

  @Test
  @DisplayName("law 2: no paper goes out for what is not declared, nor for counting")
  void purposeIsDeclared() {
    Purpose nonsense = new Purpose("NONSENSE");
    refuses(ErrorCode.UNKNOWN_PURPOSE, () -> paper.clerk().checkOut(form, nonsense));
    refuses(ErrorCode.PURPOSE_DENIED, () -> paper.clerk().checkOut(form, Purpose.STATISTICS));
    assertThat(state(form)).isEqualTo(PaperState.STORED);
  }
}
