package fi.rekisteri.core;

import static fi.rekisteri.core.LinkedRegister.CLUB;
import static fi.rekisteri.core.LinkedRegister.linked;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.AD_TARGETING_OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Segment;
import fi.rekisteri.SharedPage;
import fi.rekisteri.SharedPerson;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A shop's register that shares people with the register of its loyalty club (S6). */
class OwnRegistersTest {
  private static final Segment EVERYBODY = Segment.everybody(CLUB, AD_TARGETING_OWN);

  private final TestRegister test = new TestRegister(new InMemoryStorage(), definition());

  @Test
  @DisplayName("S6.1 people flow to a register of the same controller, with the link's fields only")
  void peopleFlowOverTheLink() {
    CustomerId anna = registered("A-1");
    SharedPage page = share(EVERYBODY);
    assertThat(page.people()).extracting(SharedPerson::id).containsExactly(anna);
    SharedPerson shared = page.people().get(0);
    assertThat(shared.values(CustomerFields.CUSTOMER_NUMBER))
        .containsExactly(CustomerNumber.of("A-1"));
    assertThat(shared.fields().keySet()).containsExactly(CustomerFields.CUSTOMER_NUMBER);
    assertThat(shared.values(CustomerFields.POSTAL_ADDRESS)).as("bound, not linked").isEmpty();
    assertThat(page.leftOut()).isEmpty();
    assertThat(page.next()).isEmpty();
    assertThat(page.toString()).doesNotContain("A-1");
  }

  @Test
  @DisplayName("S6.2 a register of another controller, or one that is not linked, gets nobody")
  void unlinkedRegisterGetsNobody() {
    registered("A-1");
    Segment elsewhere = Segment.everybody(new RegisterId("subsidiary"), AD_TARGETING_OWN);
    refuses(ErrorCode.DISCLOSURE_FORBIDDEN_FOR_PURPOSE, () -> share(elsewhere));
    assertThat(test.outcomes(AuditAction.SHARE)).containsExactly(Outcome.DENIED);
    assertThat(test.entries().get(0).act().code())
        .contains(ErrorCode.DISCLOSURE_FORBIDDEN_FOR_PURPOSE);
  }

