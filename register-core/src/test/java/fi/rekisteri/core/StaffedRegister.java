package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A register of the notice whose roster and clock a test changes under the hands of its staff. */
final class StaffedRegister implements StaffSource {
  static final String CARRIER = "CARRIER";

  final MovableClock clock = new MovableClock(NOW);
  final RegisterStorage storage;
  final InMemoryKeys keys = InMemoryKeys.random();
  final CustomerRegister register;
  final List<StaffMember> staff = new ArrayList<>();

  StaffedRegister(StaffMember... members) {
    this(new InMemoryStorage(), members);
  }

  StaffedRegister(RegisterStorage storage, StaffMember... members) {
    this(storage, UnaryOperator.identity(), members);
  }

  /** A register that a test puts together in its own way. */
  StaffedRegister(
      RegisterStorage storage,
      UnaryOperator<EmbeddedRegister.Builder> more,
      StaffMember... members) {
    this.storage = storage;
    clock.tick(Duration.ofNanos(1000)); // so that entries stand in the order in which they came
    staff.addAll(List.of(members));
    register =
        more.apply(
                EmbeddedRegister.builder()
                    .definition(definition())
                    .storage(TwiceStorage.whereAsked(storage))
                    .keys(keys)
                    .staff(this)
                    .clock(clock))
            .build();
  }

  @Override
  public List<StaffMember> membersOf(String userId) {
    return staff.stream().filter(member -> member.id().userId().equals(userId)).toList();
  }

  static StaffMember member(String userId, Operation... operations) {
    return StaffMember.of(userId, NOW.minusSeconds(3600), operations)
        .signed("1", NOW.minusSeconds(3600));
  }

  /** The notice, with a processor that sees names and postal addresses. */
  static RegisterDefinition definition() {
    LocalizedText text = LocalizedText.of("kuljetus", "transport", "carriage");
    ProcessingAgreement signed =
        ProcessingAgreement.signed("Sop. 7", LocalDate.EPOCH, text)
            .statingEveryTerm()
            .instructed(LocalDate.EPOCH, "Ohje 1")
            .endingWith(EndOfProcessing.Choice.RETURN);
    return TestRegister.definition().toBuilder()
        .recipient(
            Recipient.category(
                    CARRIER,
                    text,
                    Recipient.Role.PROCESSOR,
                    Set.of(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS))
                .named(NamedParty.of("Kuljetus Oy", new CountryCode("FI")).under(signed)))
        .build();
  }

  RegisterDesk desk(String userId) {
    return register.actingAs(Actor.person(userId, clock.instant(), "password+otp", "back-office"));
  }

  CustomerAccess as(String userId) {
    return desk(userId).forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  /** Somebody stored, as a test that needs no more than that wants them. */
  Customer anna() {
    staff.add(member("founder", Operation.READ, Operation.MAINTAIN));
    Customer anna = as("founder").register(TestRegister.anna());
    staff.removeIf(member -> member.id().userId().equals("founder"));
    return anna;
  }

  List<AuditEntry> entries() {
    return storage.inTransaction(
        tx ->
            tx.audit()
                .between(
                    NOW.minusSeconds(1), clock.instant().plus(Duration.ofDays(1)), null, 10_000));
  }

  AuditEntry lastEntry() {
    return entries().get(0);
  }
}
