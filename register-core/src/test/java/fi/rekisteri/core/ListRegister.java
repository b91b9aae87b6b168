package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Publications;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register that makes labels and a directory; its clock stands still until it is moved. */
final class ListRegister {
  static final String LABELS = "NEWS_LABELS";
  static final String DIRECTORY = "DIRECTORY";
  static final Actor PUBLISHER = Actor.person("publisher", NOW, "password+otp", "back-office");
  static final LocalizedText TEXT = LocalizedText.of("Luettelo", "Förteckning", "List");
  static final PostalAddress HOME = PostalAddress.of("Koivukuja 3 A 2", "00530", "Helsinki", "FI");

  final MovableClock clock = new MovableClock(NOW);
  final RegisterStorage storage;
  final CustomerRegister register;
  private int registered;

  ListRegister() {
    this(new InMemoryStorage(), definition());
  }

  ListRegister(RegisterStorage storage, RegisterDefinition definition) {
    this.storage = storage;
    this.register =
        EmbeddedRegister.builder()
            .definition(definition)
            .storage(TwiceStorage.whereAsked(storage))
            .keys(InMemoryKeys.random())
            .staff(staff())
            .clock(clock)
            .build();
  }

  static RegisterDefinition definition() {
    return declared().toBuilder()
        .change(
            changes ->
                changes
                    .status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING, Purpose.PUBLICATION)
                    .bind(CustomerFields.EMAIL, Purpose.PUBLICATION))
        .list(directory())
        .build();
  }

  /** Lists are declared, and purposes are off as they are shipped. */
  static RegisterDefinition declared() {
    return TestRegister.definition().toBuilder()
        .searchKey(CustomerSearch.BY_NAME_AND_POSTAL_CODE)
        .field(FieldSchema.optional(CustomerFields.IDENTITY_CODE, DataCategory.CONTACT, TEXT))
        .change(
            changes ->
                changes.bind(
                    CustomerFields.IDENTITY_CODE, Purpose.REGISTER_MAINTENANCE, Purpose.RIGHTS))
        .consent(TestRegister.definition().consent().map(ListRegister::withMarketing))
        .recipient(
            Recipient.category("ANYBODY", TEXT, Recipient.Role.PUBLIC, PublicationList.WHITELIST))
        .list(PublicationList.labels(LABELS, TEXT))
        .build();
  }

  private static List<ConsentDefinition> withMarketing(List<ConsentDefinition> shipped) {
    List<ConsentDefinition> all = new ArrayList<>(shipped);
    all.add(new ConsentDefinition(Purpose.DIRECT_MARKETING, "1", TEXT, TEXT));
    return all;
  }

  private static PublicationList directory() {
    return new PublicationList(
        DIRECTORY, TEXT, ListType.ELECTRONIC, PublicationList.WHITELIST, Optional.of("ANYBODY"));
  }

  private static StaffSource staff() {
    return StaffSource.of(
        StaffMember.of("maija", NOW, Operation.READ, Operation.MAINTAIN).signed("1", NOW),
        StaffMember.of("reader", NOW, Operation.READ).signed("1", NOW),
        StaffMember.of("publisher", NOW, Operation.READ, Operation.DISCLOSE).signed("1", NOW));
  }

  Publications lists() {
    return register
        .actingAs(Actor.person("publisher", clock.instant(), "password+otp", "back-office"))
        .lists();
  }

  /** A customer with a name and a home. */
  CustomerId customer(String given, String family, PostalAddress home) {
    return registered(
        named(SubjectRole.CUSTOMER, PersonName.of(given, family))
            .collect(CustomerFields.POSTAL_ADDRESS, home, OWN)
            .beginCustomership(LocalDate.of(2020, 5, 15)));
  }

  /** A customer who lives alone. */
  CustomerId customer(String family) {
    return customer(
        "Aino", family, PostalAddress.of("Kuja " + ++registered, "00530", "Helsinki", "FI"));
  }

  Customer named(SubjectRole role, PersonName name) {
    return Customer.newcomer(role)
        .collect(CustomerFields.NAME, name, OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("N-" + ++registered), OWN);
  }

  CustomerId registered(Customer person) {
    return register
        .actingAs(TestRegister.MAIJA)
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .register(person)
        .id();
  }

  SubjectChoices choicesOf(CustomerId person) {
    return register.actingAs(TestRegister.MAIJA).choicesOf(person);
  }

  Customer withMail(String family, EmailAddress mail) {
    return named(SubjectRole.CUSTOMER, PersonName.of("Aino", family))
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of("Kuja " + ++registered, "00530", "Helsinki", "FI"),
            OWN)
        .collect(CustomerFields.EMAIL, mail, OWN)
        .beginCustomership(LocalDate.of(2020, 5, 15));
  }

  void rename(CustomerId person, PersonName name) {
    register
        .actingAs(TestRegister.MAIJA)
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .change(person, one -> one.rectify(CustomerFields.NAME, name, OWN));
  }

  void consentToMarketing(CustomerId person) {
    Asked asked = new Asked("1", Language.FI);
    choicesOf(person).record(Choice.Consent.of(Purpose.DIRECT_MARKETING, asked, receipt()));
  }

  Receipt receipt() {
    return Receipt.of(clock.instant(), Channel.EMAIL);
  }

  void erase(CustomerId id) {
    storage.inTransaction(
        tx -> {
          ErasureVerdict verdict = new ErasureVerdict(id, MarketingRegister.RULE, NOW);
          tx.customers().erase(verdict, MarketingRegister.entry(id));
          return id;
        });
  }

  ListRun frozen(String list) {
    ListRun selected = lists().select(list);
    return lists().freeze(selected.id(), selected.version());
  }

  ReleasedList released(String list) {
    return released(frozen(list));
  }

  ReleasedList released(ListRun run) {
    return lists().release(run.id(), run.version());
  }

  static List<CustomerId> people(ReleasedList released) {
    return released.entries().stream()
        .flatMap(entry -> entry.people().stream())
        .map(ListEntry.Person::id)
        .toList();
  }

  static Set<CustomerId> peopleOf(ReleasedList released) {
    return Set.copyOf(people(released));
  }
}
