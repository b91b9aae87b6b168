package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.OWN;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Retention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.request.RequestHandler;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A register in which customerships ended long ago, with people who plan, approve and erase. */
final class RetainingRegister {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** The end of a customership of which everything is due since the summer of 2026. */
  static final LocalDate LONG_AGO = LocalDate.of(2016, 6, 30);

  static final String CLAIM = HoldRule.LEGAL_CLAIM;

  /** Months pass in these tests, and nobody signs in again. */
  private static final StaffPolicy YEARS =
      StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(9_999));

  final MovableClock clock = new MovableClock(TestRegister.NOW);
  final InMemoryKeys keys;
  final RegisterStorage storage;
  final RegisterDefinition definition;
  final List<HoldSource> holdSources = new ArrayList<>();
  final List<SubjectDataSource> dataSources = new ArrayList<>();
  final List<RequestHandler> handlers = new ArrayList<>();
  ErasureLedger ledger;
  CustomerRegister register;
  private int number;

  RetainingRegister() {
    this(new InMemoryStorage(), definition());
  }

  RetainingRegister(RegisterStorage storage, RegisterDefinition definition) {
    this(storage, definition, InMemoryKeys.random(), new InMemoryErasureLedger());
  }

  /** The register of another one, under another definition. */
  RetainingRegister(RetainingRegister before, RegisterDefinition definition) {
    this(before.storage, definition, before.keys, before.ledger);
  }

  private RetainingRegister(
      RegisterStorage storage,
      RegisterDefinition definition,
      InMemoryKeys keys,
      ErasureLedger ledger) {
    this.storage = storage;
    this.definition = definition;
    this.keys = keys;
    this.ledger = ledger;
    clock.tick(Duration.ofNanos(1000)); // so that entries stand in the order in which they came
    register = opened(storage);
  }

  /** Another process on the same storage, with the sources and the ledger of now. */
  CustomerRegister opened(RegisterStorage on) {
    return builder(on).build();
  }

  EmbeddedRegister.Builder builder(RegisterStorage on) {
    EmbeddedRegister.Builder builder =
        EmbeddedRegister.builder()
            .definition(definition)
            .storage(TwiceStorage.whereAsked(on))
            .keys(keys)
            .staff(
                StaffSource.of(
                    member("clerk", Operation.READ, Operation.MAINTAIN, Operation.MANUAL_MATERIAL),
                    member("planner", Operation.READ, Operation.ADMIN, Operation.ERASE),
                    member("officer", Operation.READ, Operation.MAINTAIN, Operation.ERASE),
                    member("approver", Operation.READ, Operation.ERASE),
                    member("courier", Operation.READ, Operation.DISCLOSE),
                    member("reader", Operation.READ)))
            .erasureLedger(ledger)
            .clock(clock);
    holdSources.forEach(builder::holdSource);
    dataSources.forEach(builder::dataSource);
    handlers.forEach(one -> builder.requests(options -> options.handler(one)));
    return builder;
  }

  /** Opens it anew, with what a test has added. */
  RetainingRegister reopened() {
    register = opened(storage);
    return this;
  }

  static RegisterDefinition definition() {
    LocalizedText label = LocalizedText.of("vaatimus", "anspråk", "claim");
    HoldRule claim =
        new HoldRule(
            CLAIM,
            label,
            new RuleId("F12"),
            Set.of(),
            Set.of(Purpose.DEBT_COLLECTION),
            Optional.empty());
    HoldRule invoice =
        new HoldRule(
            HoldRule.OPEN_INVOICE,
            label,
            new RuleId("S32"),
            Set.of("name", "postalAddress", "order"),
            Set.of(Purpose.INVOICING),
            Optional.empty());
    return UpdateService.definition().toBuilder()
        .staffPolicy(YEARS)
        .change(changes -> changes.hold(claim, invoice))
        .build();
  }

  Retention as(String userId) {
    return as(register, userId);
  }

  Retention as(CustomerRegister at, String userId) {
    return at.actingAs(Actor.person(userId, clock.instant(), "password+otp", "back-office"))
        .retention();
  }

  Retention planner() {
    return as("planner");
  }

  RetentionPlan approved() {
    RetentionPlan plan = planner().plan();
    return as("approver").approve(plan.id(), plan.digest());
  }

  ErasureReport execute(RetentionPlan plan) {
    return planner().execute(plan.id());
  }

  List<PlannedErasure> items(RetentionPlan plan) {
    return planner().items(plan.id(), 0, 1000);
  }

  List<ExecutedErasure> executed(RetentionPlan plan) {
    return planner().executed(plan.id(), 0, 1000);
  }

  RegisterDesk clerk() {
    return register.actingAs(Actor.person("clerk", clock.instant(), "password+otp", "back-office"));
  }

  Customer person(LocalDate end, OrderSummary... orders) {
    number++;
    Customer person =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.of("Kaisa", "Numero " + number), OWN)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("N-" + number), OWN)
            .collect(CustomerFields.EMAIL, EmailAddress.of("n" + number + "@example.fi"), OWN);
    for (OrderSummary order : orders) {
      person = person.collect(CustomerFields.ORDER, order, OWN);
    }
    return person
        .beginCustomership(LocalDate.of(2010, 1, 1))
        .endCustomership(end, EndReason.ENDED_BY_CUSTOMER);
  }

  CustomerId register(Customer person) {
    return clerk().forPurpose(Purpose.RIGHTS).register(person).id();
  }

  /** Somebody whose customership ended, registered. */
  CustomerId ended(LocalDate end, OrderSummary... orders) {
    return register(person(end, orders));
  }

  List<CustomerId> ended(int count) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(ended(LONG_AGO));
    }
    return ids;
  }

  /** Of a financial year whose vouchers no law keeps any more. */
  static OrderSummary order(String id, OrderSummary.Status status) {
    return order(id, status, "2015-12-31");
  }

  static OrderSummary order(String id, OrderSummary.Status status, String financialYearEnd) {
    return OrderSummary.TYPE.read(
        String.join(
            "\u001F", id, "2015-03-01", "19.90", "EUR", status.name(), "", financialYearEnd));
  }

  boolean isThere(CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().find(id)).isPresent();
  }

  /** As if somebody had placed a hold. */
  UUID hold(CustomerId id, String code) {
    UUID hold = UUID.randomUUID();
    storage.inTransaction(
        tx -> {
          tx.customers().hold(List.of(id));
          tx.holds()
              .place(
                  new HoldLine(
                      hold,
                      id,
                      code,
                      clock.instant(),
                      TODAY,
                      Optional.empty(),
                      Optional.of("CASE_CLOSED"),
                      Optional.empty()));
          return hold;
        });
    return hold;
  }

  /** As if a recipient had received fields of somebody. */
  void disclosed(CustomerId id, String recipient, String... fields) {
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(clock.instant()),
            id,
            recipient,
            DisclosureGround.INVOICING,
            Purpose.ORDER_MANAGEMENT,
            List.of(fields),
            "back-office",
            Optional.empty());
    storage.inTransaction(
        tx -> {
          tx.disclosures().append(List.of(new DisclosureLine(facts, new byte[60])));
          return facts;
        });
  }

  List<AuditEntry> entries(AuditAction action) {
    Instant now = TestRegister.NOW;
    Duration years = Duration.ofDays(4_000);
    return storage
        .inTransaction(tx -> tx.audit().between(now.minus(years), now.plus(years), null, 100_000))
        .stream()
        .filter(entry -> entry.act().action() == action)
        .toList();
  }
}