  @Test
  @DisplayName("S6.3, F23 whoever closed it is left out, and counted by the reason")
  void whoeverClosedItIsLeftOut() {
    CustomerId open = registered("A-1");
    choose(
        "A-2", new Choice.Prohibition(Set.of(ProhibitionScope.DIRECT_MARKETING), Set.of(), call()));
    choose("A-3", new Choice.Objection(AD_TARGETING_OWN, "", call()));
    choose("A-4", restriction(Set.of()));
    choose("A-5", restriction(Set.of("customerNumber")));
    choose("A-6", ban(LocalDate.of(2026, 12, 31)));
    SharedPage page = share(EVERYBODY);
    assertThat(page.people()).extracting(SharedPerson::id).containsExactly(open);
    assertThat(page.leftOut())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ErrorCode.PROHIBITED, 2, // to marketing, an objection is absolute (Art. 21(3))
                ErrorCode.RESTRICTED, 2,
                ErrorCode.SAFETY_BAN, 1));
  }

  @Test
  @DisplayName("S6.3 control: what closes other things only leaves nobody out")
  void otherChoicesLeaveNobodyOut() {
    choose(
        "A-2",
        new Choice.Prohibition(
            Set.of(ProhibitionScope.MARKET_RESEARCH), Set.of(ProhibitedUse.PROCESSING), call()));
    choose("A-3", restriction(Set.of("phone")));
    choose("A-4", ban(LocalDate.of(2026, 1, 31)));
    assertThat(share(EVERYBODY).people()).hasSize(3);
  }

  @Test
  @DisplayName("S32 whoever is held, or what the link shares of them, does not flow over it")
  void heldPeopleAreLeftOut() {
    CustomerId open = registered("A-1");
    Held held = new Held(test.register);
    held.set(open, Held.vouchers("phone"));
    held.set(registered("A-2"), Held.everything());
    held.set(registered("A-3"), Held.vouchers("customerNumber"));
    SharedPage page = share(EVERYBODY);
    assertThat(page.people()).extracting(SharedPerson::id).containsExactly(open);
    assertThat(page.leftOut()).isEqualTo(Map.of(ErrorCode.HELD_FOR_OTHER_PURPOSE, 2));
  }

  @Test
  @DisplayName("S6, S3.2 each person who is shared stands in the trail, with where and what")
  void eachPersonIsRecorded() {
    CustomerId open = registered("A-1");
    CustomerId closed = choose("A-2", Choice.Prohibition.ofEverything(call()));
    share(EVERYBODY);
    List<AuditEntry.Act> acts =
        test.entries().stream()
            .map(AuditEntry::act)
            .filter(act -> act.action() == AuditAction.SHARE)
            .toList();
    assertThat(acts)
        .containsExactlyInAnyOrder(
            AuditEntry.Act.done(AuditAction.SHARE, open, List.of("to=club", "customerNumber")),
            AuditEntry.Act.denied(AuditAction.SHARE, Optional.of(closed), ErrorCode.PROHIBITED));
  }

  @Test
  @DisplayName("S6 page by page everybody is gone through once, people in other roles not at all")
  void pagesCoverEverybodyOnce() {
    List<CustomerId> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(registered("A-" + i));
    }
    test.maintenance().register(TestRegister.contactPerson());
    Segment customers = EVERYBODY.in(SubjectRole.CUSTOMER);
    List<CustomerId> seen = new ArrayList<>();
    CustomerId after = null;
    do {
      SharedPage page = test.register.actingAs(MAIJA).ownRegisters().share(customers, after, 3);
      page.people().forEach(person -> seen.add(person.id()));
      assertThat(page.leftOut()).isEmpty();
      after = page.next().orElse(null);
    } while (after != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("S12.2 somebody in a role that the purpose has no basis for is left out too")
  void roleWithoutBasisIsLeftOut() {
    test.maintenance().register(TestRegister.contactPerson());
    assertThat(share(EVERYBODY).leftOut()).containsExactly(Map.entry(ErrorCode.NO_LEGAL_BASIS, 1));
  }

  @Test
  @DisplayName("S41.1, S5.1 nobody shares without being designated, or for a purpose that is off")
  void actorAndPurposeAreAsked() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(ADMIN).ownRegisters().share(EVERYBODY, null, 10));
    TestRegister off =
        new TestRegister(
            new InMemoryStorage(), linked(TestRegister.definition(), AD_TARGETING_OWN));
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> off.register.actingAs(READER).ownRegisters().share(EVERYBODY, null, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.register.actingAs(MAIJA).ownRegisters().share(EVERYBODY, null, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> EVERYBODY.in());
  }

  @Test
  @DisplayName("S41.2 whoever may not touch a field of the link does not let it flow either")
  void narrowStaffShareNothing() {
    CustomerId anna = registered("A-1");
    CustomerRegister narrow = readBy(FieldScope.of(CustomerFields.NAME));
    refuses(
        ErrorCode.FIELD_OUT_OF_SCOPE,
        () -> narrow.actingAs(READER).ownRegisters().share(EVERYBODY, null, 10));
    CustomerRegister enough = readBy(FieldScope.of(CustomerFields.CUSTOMER_NUMBER));
    assertThat(enough.actingAs(READER).ownRegisters().share(EVERYBODY, null, 10).people())
        .extracting(SharedPerson::id)
        .containsExactly(anna);
  }

  /** The same register, in which the reader may touch some fields only. */
  private CustomerRegister readBy(FieldScope scope) {
    Instant from = NOW.minusSeconds(60);
    StaffMember reader =
        StaffMember.newcomer(StaffId.of("reader"), from, Employer.CONTROLLER)
            .designated(Designation.of(from, Operation.READ).within(scope))
            .signed("1", from);
    return EmbeddedRegister.builder()
        .definition(definition())
        .storage(TwiceStorage.whereAsked(test.storage))
        .keys(test.keys)
        .staff(StaffSource.of(reader))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private SharedPage share(Segment segment) {
    return test.register.actingAs(MAIJA).ownRegisters().share(segment, null, 100);
  }

  private CustomerId registered(String number) {
    Customer somebody = MarketingRegister.somebody(number, PersonName.of("Anna", "Virta"));
    return test.maintenance().register(somebody).id();
  }

  private CustomerId choose(String number, Choice choice) {
    CustomerId id = registered(number);
    test.register.actingAs(MAIJA).choicesOf(id).record(choice);
    return id;
  }

  private static Choice restriction(Set<String> fields) {
    return new Choice.Restriction(fields, RestrictionGround.ACCURACY_CONTESTED, call());
  }

  private static Choice ban(LocalDate lastDay) {
    SafetyBan ban = new SafetyBan(LocalDate.of(2026, 1, 1), Optional.of(lastDay));
    return new Choice.SafetyBanNotice(Optional.of(ban), call());
  }

  private static Receipt call() {
    return Receipt.of(NOW, Channel.PHONE);
  }

  private static RegisterDefinition definition() {
    return linked(
        TestRegister.definition().toBuilder()
            .change(changes -> changes.status(ActivityStatus.ACTIVE, AD_TARGETING_OWN))
            .build(),
        AD_TARGETING_OWN);
  }
}
