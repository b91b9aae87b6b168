package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.DeliveryReport;
import fi.rekisteri.DeliveryTerms;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.DeliveryProvider;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Recipient.Role;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register that knows parties, and Anna, whose data came from them and went to them. */
final class NotifiedRegister {
  static final String ACCOUNTANT = "ACCOUNTANT";
  static final String BANK = "BANK";
  static final String INSTALLER = "INSTALLER";
  static final String FORMER = "FORMER_PROCESSOR";
  static final String PUBLIC = "PUBLIC";
  static final EmailAddress RIGHT = EmailAddress.of("anna.oikea@example.fi");
  static final EmailAddress NEWER = EmailAddress.of("anna.uudempi@example.fi");

  /** Pauses without chance, so that a test can tell when a notice comes again. */
  static final DeliveryTerms TERMS =
      new DeliveryTerms(
          3, Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofHours(1), 4, () -> 0);

  private static final StaffPolicy WEEKS =
      StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(99));

  final MovableClock clock = new MovableClock(NOW);
  final InMemoryKeys keys = InMemoryKeys.random();
  final RegisterStorage storage;
  final CustomerRegister register;
  final CustomerId anna;

  /** What parties received, in order. */
  final List<NoticeMessage> received = Collections.synchronizedList(new ArrayList<>());

  NotifiedRegister() {
    this(new InMemoryStorage());
  }

  NotifiedRegister(RegisterStorage storage) {
    this.storage = storage;
    clock.tick(Duration.ofNanos(1000)); // so that notices stand in the order in which they came
    register = opened(storage, definition());
    anna = register(TestRegister.anna());
  }

  CustomerId register(Customer person) {
    return clerk().register(person).id();
  }

  /** Another process on the same storage. */
  CustomerRegister opened(RegisterStorage on, RegisterDefinition definition) {
    return EmbeddedRegister.builder()
        .definition(definition.toBuilder().staffPolicy(WEEKS).build())
        .storage(TwiceStorage.whereAsked(on))
        .keys(keys)
        .staff(staff())
        .clock(clock)
        .build();
  }

  private static StaffSource staff() {
    return StaffSource.of(
        member("clerk", Operation.READ, Operation.MAINTAIN),
        member("messenger", Operation.DISCLOSE),
        member("reader", Operation.READ),
        member("admin", Operation.ADMIN));
  }

  private static StaffMember member(String userId, Operation... operations) {
    return StaffedRegister.member(userId, operations);
  }

  static RegisterDefinition definition() {
    LocalizedText text = LocalizedText.of("osapuoli", "part", "party");
    Set<FieldKey<?>> fields =
        Set.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE);
    return UpdateService.definition().toBuilder()
        .recipient(Recipient.category(ACCOUNTANT, text, Role.PROCESSOR, fields).named(bound(null)))
        .recipient(
            Recipient.category(BANK, text, Role.SEPARATE_CONTROLLER, Set.of(CustomerFields.EMAIL))
                .named(NamedParty.of("Pankki Oyj", new CountryCode("FI"))))
        .recipient(Recipient.category(INSTALLER, text, Role.PROCESSOR, fields).named(bound(null)))
        .recipient(
            Recipient.category(FORMER, text, Role.PROCESSOR, fields)
                .named(bound(LocalDate.of(2026, 11, 21))))
        .recipient(Recipient.category(PUBLIC, text, Role.SEPARATE_CONTROLLER, fields))
        .change(
            changes -> changes.source(SourceKind.SUBCONTRACTOR, NotifiedRegister::knowingInstaller))
        .build();
  }

  private static NamedParty bound(@Nullable LocalDate until) {
    ProcessingAgreement open = Agreements.from(LocalDate.EPOCH);
    ProcessingAgreement signed = until == null ? open : open.through(until);
    return NamedParty.of("Osapuoli Oy", new CountryCode("FI")).under(signed);
  }

  private static SourceDeclaration knowingInstaller(SourceDeclaration source) {
    return new SourceDeclaration(
        source.kind(), source.categories(), Set.of(INSTALLER), source.description());
  }

  /** As if a recipient had received fields of Anna: what the ledger would tell. */
  void disclosed(String recipient, String... fields) {
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(clock.instant()),
            anna,
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

  RegisterDesk desk(CustomerRegister at, String userId) {
    return at.actingAs(Actor.person(userId, clock.instant(), "password+otp", "back-office"));
  }

  CustomerAccess clerk() {
    return desk(register, "clerk").forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  PartyNotices messenger(CustomerRegister at) {
    return desk(at, "messenger").partyNotices();
  }

  PartyNotices messenger() {
    return messenger(register);
  }

  void rectify(EmailAddress mail) {
    rectify(mail, TestRegister.OWN);
  }

  void rectify(EmailAddress mail, Provenance origin) {
    clerk().change(anna, one -> one.rectify(CustomerFields.EMAIL, mail, origin));
  }

  SubjectChoices choices() {
    return desk(register, "clerk").choicesOf(anna);
  }

  void restrict(String... fields) {
    choices()
        .record(
            new Choice.Restriction(
                Set.of(fields), RestrictionGround.ACCURACY_CONTESTED, UpdateService.CALL));
  }

  void lift() {
    Optional<LocalDate> told = Optional.of(LocalDate.of(2026, 11, 20));
    choices()
        .record(
            new Choice.RestrictionLifting(
                RestrictionGround.ACCURACY_CONTESTED, told, UpdateService.CALL));
  }

  List<PartyNotice> notices() {
    return storage.inTransaction(tx -> tx.partyNotices().of(anna, null, 1000));
  }

  PartyNotice notice() {
    List<PartyNotice> all = notices();
    if (all.size() != 1) {
      throw new AssertionError("one notice was expected, not " + all);
    }
    return all.get(0);
  }

  /** A provider that takes whatever comes. */
  DeliveryProvider taking() {
    return message -> {
      received.add(message);
      return new Delivery.Accepted();
    };
  }

  DeliveryReport deliver() {
    return messenger().deliver(taking(), TERMS);
  }

  List<AuditEntry> entries(AuditAction action) {
    return storage
        .inTransaction(
            tx ->
                tx.audit()
                    .between(
                        NOW.minus(Duration.ofDays(400)),
                        NOW.plus(Duration.ofDays(400)),
                        null,
                        10_000))
        .stream()
        .filter(entry -> entry.act().action() == action)
        .toList();
  }
}
