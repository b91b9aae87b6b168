package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.DemandReport;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldOrder;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.PlacedHold;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.staff.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person asks for erasure: what may go goes at once, what is held sleeps until nothing holds. */
class DemandsTest {
  private static final ErasureDemand EVERYTHING =
      new ErasureDemand(ErasureCause.PROMISED, Set.of(), TODAY);

  private static final String PHONE = "+358401234567";

  private final RetainingRegister at = new RetainingRegister();
  private final Map<CustomerId, List<HoldSource.SourceHold>> invoices = new HashMap<>();
  private boolean unreachable;

  private RegisterDesk officer() {
    return at.register.actingAs(
        Actor.person("officer", at.clock.instant(), "password+otp", "back-office"));
  }

  private SubjectRetention of(CustomerId id) {
    return officer().retentionOf(id);
  }

  private CustomerId active() {
    Customer person = at.person(LONG_AGO).beginCustomership(LocalDate.of(2020, 1, 1));
    return at.register(person);
  }

  private <Q> CustomerId one(SearchKey<Q> key, Q term) {
    List<Customer> found = at.clerk().forPurpose(Purpose.RIGHTS).find(key, term);
    assertThat(found).hasSize(1);
    return found.get(0).id();
  }

  private <Q> boolean isFound(SearchKey<Q> key, Q term) {
    return !at.clerk().forPurpose(Purpose.RIGHTS).find(key, term).isEmpty();
  }

