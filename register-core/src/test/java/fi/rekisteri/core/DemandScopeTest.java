package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.RetainingRegister.order;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldOrder;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.PlacedHold;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A demand takes what it names and no more, and is done only when that is gone. */
class DemandScopeTest {
  private static final ErasureDemand EVERYTHING =
      ErasureDemand.everything(ErasureCause.PROMISED, TODAY);
  private static final ErasureDemand MAIL =
      new ErasureDemand(ErasureCause.PROMISED, Set.of("email"), TODAY);

  private final RetainingRegister at = new RetainingRegister(new InMemoryStorage(), definition());

  private static RegisterDefinition definition() {
    return RetainingRegister.definition().toBuilder()
        .change(
            changes ->
                changes.hold(
                    hold(HoldRule.OPEN_REQUEST, Set.of()),
                    hold(HoldRule.COMPLAINT, Set.of()),
                    hold("LABEL", Set.of("postalAddress"))))
        .build();
  }

  private static HoldRule hold(String code, Set<String> fields) {
    return new HoldRule(
        code,
        LocalizedText.of("asia", "fall", "case"),
        new RuleId("S32"),
        fields,
        Set.of(Purpose.RIGHTS),
        Optional.empty());
  }

  private RegisterDesk officer() {
    return at.register.actingAs(
        Actor.person("officer", at.clock.instant(), "password+otp", "back-office"));
  }

  private SubjectRetention of(CustomerId id) {
    return officer().retentionOf(id);
  }

  private CustomerId active() {
    return at.register(at.person(LONG_AGO).beginCustomership(LocalDate.of(2020, 1, 1)));
  }

  private boolean holdsMail(CustomerId id) {
    return at.clerk().forPurpose(Purpose.RIGHTS).get(id).value(CustomerFields.EMAIL).isPresent();
  }

