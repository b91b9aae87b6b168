package fi.rekisteri.samples.benchmarks.disclosing;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Disclosed;
import fi.rekisteri.Disclosures;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.samples.benchmarks.trail.PlainTrail;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.LocalizedText;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The same people in the register and in a plain table, and both ways to disclose them. */
public final class DisclosedCustomers implements AutoCloseable {
  private static final long SEED = 20261125;
  private static final String SENDER = "clerk";
  private static final DisclosureRequest REQUEST =
      DisclosureRequest.of(
          CustomerRegisterNotice.HOSTING_PARTNER,
          DisclosureGround.TECHNICAL_OPERATION,
          new Contract("Sop. 3"),
          CustomerFields.CUSTOMER_NUMBER,
          CustomerFields.NAME,
          CustomerFields.EMAIL,
          CustomerFields.PHONE,
          CustomerFields.POSTAL_ADDRESS);

  private final HikariDataSource pool;
  private final CustomerRegister register;
  private final Disclosures disclosures;
  private final PlainDisclosures plain;
  private final List<CustomerId> ids;
  private long number;

  public DisclosedCustomers(String url, int customers) throws SQLException {
    pool = Database.pool(url, 1);
    JdbcSchema.migrate(pool);
    register = opened();
    disclosures =
        register
            .actingAs(Actor.person(SENDER, Instant.now(), "password+otp", "back-office"))
            .disclosures();
    List<Person> people = People.invent(customers, SEED);
    RegisteredCustomers registered = new RegisteredCustomers(new Registers(register, register));
    registered.importAll(people);
    Map<String, CustomerId> byNumber = registered.idsByNumber();
    ids = people.stream().map(person -> byNumber.get(person.number())).toList();
    PlainCustomers table = new PlainCustomers(pool);
    table.createTable();
    table.insertAll(ids.stream().map(CustomerId::value).toList(), people);
    plain = new PlainDisclosures(pool);
    plain.create();
  }

  private CustomerRegister opened() {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    return Registers.builder(JdbcStorage.on(pool), InMemoryKeys.random())
        .definition(definition())
        .staff(
            StaffSource.of(
                StaffMember.of(SENDER, past, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
                    .signed("1", past)))
        .build();
  }

  private static RegisterDefinition definition() {
    LocalizedText text = LocalizedText.finnish("syy");
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("DPA-1", LocalDate.EPOCH, text)
            .statingEveryTerm()
            .instructed(LocalDate.EPOCH, "ohje 1")
            .endingWith(EndOfProcessing.Choice.DELETE);
    NamedParty host = NamedParty.of("Konesali Oy", CountryCode.FINLAND).under(agreement);
    return Registers.DEFINITION.toBuilder()
        .change(
            changes ->
                changes.recipient(CustomerRegisterNotice.HOSTING_PARTNER, one -> one.named(host)))
        .build();
  }

  public int count() {
    return ids.size();
  }

  /** A sum over the five fields, by the register. */
  public long disclose(int customer) {
    Disclosed out = disclosures.disclose(ids.get(customer), REQUEST);
    PersonName name = out.value(CustomerFields.NAME).orElseThrow();
    PostalAddress address = out.value(CustomerFields.POSTAL_ADDRESS).orElseThrow();
    return sum(
        out.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value(),
        name.given().orElseThrow(),
        name.family().orElseThrow(),
        out.value(CustomerFields.EMAIL).orElseThrow().value(),
        out.value(CustomerFields.PHONE).orElseThrow().value(),
        address.line1().orElseThrow(),
        address.postalCode(),
        address.locality());
  }

  /** The same sum, by hand. */
  public long disclosePlainly(int customer) throws SQLException {
    UUID id = ids.get(customer).value();
    Person out = plain.disclose(id, ++number);
    return sum(
        out.number(),
        out.given(),
        out.family(),
        out.email(),
        out.phone(),
        out.street(),
        out.postalCode(),
        out.town());
  }

  private static long sum(String... values) {
    return Stream.of(values).mapToLong(String::hashCode).sum();
  }

  /** How many lines and entries there are: ours, and by hand. */
  public List<Long> rows() throws SQLException {
    return List.of(
        count("rekisteri_disclosure"),
        count("rekisteri_audit where action = 'DISCLOSE'"),
        count("plain_disclosure"),
        count("plain_trail"));
  }

  private long count(String from) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  public void execute(String statement) throws SQLException {
    new PlainTrail(pool).execute(statement);
  }

  @Override
  public void close() {
    register.close();
    pool.close();
  }
}
