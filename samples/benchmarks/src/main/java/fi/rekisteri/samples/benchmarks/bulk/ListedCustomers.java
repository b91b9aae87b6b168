package fi.rekisteri.samples.benchmarks.bulk;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.Publications;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Our side: a register that makes labels for a printing house. */
public final class ListedCustomers implements AutoCloseable {
  private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final String LABELS = "LABELS";
  private static final LocalizedText TEXT = LocalizedText.of("Tarrat", "Etiketter", "Labels");

  private final CustomerRegister register;

  public ListedCustomers(DataSource pool) {
    JdbcSchema.migrate(pool);
    register =
        EmbeddedRegister.builder()
            .definition(definition())
            .storage(JdbcStorage.on(pool))
            .keys(InMemoryKeys.random())
            .staff(
                StaffSource.of(
                    StaffMember.of(
                            "clerk", PAST, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
                        .signed("1", PAST)))
            .build();
  }

  private static RegisterDefinition definition() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("agreement 7", FIRST_DAY, TEXT)
            .statingEveryTerm()
            .instructed(FIRST_DAY, "instruction 1")
            .endingWith(EndOfProcessing.Choice.DELETE);
    Recipient printer =
        Recipient.category(
                "PRINTER",
                TEXT,
                Recipient.Role.PROCESSOR,
                Set.of(
                    CustomerFields.NAME, CustomerFields.AFFILIATION, CustomerFields.POSTAL_ADDRESS))
            .named(NamedParty.of("Painotalo Oy", CountryCode.FINLAND).under(agreement));
    return CustomerRegisterNotice.definition(
            Controller.of(
                "Esimerkki Oy",
                ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
        .toBuilder()
        .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING))
        .recipient(printer)
        .list(PublicationList.labels(LABELS, TEXT).to("PRINTER"))
        .build();
  }

  private static Actor clerk() {
    return Actor.person("clerk", Instant.now(), "password+otp", "back-office");
  }

  public void register(List<Person> people) {
    register
        .actingAs(clerk())
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .importAll(
            IntStream.range(0, people.size())
                .<ImportCandidate>mapToObj(
                    row -> new ImportCandidate.Readable(row + 1, customer(people.get(row))))
                .iterator(),
            ImportListener.SILENT);
  }

  private static Customer customer(Person person) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(
            CustomerFields.NAME,
            PersonName.of(person.given(), person.family()),
            RegisteredCustomers.ORIGIN)
        .collect(
            CustomerFields.CUSTOMER_NUMBER,
            CustomerNumber.of(person.number()),
            RegisteredCustomers.ORIGIN)
        .collect(CustomerFields.EMAIL, EmailAddress.of(person.email()), RegisteredCustomers.ORIGIN)
        .collect(CustomerFields.PHONE, new PhoneNumber(person.phone()), RegisteredCustomers.ORIGIN)
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of(person.street(), person.postalCode(), person.town(), "FI"),
            RegisteredCustomers.ORIGIN)
        .beginCustomership(FIRST_DAY);
  }

  public ListRun frozen() {
    ListRun selected = lists().select(LABELS);
    return lists().freeze(selected.id(), selected.version());
  }

  public ReleasedList released(ListRun run) {
    return lists().release(run.id(), run.version());
  }

  private Publications lists() {
    return register.actingAs(clerk()).lists();
  }

  @Override
  public void close() {
    register.close();
  }
}
