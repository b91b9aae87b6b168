package fi.rekisteri.samples.benchmarks.people;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Our side: the register as a host uses it, through nothing but its front door. */
public final class RegisteredCustomers implements AutoCloseable {
  private static final int PAGE = 1_000;
  public static final Provenance ORIGIN =
      Provenance.fromSubject(Channel.WEB, Instant.now().truncatedTo(ChronoUnit.MICROS));

  private final CustomerRegister register;
  private final CustomerRegister unauditedRegister;
  private final CustomerAccess access;
  private final CustomerAccess unaudited;

  /** A register that imports on its caller's thread alone. */
  public RegisteredCustomers(DataSource pool) {
    this(Registers.over(pool, Runnable::run));
  }

  public RegisteredCustomers(Registers registers) {
    register = registers.audited();
    unauditedRegister = registers.unaudited();
    access = Registers.clerk(register);
    unaudited = Registers.clerk(unauditedRegister);
  }

  public void importAll(List<Person> people) {
    importAll(people.size(), people::get);
  }

  /** Imports so many who are made while they are read. */
  public void importAll(int count, IntFunction<Person> people) {
    Iterator<ImportCandidate> candidates =
        IntStream.range(0, count).mapToObj(row -> candidate(row, people.apply(row))).iterator();
    ImportReport report = access.importAll(candidates, ImportListener.SILENT);
    if (report.registered() != count) {
      throw new IllegalStateException("an import left somebody out: " + report.rejects().size());
    }
  }

  public Person get(CustomerId id, boolean audited) {
    return person((audited ? access : unaudited).get(id));
  }

  /** Finds somebody without the index: opens everybody, page by page, and compares. */
  public Person findByComparing(String email) {
    List<Person> found = new ArrayList<>();
    export(
        false,
        one -> {
          if (one.email().equals(email)) {
            found.add(one);
          }
        });
    if (found.size() != 1) {
      throw new IllegalStateException("found " + found.size() + " customers instead of one");
    }
    return found.get(0);
  }

  public Person findByEmail(String email) {
    List<Customer> found = unaudited.find(CustomerSearch.BY_EMAIL, EmailAddress.of(email));
    if (found.size() != 1) {
      throw new IllegalStateException("found " + found.size() + " customers instead of one");
    }
    return person(found.get(0));
  }

  public void changeWeb(CustomerId id, String web) {
    access.change(id, who -> who.rectify(CustomerFields.WEB_ADDRESS, new WebAddress(web), ORIGIN));
  }

  public void changePhone(CustomerId id, String phone) {
    access.change(id, who -> who.rectify(CustomerFields.PHONE, new PhoneNumber(phone), ORIGIN));
  }

  /** Hands out everybody, page by page, and holds no page but one. */
  public void export(boolean audited, Consumer<Person> reader) {
    CustomerAccess from = audited ? access : unaudited;
    @Nullable CustomerId after = null;
    do {
      CustomerPage page = from.page(after, PAGE);
      page.customers().forEach(customer -> reader.accept(person(customer)));
      after = page.next().orElse(null);
    } while (after != null);
  }

  /** Everybody, page by page. */
  public Stream<Person> all() {
    Stream.Builder<Person> all = Stream.builder();
    pages().forEach(customer -> all.add(person(customer)));
    return all.build();
  }

  public Map<String, CustomerId> idsByNumber() {
    Map<String, CustomerId> ids = new HashMap<>();
    pages()
        .forEach(
            customer ->
                ids.put(
                    customer.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value(),
                    customer.id()));
    return ids;
  }

  private Stream<Customer> pages() {
    Stream.Builder<Customer> all = Stream.builder();
    @Nullable CustomerId after = null;
    do {
      CustomerPage page = unaudited.page(after, PAGE);
      page.customers().forEach(all);
      after = page.next().orElse(null);
    } while (after != null);
    return all.build();
  }

  private static ImportCandidate candidate(int row, Person person) {
    Customer newcomer =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(person.number()), ORIGIN)
            .collect(CustomerFields.NAME, PersonName.of(person.given(), person.family()), ORIGIN)
            .collect(CustomerFields.EMAIL, EmailAddress.of(person.email()), ORIGIN)
            .collect(CustomerFields.PHONE, new PhoneNumber(person.phone()), ORIGIN)
            .collect(CustomerFields.POSTAL_ADDRESS, address(person), ORIGIN)
            .collect(CustomerFields.WEB_ADDRESS, new WebAddress(person.web()), ORIGIN);
    return new ImportCandidate.Readable(row + 1L, newcomer);
  }

  private static PostalAddress address(Person person) {
    return PostalAddress.of(person.street(), person.postalCode(), person.town(), "FI");
  }

  /** Takes out every value that the plain side reads. */
  public static Person person(Customer customer) {
    PersonName name = customer.value(CustomerFields.NAME).orElseThrow();
    PostalAddress address = customer.value(CustomerFields.POSTAL_ADDRESS).orElseThrow();
    return new Person(
        customer.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value(),
        name.given().orElseThrow(),
        name.family().orElseThrow(),
        customer.value(CustomerFields.EMAIL).orElseThrow().value(),
        customer.value(CustomerFields.PHONE).orElseThrow().value(),
        address.line1().orElseThrow(),
        address.postalCode(),
        address.locality(),
        customer.value(CustomerFields.WEB_ADDRESS).orElseThrow().value());
  }

  @Override
  public void close() {
    register.close();
    unauditedRegister.close();
  }
}
