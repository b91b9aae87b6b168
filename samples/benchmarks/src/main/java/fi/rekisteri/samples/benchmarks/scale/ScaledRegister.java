package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Our side: single operations through the register's front door, looks without their entries. One
 * erasure alone has no door of its own, since a plan or a demand comes before it: it is the
 * storage's, as the front door calls it.
 */
final class ScaledRegister implements AutoCloseable {
  private static final int PAGE = 1_000;
  private static final Asked ASKED = new Asked("1", Language.FI);
  private static final RuleId RULE = new RuleId("Art. 17(1)(a)");

  private final ExecutorService storing = Executors.newSingleThreadExecutor();
  private final Registers registers;
  private final RegisteredCustomers customers;
  private final RegisterStorage storage;

  ScaledRegister(DataSource pool) {
    registers = Registers.over(pool, storing);
    customers = new RegisteredCustomers(registers);
    storage = JdbcStorage.on(pool);
  }

  void importAll(int count, IntFunction<Person> people) {
    customers.importAll(count, people);
  }

  /** Everybody and their number, page by page. */
  void forEach(BiConsumer<CustomerId, String> reader) {
    CustomerAccess access = Registers.clerk(registers.unaudited());
    @Nullable CustomerId after = null;
    do {
      CustomerPage page = access.page(after, PAGE);
      page.customers().forEach(one -> reader.accept(one.id(), number(one)));
      after = page.next().orElse(null);
    } while (after != null);
  }

  private static String number(Customer one) {
    return one.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value();
  }

  String get(CustomerId id) {
    return customers.get(id, false).number();
  }

  String find(String email) {
    return customers.findByEmail(email).number();
  }

  void change(CustomerId id, String web) {
    customers.changeWeb(id, web);
  }

  void consent(CustomerId id) {
    Receipt receipt = Receipt.of(Instant.now(), Channel.PHONE);
    Registers.desk(registers.audited())
        .choicesOf(id)
        .record(Choice.Consent.of(Purpose.PERSONALISED_CONTENT, ASKED, receipt));
  }

  /** How many entries of the trail are about somebody. */
  int trail(CustomerId id) {
    return Registers.trail(registers.unaudited()).ofSubject(id, null, PAGE).size();
  }

  void erase(CustomerId id) {
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.ERASE, id, List.of());
    AuditEntry entry =
        new AuditEntry(
            Evidence.at(AuditPlace.first()),
            Instant.now(),
            "clerk",
            "benchmark",
            Purpose.RIGHTS,
            act);
    storage.inTransaction(
        tx -> {
          tx.customers().erase(new ErasureVerdict(id, RULE, Instant.now()), entry);
          return true;
        });
  }

  @Override
  public void close() {
    customers.close();
    storing.shutdown();
  }
}
