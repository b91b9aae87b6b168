package fi.rekisteri.samples.benchmarks.trail;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.AuditWindow;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.samples.benchmarks.people.UnauditedReads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** One population, and registers over it that differ in what they write to the trail. */
public final class AuditedRegisters implements AutoCloseable {
  private static final AuditWindowSize WINDOW = new AuditWindowSize(100, Duration.ofSeconds(1));
  private static final long SEED = 20270215;

  private record AuditWindowSize(int entries, Duration time) {}

  /** How a register treats the trail. */
  public enum Treatment {
    /** As it is: nothing is shown before its entry is durable. */
    STRICT,
    /** Looks wait for a hundred of their kind, or a second. */
    WINDOW,
    /** As it is, its JDBC calls wrapped as those of the next one are. */
    WRAPPED,
    /** No entry reaches the database. */
    STRIPPED,
    /** Entries of looks are dropped at the storage port. */
    UNAUDITED_READS
  }

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final InMemoryKeys keys = InMemoryKeys.random();
  private final HikariDataSource pool;
  private final Map<Treatment, CustomerRegister> registers;
  private final List<CustomerId> ids;

  public AuditedRegisters(String url, int customers) {
    pool = Database.pool(url, 4);
    JdbcSchema.migrate(pool);
    JdbcStorage plain = JdbcStorage.on(pool);
    registers =
        new EnumMap<>(
            Map.of(
                Treatment.STRICT, Registers.builder(plain, keys).build(),
                Treatment.WINDOW, windowed(),
                Treatment.WRAPPED, over(new StrippedSource(pool, false)),
                Treatment.STRIPPED, over(new StrippedSource(pool, true)),
                Treatment.UNAUDITED_READS,
                    Registers.builder(new UnauditedReads(plain), keys).build()));
    ids = filled(People.invent(customers, SEED));
  }

  private CustomerRegister windowed() {
    AuditWindow window = new AuditWindow(WINDOW.entries(), WINDOW.time(), scheduler);
    return Registers.builder(storage(), keys).auditWindow(window).build();
  }

  private CustomerRegister over(StrippedSource source) {
    return Registers.builder(JdbcStorage.on(source.dataSource()), keys).build();
  }

  private List<CustomerId> filled(List<Person> people) {
    RegisteredCustomers customers =
        new RegisteredCustomers(new Registers(of(Treatment.STRICT), of(Treatment.UNAUDITED_READS)));
    customers.importAll(people);
    Map<String, CustomerId> byNumber = customers.idsByNumber();
    return people.stream().map(person -> byNumber.get(person.number())).toList();
  }

  public CustomerRegister of(Treatment treatment) {
    return registers.get(treatment);
  }

  /** Closes the register that waits, which writes what it holds, and opens it again. */
  public void closeWindow() {
    of(Treatment.WINDOW).close();
    registers.put(Treatment.WINDOW, windowed());
  }

  public PlainTrail plain() {
    return new PlainTrail(pool);
  }

  public JdbcStorage storage() {
    return JdbcStorage.on(pool);
  }

  /** Reads somebody, and sums up every value. */
  public long read(Treatment treatment, int customer) {
    return RegisteredCustomers.person(Registers.clerk(of(treatment)).get(ids.get(customer)))
        .hashCode();
  }

  /** Shows a page of so many, and the values of each. */
  public List<Person> page(Treatment treatment, int customer, int limit) {
    return Registers.clerk(of(treatment)).page(ids.get(customer), limit).customers().stream()
        .map(RegisteredCustomers::person)
        .toList();
  }

  /** Shows those with the lowest ids, strictly. */
  public void first(int limit) {
    int shown = Registers.clerk(of(Treatment.STRICT)).page(null, limit).customers().size();
    if (shown != limit) {
      throw new IllegalStateException("a page of " + shown + " instead of " + limit);
    }
  }

  /** Changes one field, and gives back a sum over what was stored. */
  public long change(Treatment treatment, int customer, String web) {
    return Registers.clerk(of(treatment))
        .change(
            ids.get(customer),
            who ->
                who.rectify(
                    CustomerFields.WEB_ADDRESS, new WebAddress(web), RegisteredCustomers.ORIGIN))
        .value(CustomerFields.WEB_ADDRESS)
        .orElseThrow()
        .hashCode();
  }

  public void execute(String sql) throws SQLException {
    plain().execute(sql);
  }

  @Override
  public void close() {
    registers.values().forEach(CustomerRegister::close);
    scheduler.shutdown();
    pool.close();
  }
}
