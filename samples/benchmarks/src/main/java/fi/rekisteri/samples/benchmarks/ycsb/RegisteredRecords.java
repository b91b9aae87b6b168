package fi.rekisteri.samples.benchmarks.ycsb;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.samples.benchmarks.house.RawTables;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.samples.benchmarks.people.TenFields;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.Vector;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import site.ycsb.ByteIterator;
import site.ycsb.DB;
import site.ycsb.Status;
import site.ycsb.StringByteIterator;

/** Our side: the register as a host uses it, through nothing but its front door. */
final class RegisteredRecords extends DB implements Contender {
  private static final int PAGE = 1_000;

  private final String name;
  private final HikariDataSource pool;
  private final CustomerRegister register;
  private final CustomerAccess access;

  /** A register that a caller sets up further, such as by a window for its audit entries. */
  RegisteredRecords(
      String name, HikariDataSource pool, UnaryOperator<EmbeddedRegister.Builder> setUp) {
    this.name = name;
    this.pool = pool;
    JdbcSchema.migrate(pool);
    register =
        setUp
            .apply(
                Registers.builder(JdbcStorage.on(pool), InMemoryKeys.random())
                    .definition(TenFields.definition()))
            .build();
    access = Registers.clerk(register);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DB binding() {
    return this;
  }

  @Override
  public void load(List<Call.Insert> records) {
    Iterator<ImportCandidate> candidates =
        records.stream()
            .<ImportCandidate>map(
                one -> new ImportCandidate.Readable(0, newcomer(one.key(), one.values())))
            .iterator();
    ImportReport report = access.importAll(candidates, ImportListener.SILENT);
    if (report.registered() != records.size()) {
      throw new IllegalStateException("an import left somebody out: " + report.rejects().size());
    }
  }

  @Override
  public Status read(
      String table, String key, @Nullable Set<String> fields, Map<String, ByteIterator> result) {
    access.find(id(key)).ifPresent(customer -> result.putAll(row(customer)));
    return result.isEmpty() ? Status.NOT_FOUND : Status.OK;
  }

  @Override
  public Status scan(
      String table,
      String start,
      int count,
      @Nullable Set<String> fields,
      Vector<HashMap<String, ByteIterator>> result) {
    access.page(id(start), count).customers().forEach(customer -> result.add(row(customer)));
    return Status.OK;
  }

  @Override
  public Status update(String table, String key, Map<String, ByteIterator> values) {
    Map<String, String> changed = StringByteIterator.getStringMap(values);
    access.change(id(key), customer -> rectified(customer, changed));
    return Status.OK;
  }

  @Override
  public Status insert(String table, String key, Map<String, ByteIterator> values) {
    access.register(newcomer(key, StringByteIterator.getStringMap(values)));
    return Status.OK;
  }

  @Override
  public Status delete(String table, String key) {
    throw new UnsupportedOperationException("no core workload deletes");
  }

  @Override
  public void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public boolean shows(Call.Insert somebody) throws SQLException {
    return RawTables.hold(pool, somebody.values().values());
  }

  @Override
  public long contents() {
    long sum = 1;
    @Nullable CustomerId after = null;
    do {
      CustomerPage page = access.page(after, PAGE);
      for (Customer customer : page.customers()) {
        sum = 31 * sum + Call.hash(row(customer));
      }
      after = page.next().orElse(null);
    } while (after != null);
    return sum;
  }

  /** Closes the register, which writes what waits, and counts all entries of its trail. */
  long entries() throws SQLException {
    register.close();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from rekisteri_audit")) {
      count.next();
      return count.getLong(1);
    }
  }

  @Override
  public void close() {
    register.close();
    pool.close();
  }

  private static Customer newcomer(String key, Map<String, String> values) {
    return TenFields.newcomer(id(key), values);
  }

  private static Customer rectified(Customer customer, Map<String, String> values) {
    Customer changed = customer;
    for (Map.Entry<String, String> value : values.entrySet()) {
      changed =
          changed.rectify(
              TenFields.key(value.getKey()), value.getValue(), RegisteredCustomers.ORIGIN);
    }
    return changed;
  }

  private static HashMap<String, ByteIterator> row(Customer customer) {
    HashMap<String, ByteIterator> row = new HashMap<>();
    for (FieldKey<String> key : TenFields.KEYS) {
      row.put(key.path(), new StringByteIterator(customer.value(key).orElseThrow()));
    }
    return row;
  }

  private static CustomerId id(String key) {
    return new CustomerId(UUID.fromString(key));
  }
}
