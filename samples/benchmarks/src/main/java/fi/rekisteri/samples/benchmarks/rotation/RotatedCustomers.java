package fi.rekisteri.samples.benchmarks.rotation;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A register whose keys an administrator rotates. It need not wait for others to settle, since
 * nobody else works on it, so a rotation ends with its first call and removes the key of before.
 */
final class RotatedCustomers implements AutoCloseable {
  private static final String ADMINISTRATOR = "controller";

  private final CustomerRegister register;
  private final Map<CustomerId, String> asked = new HashMap<>();

  RotatedCustomers(DataSource pool) {
    JdbcSchema.migrate(pool);
    register =
        Registers.builder(JdbcStorage.on(pool), InMemoryKeys.random())
            .settling(Duration.ZERO)
            .build();
  }

  /** Imports so many, who are made while they are read; the first and the last are kept in mind. */
  void importAll(int count) {
    Iterator<ImportCandidate> people =
        IntStream.range(0, count).mapToObj(number -> candidate(number, count)).iterator();
    long registered =
        Registers.clerk(register).importAll(people, ImportListener.SILENT).registered();
    require(registered == count, "an import left somebody out");
  }

  private ImportCandidate candidate(int number, int count) {
    Customer one = somebody(number);
    if (number == 0 || number == count - 1) {
      asked.put(one.id(), People.number(number));
    }
    return new ImportCandidate.Readable(number + 1L, one);
  }

  private static Customer somebody(int number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(
            CustomerFields.CUSTOMER_NUMBER,
            CustomerNumber.of(People.number(number)),
            RegisteredCustomers.ORIGIN)
        .collect(CustomerFields.NAME, PersonName.of("Aino", "Laine"), RegisteredCustomers.ORIGIN)
        .collect(
            CustomerFields.EMAIL,
            EmailAddress.of("customer." + number + "@example.fi"),
            RegisteredCustomers.ORIGIN);
  }

  /** Rotates to the end; everybody's key must be changed. */
  void rotate(int people) {
    RotationReport report =
        register
            .actingAs(Actor.person(ADMINISTRATOR, Instant.now(), "password+otp", "back-office"))
            .keys()
            .rotate(Rotation.REGISTER_KEY);
    require(report.isFinished(), "a rotation is " + report.state());
    require(report.walk().changed() == people, "a rotation passed over somebody");
  }

  /** The first and the last of them are opened. */
  void requireReadable() {
    asked.forEach(
        (id, number) -> {
          Customer read = Registers.clerk(register).get(id);
          String told = read.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value();
          require(told.equals(number), "somebody else was read");
        });
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override
  public void close() {
    register.close();
  }
}