  private void withInvoices() {
    at.holdSources.add(
        new HoldSource() {
          @Override
          public String name() {
            return "invoices";
          }

          @Override
          public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
            if (unreachable) {
              throw new IllegalStateException("no route to host");
            }
            return invoices;
          }
        });
    at.reopened();
  }

  @Test
  @DisplayName("S36, S88.3 of whom nothing is held everything goes at once, active or not")
  void everythingGoesAtOnce() {
    CustomerId id = active();
    ErasureAnswer answer = of(id).demand(EVERYTHING);
    assertThat(answer.state()).isEqualTo(State.DONE);
    assertThat(answer.whole()).isTrue();
    assertThat(at.isThere(id)).isFalse();
    assertThatThrownBy(() -> of(id).demand(EVERYTHING)).isInstanceOf(ErasedException.class);
    assertThat(of(id).demands())
        .singleElement()
        .matches(
            one -> one.state() == RecordedDemand.State.DONE && one.id().equals(answer.demand()));
    assertThat(
            at.clerk()
                .forPurpose(Purpose.RIGHTS)
                .find(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("N-1")))
        .isEmpty();
    assertThat(at.entries(AuditAction.ERASE)).hasSize(1);
    assertThat(at.entries(AuditAction.DEMAND_ERASURE))
        .as("asked, done, and asked of nobody")
        .hasSize(3);
  }

  @Test
  @DisplayName(
      "S32.2, S32.3, OpenTranscribe#442 an open invoice holds its fields; once paid the demand completes itself")
  void heldDemandSleepsAndResumes() {
    withInvoices();
    CustomerId id = active();
    invoices.put(
        id,
        List.of(
            new HoldSource.SourceHold(
                HoldRule.OPEN_INVOICE, TODAY, Optional.empty(), Optional.of("INVOICE_PAID"))));
    ErasureAnswer answer = of(id).demand(EVERYTHING);
    assertThat(answer.state()).isEqualTo(State.SLEEPING);
    assertThat(answer.blockers())
        .singleElement()
        .satisfies(hold -> assertThat(hold.untilEvent()).contains("INVOICE_PAID"));
    assertThat(answer.earliestRelease()).isEmpty();
    Customer left = at.clerk().forPurpose(Purpose.RIGHTS).get(id);
    assertThat(left.field(CustomerFields.EMAIL)).isInstanceOf(Field.NoneHeld.class);
    assertThat(left.value(CustomerFields.NAME)).isPresent();
    refuses(
        ErrorCode.HELD_FOR_OTHER_PURPOSE,
        () -> at.clerk().forPurpose(Purpose.REGISTER_MAINTENANCE).get(id));
    assertThat(officer().erasures().resume()).isEqualTo(states(State.SLEEPING));
    invoices.clear();
    assertThat(officer().erasures().resume()).isEqualTo(states(State.DONE));
    assertThat(at.isThere(id)).isFalse();
    assertThat(officer().erasures().resume().states()).isEmpty();
  }

  private static DemandReport states(State state) {
    return new DemandReport(Map.of(state, 1));
  }

  @Test
  @DisplayName("S32.2 the reply tells the first day on which something held may go")
  void replyTellsTheFirstDay() {
    CustomerId id = active();
    of(id).hold(HoldOrder.of(HoldRule.LEGAL_CLAIM, TODAY).through(TODAY.plusDays(40)));
    ErasureAnswer answer = of(id).demand(EVERYTHING);
    assertThat(answer.state()).isEqualTo(State.SLEEPING);
    assertThat(answer.earliestRelease()).contains(TODAY.plusDays(41));
    assertThat(at.entries(AuditAction.ERASE)).isEmpty();
    at.clock.pass(java.time.Duration.ofDays(41));
    assertThat(officer().erasures().resume()).isEqualTo(states(State.DONE));
    assertThat(at.isThere(id)).isFalse();
  }

  @Test
  @DisplayName("platos#66 a hold that was found by telephone number holds whoever is found by mail")
  void holdIsThePersonsNotTheNames() {
    CustomerId id =
        at.register(
            at.person(LONG_AGO)
                .collect(CustomerFields.PHONE, new PhoneNumber(PHONE), TestRegister.OWN)
                .beginCustomership(LocalDate.of(2020, 1, 1)));
    CustomerId byNumber = one(CustomerSearch.BY_PHONE, new PhoneNumber(PHONE));
    of(byNumber).hold(HoldOrder.of(HoldRule.LEGAL_CLAIM, TODAY));
    CustomerId byMail = one(CustomerSearch.BY_EMAIL, EmailAddress.of("n1@example.fi"));
    assertThat(of(byMail).demand(EVERYTHING).state()).isEqualTo(State.SLEEPING);
    assertThat(at.isThere(id)).isTrue();
  }

  @Test
  @DisplayName("S32.1 what is asked for goes, and nothing else; a value that is given anew stays")
  void partGoes() {
    CustomerId id = active();
    ErasureDemand mail = new ErasureDemand(ErasureCause.NO_LONGER_NEEDED, Set.of("email"), TODAY);
    assertThat(of(id).preview(mail))
        .filteredOn(one -> one.fate() instanceof Fate.Erase)
        .extracting(ValueFate::field)
        .containsExactly("email");
    ErasureAnswer answer = of(id).demand(mail);
    assertThat(answer.state()).isEqualTo(State.DONE);
    assertThat(answer.whole()).isFalse();
    at.clerk()
        .forPurpose(Purpose.RIGHTS)
        .change(
            id,
            one ->
                one.collect(
                    CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), TestRegister.OWN));
    officer().erasures().resume();
    at.execute(at.approved());
    assertThat(at.clerk().forPurpose(Purpose.RIGHTS).get(id).value(CustomerFields.EMAIL))
        .isPresent();
  }

  @Test
  @DisplayName("law 9 where a source of holds does not answer nothing goes, and nothing says so")
  void unreachableSourceErasesNothing() {
    withInvoices();
    unreachable = true;
    CustomerId id = active();
    refuses(ErrorCode.DEMAND_UNDECIDED, () -> of(id).preview(EVERYTHING));
    assertThat(of(id).demand(EVERYTHING).state()).isEqualTo(State.WAITING);
    assertThat(at.isThere(id)).isTrue();
    unreachable = false;
    assertThat(officer().erasures().resume()).isEqualTo(states(State.DONE));
    assertThat(at.isThere(id)).isFalse();
  }

  @Test
  @DisplayName("S32.3 a withdrawn demand erases nothing any more")
  void withdrawnDemandIsOver() {
    CustomerId id = active();
    PlacedHold hold = of(id).hold(HoldOrder.of(HoldRule.LEGAL_CLAIM, TODAY));
    UUID demand = of(id).demand(EVERYTHING).demand();
    of(id).withdraw(demand);
    refuses(ErrorCode.DEMAND_NOT_FOUND, () -> of(id).withdraw(demand));
    of(id).release(hold.id());
    refuses(ErrorCode.HOLD_NOT_FOUND, () -> of(id).release(hold.id()));
    assertThat(officer().erasures().resume().states()).isEmpty();
    assertThat(at.isThere(id)).isTrue();
    assertThat(of(id).demands())
        .extracting(RecordedDemand::state)
        .containsExactly(RecordedDemand.State.WITHDRAWN);
    assertThat(of(id).holds()).singleElement().matches(one -> one.releasedAt().isPresent());
  }

  @Test
  @DisplayName("law 4 a hold of no declared kind, and one on a stranger, are refused")
  void undeclaredHoldIsRefused() {
    CustomerId id = active();
    refuses(ErrorCode.HOLD_NOT_DECLARED, () -> of(id).hold(HoldOrder.of("WHIM", TODAY)));
    refuses(
        ErrorCode.CUSTOMER_NOT_FOUND,
        () -> of(CustomerId.random()).hold(HoldOrder.of(HoldRule.LEGAL_CLAIM, TODAY)));
    refuses(ErrorCode.CUSTOMER_NOT_FOUND, () -> of(CustomerId.random()).demand(EVERYTHING));
    assertThat(of(id).holds()).isEmpty();
  }

  @Test
  @DisplayName("S41 whoever is not designated to erase demands nothing, and resumes nothing")
  void undesignatedIsRefused() {
    CustomerId id = active();
    refuses(ErrorCode.NOT_DESIGNATED, () -> at.clerk().retentionOf(id).demand(EVERYTHING));
    refuses(ErrorCode.NOT_DESIGNATED, () -> at.clerk().erasures().resume());
    assertThat(at.isThere(id)).isTrue();
  }

  @Test
  @DisplayName("S88.3 whoever went is found by nothing; whoever comes again is somebody new")
  void nobodyIsFoundAgain() {
    Customer person =
        at.person(LONG_AGO)
            .collect(CustomerFields.PHONE, new PhoneNumber(PHONE), TestRegister.OWN)
            .beginCustomership(LocalDate.of(2020, 1, 1));
    CustomerId id = at.register(person);
    assertThat(isFound(CustomerSearch.BY_PHONE, new PhoneNumber(PHONE))).as("control").isTrue();
    of(id).demand(EVERYTHING);
    assertThat(isFound(CustomerSearch.BY_PHONE, new PhoneNumber(PHONE))).isFalse();
    assertThat(isFound(CustomerSearch.BY_EMAIL, EmailAddress.of("n1@example.fi"))).isFalse();
    assertThat(isFound(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("N-1"))).isFalse();
    assertThat(isFound(CustomerSearch.BY_NAME, PersonName.of("Kaisa", "Numero 1"))).isFalse();
    CustomerId again =
        at.register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Kaisa", "Numero 1"), TestRegister.OWN)
                .collect(CustomerFields.EMAIL, EmailAddress.of("n1@example.fi"), TestRegister.OWN));
    assertThat(again).isNotEqualTo(id);
    assertThat(at.isThere(id)).isFalse();
    assertThat(of(again).demands()).isEmpty();
  }
}
