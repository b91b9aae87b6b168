package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.samples.benchmarks.people.UnauditedReads;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Our side: single operations through the register's front door, looks without their entries. Its
 * ledger of erasures is a file whose lines are made durable.
 */
final class ScaledRegister implements AutoCloseable {
  private static final int PAGE = 1_000;
  private static final Asked ASKED = new Asked("1", Language.FI);

  private final ExecutorService storing = Executors.newSingleThreadExecutor();
  private final Path folder = Files.createTempDirectory("rekisteri-ledger");
  private final DataSource pool;
  private final Registers registers;
  private final RegisteredCustomers customers;

  ScaledRegister(DataSource pool) throws IOException {
    this.pool = pool;
    JdbcSchema.migrate(pool);
    RegisterStorage storage = JdbcStorage.on(pool);
    KeyProvider keys = InMemoryKeys.random();
    registers =
        new Registers(open(storage, keys).build(), open(new UnauditedReads(storage), keys).build());
    customers = new RegisteredCustomers(registers);
  }

  private EmbeddedRegister.Builder open(RegisterStorage storage, KeyProvider keys) {
    ErasureLedger ledger = ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger"));
    return Registers.builder(storage, keys).importing(storing).erasureLedger(ledger).staff(staff());
  }

  private static StaffSource staff() {
    return StaffSource.of(
        Stream.of(Registers.CLERK, Registers.CONTROLLER)
            .map(who -> StaffMember.of(who, Instant.EPOCH, Operation.values()))
            .map(member -> member.signed("1", Instant.EPOCH))
            .toArray(StaffMember[]::new));
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

  String web(CustomerId id) {
    return customers.get(id, false).web();
  }

  boolean consented(CustomerId id) {
    return Registers.desk(registers.unaudited()).choicesOf(id).history(null, PAGE).stream()
        .anyMatch(recorded -> recorded.choice() instanceof Choice.Consent);
  }

  /** By the demand of a person, with its decision, its ledger and its entries. */
  void erase(CustomerId id) {
    ErasureDemand all = ErasureDemand.everything(ErasureCause.PROMISED, LocalDate.now());
    ErasureAnswer answer = Registers.desk(registers.audited()).retentionOf(id).demand(all);
    if (answer.state() != ErasureAnswer.State.DONE) {
      throw new IllegalStateException("an erasure is " + answer.state());
    }
  }

  /** Whether the register finds nobody, and no row and no key of them is left. */
  boolean gone(CustomerId id) throws SQLException {
    boolean found = Registers.clerk(registers.unaudited()).find(id).isPresent();
    return !found && rows(id) == 0;
  }

  private int rows(CustomerId id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from rekisteri_customer where customer_id = ?")) {
      select.setObject(1, id.value());
      try (ResultSet answer = select.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }

  @Override
  public void close() throws IOException {
    customers.close();
    storing.shutdown();
    Files.delete(folder.resolve("erasures.ledger"));
    Files.delete(folder);
  }
}