  @Test
  @DisplayName(
      "law 5: one field is asked for of somebody whose time is over: the rest needs a plan")
  void nothingElseGoes() {
    CustomerId id = at.ended(LONG_AGO);
    ErasureAnswer answer = of(id).demand(MAIL);
    assertThat(answer.state()).isEqualTo(State.DONE);
    assertThat(answer.whole()).isFalse();
    assertThat(holdsMail(id)).isFalse();
    assertThat(at.clerk().forPurpose(Purpose.RIGHTS).get(id).value(CustomerFields.NAME))
        .isPresent();
    assertThat(at.execute(at.approved()).outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 1));
  }

  @Test
  @DisplayName("S32.3 a demand of a later day sleeps until then")
  void laterDemandSleeps() {
    CustomerId id = active();
    ErasureDemand later =
        new ErasureDemand(ErasureCause.AUTHORITY_ORDER, Set.of("email"), TODAY.plusDays(3));
    assertThat(of(id).demand(later).state()).isEqualTo(State.SLEEPING);
    assertThat(holdsMail(id)).isTrue();
    at.clock.pass(Duration.ofDays(4));
    List<ErasureAnswer> told = new ArrayList<>();
    officer().erasures().resume(told::add);
    assertThat(told).extracting(ErasureAnswer::state).containsExactly(State.DONE);
    assertThat(told).extracting(ErasureAnswer::asked).containsExactly(later);
    assertThat(holdsMail(id)).isFalse();
  }

  @Test
  @DisplayName("S32.3 a hold under which nothing stands keeps the person, and the demand open")
  void heldPersonIsNotDone() {
    CustomerId id = active();
    PlacedHold hold = of(id).hold(HoldOrder.of("LABEL", TODAY).endingWith("CASE_CLOSED"));
    ErasureAnswer answer = of(id).demand(EVERYTHING);
    assertThat(answer.whole()).isFalse();
    assertThat(answer.state()).isEqualTo(State.SLEEPING);
    assertThat(holdsMail(id)).isFalse();
    assertThat(at.isThere(id)).isTrue();
    of(id).release(hold.id());
    assertThat(officer().erasures().resume().count(State.DONE)).isEqualTo(1);
    assertThat(at.isThere(id)).isFalse();
  }

  @Test
  @DisplayName("S32.3 what was held against a withdrawn demand alone is locked no longer")
  void withdrawalUnlocks() {
    CustomerId id = active();
    of(id).hold(HoldOrder.of(HoldRule.LEGAL_CLAIM, TODAY));
    UUID demand = of(id).demand(EVERYTHING).demand();
    refuses(
        ErrorCode.HELD_FOR_OTHER_PURPOSE,
        () -> at.clerk().forPurpose(Purpose.REGISTER_MAINTENANCE).get(id));
    of(id).withdraw(demand);
    assertThat(at.clerk().forPurpose(Purpose.REGISTER_MAINTENANCE).get(id).id()).isEqualTo(id);
  }

  @Test
  @DisplayName("law 9: a demand that names a field which nobody declared is refused")
  void undeclaredFieldIsRefused() {
    CustomerId id = active();
    ErasureDemand misspelt = new ErasureDemand(ErasureCause.PROMISED, Set.of("emial"), TODAY);
    refuses(ErrorCode.UNDECLARED_FIELD, () -> of(id).preview(misspelt));
    refuses(ErrorCode.UNDECLARED_FIELD, () -> of(id).demand(misspelt));
    assertThat(of(id).demands()).isEmpty();
  }

  @Test
  @DisplayName(
      "law 10: a value is named by its id; by what it says, or what is no id, it is refused")
  void valuesAreNamedByTheirIds() {
    CustomerId id = active();
    for (String told :
        List.of("T-1", "a,b", "kaisa@example.fi", "AB", "ab ", "\u0000", "a".repeat(33))) {
      ErasureDemand some = MAIL.only(Set.of("ab12", told));
      refuses(ErrorCode.FIELD_NOT_HELD, () -> of(id).preview(some));
      refuses(ErrorCode.FIELD_NOT_HELD, () -> of(id).demand(some));
      refuses(ErrorCode.FIELD_NOT_HELD, () -> of(id).demandOnce(UUID.randomUUID(), some));
    }
    assertThat(of(id).demands()).isEmpty();
    assertThat(of(id).demand(MAIL.only(Set.of("ab12"))).state()).isEqualTo(State.DONE);
    assertThat(holdsMail(id)).as("control: another value's id").isTrue();
  }

  @Test
  @DisplayName("S32.2 the reply names what holds something that was asked for, and nothing else")
  void otherBlockersAreNotNamed() {
    CustomerId id = at.ended(LONG_AGO);
    of(id).hold(HoldOrder.of(HoldRule.OPEN_INVOICE, TODAY).through(TODAY.plusDays(9)));
    ErasureAnswer answer = of(id).demand(MAIL);
    assertThat(answer.state()).isEqualTo(State.DONE);
    assertThat(answer.blockers()).isEmpty();
    assertThat(answer.earliestRelease()).isEmpty();
  }

  @Test
  @DisplayName("margince#3380 the sweep skips people with open cases: a request, a complaint")
  void sweepSkipsOpenCases() {
    CustomerId asking = at.ended(LONG_AGO);
    CustomerId complaining = at.ended(LONG_AGO);
    CustomerId neither = at.ended(LONG_AGO);
    PlacedHold request = of(asking).hold(HoldOrder.of(HoldRule.OPEN_REQUEST, TODAY));
    PlacedHold complaint = of(complaining).hold(HoldOrder.of(HoldRule.COMPLAINT, TODAY));
    assertThat(at.execute(at.approved()).outcomes())
        .isEqualTo(Map.of(ErasureOutcome.HELD, 2, ErasureOutcome.ERASED, 1));
    assertThat(at.isThere(neither)).isFalse();
    assertThat(at.isThere(asking) && at.isThere(complaining)).isTrue();
    of(asking).release(request.id());
    of(complaining).release(complaint.id());
    assertThat(at.execute(at.approved()).outcomes()).isEqualTo(Map.of(ErasureOutcome.ERASED, 2));
  }

  @Test
  @DisplayName("S32.3 a demand that sleeps stands in the plan, with what holds it")
  void sleepingDemandStandsInThePlan() {
    CustomerId id =
        at.register(
            at.person(LONG_AGO, order("T-1", Status.INVOICED))
                .beginCustomership(LocalDate.of(2020, 1, 1)));
    assertThat(of(id).demand(EVERYTHING).state()).isEqualTo(State.SLEEPING);
    assertThat(at.items(at.planner().plan()))
        .singleElement()
        .satisfies(one -> assertThat(one.fates()).anyMatch(f -> f.fate() instanceof Fate.Hold));
  }
}
