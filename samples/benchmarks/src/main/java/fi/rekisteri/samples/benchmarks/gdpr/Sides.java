package fi.rekisteri.samples.benchmarks.gdpr;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.AuditWindow;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.samples.benchmarks.house.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The stores that are compared, each in a database of its own with the same records, of which a few
 * were erased before anything is measured. The register is there twice at item grain: strictly, and
 * with a window in which entries of looks may be lost.
 */
final class Sides implements AutoCloseable {
  static final String OURS = "register";
  static final String WINDOW = "register, audit window of 100";
  static final String PLAIN = "plain table with two indexes";
  private static final int CONNECTIONS = 4;
  private static final int ENTRIES = 100;
  private static final int LOOKED_FOR = 10;

  private final Database database;
  private final Records records;
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, Store> stores = new LinkedHashMap<>();
  private final List<RegisteredRecords> registers = new ArrayList<>();
  private final List<HikariDataSource> pools = new ArrayList<>();
  private final List<Traces> traces = new ArrayList<>();
  private final Deque<Closing> open = new ArrayDeque<>();

  /** Gives something back. */
  @FunctionalInterface
  private interface Closing {
    void run() throws IOException, SQLException;
  }

  Sides(Database database, Records records) throws Exception {
    this.database = database;
    this.records = records;
    long start = System.nanoTime();
    open.push(scheduler::shutdown);
    PlainRecords plain = new PlainRecords(pool("plain"), records);
    open.push(plain::close);
    stores.put(PLAIN, plain);
    addRegister(OURS, "strict", builder -> builder);
    if (records.grain() == Grain.ITEM) {
      AuditWindow window = new AuditWindow(ENTRIES, Duration.ofSeconds(1), scheduler);
      addRegister(WINDOW, "window", builder -> builder.auditWindow(window));
    }
    eraseSome();
    System.out.printf(
        "    %d records loaded on each side in %.0f s%n",
        records.count(), (System.nanoTime() - start) / 1e9);
  }

  private HikariDataSource pool(String side) throws SQLException {
    String name = "gdpr_" + records.grain().name().toLowerCase(Locale.ROOT) + "_" + side;
    HikariDataSource pool = Database.pool(database.create(name), CONNECTIONS);
    open.push(() -> database.drop(name));
    open.push(pool::close);
    pools.add(pool);
    return pool;
  }

  private void addRegister(String name, String side, UnaryOperator<EmbeddedRegister.Builder> setUp)
      throws Exception {
    HikariDataSource pool = pool(side);
    RegisteredRecords register = new RegisteredRecords(pool, records, setUp);
    open.push(register::close);
    registers.add(register);
    stores.put(name, register);
    List<Integer> some = records.gone().stream().limit(LOOKED_FOR).toList();
    Set<String> people =
        some.stream().map(key -> register.idOf(key).toString()).collect(Collectors.toSet());
    List<String> values = new ArrayList<>();
    for (int key : some) {
      values.addAll(records.data(key, 0));
      values.addAll(records.data(key + 1, 0)); // somebody's who stays
    }
    traces.add(Traces.of(pool, people, values));
  }

  private void eraseSome() throws Exception {
    for (Store store : stores.values()) {
      for (int key : records.gone()) {
        store.delete(key);
      }
    }
  }

  Map<String, Store> stores() {
    return stores;
  }

  /** Brings all tables into the state of every day. */
  void refresh() throws SQLException {
    for (HikariDataSource pool : pools) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(database.refreshStatistics());
      }
    }
  }

  /** Every record must be the same on all sides. */
  void requireSame() throws Exception {
    Store plain = stores.get(PLAIN);
    for (RegisteredRecords register : registers) {
      requireSame(plain, register);
    }
  }

  static void requireSame(Store plain, Store ours) throws Exception {
    for (int purpose = 0; purpose < Terms.PURPOSES; purpose++) {
      if (Turns.sum(plain.byPurpose(purpose)) != Turns.sum(ours.byPurpose(purpose))) {
        throw new IllegalStateException("after the changes records of a purpose differ");
      }
    }
  }

  /** When all is done: the tables hold nothing they should not, and no trail lost an entry. */
  void requireSealed() throws Exception {
    for (Traces one : traces) {
      one.requireGone(records.grain() == Grain.CUSTOMER);
    }
    List<Long> entries = new ArrayList<>();
    for (RegisteredRecords register : registers) {
      register.close();
      entries.add(register.entries());
    }
    if (entries.stream().distinct().count() != 1) {
      throw new IllegalStateException("the trails have " + entries + " entries");
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
