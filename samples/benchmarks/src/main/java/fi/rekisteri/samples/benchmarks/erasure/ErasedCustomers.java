package fi.rekisteri.samples.benchmarks.erasure;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The shipped storage, by its port: an erasure opens nothing, so random bytes stand for what is
 * sealed.
 */
public final class ErasedCustomers {
  private static final int BATCH = 1_000;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final DataSource pool;
  private final JdbcStorage storage;
  private final Random random = new Random(16);

  public ErasedCustomers(DataSource pool) {
    JdbcSchema.migrate(pool);
    this.pool = pool;
    this.storage = JdbcStorage.on(pool);
  }

  /** Makes people with so many values each, one transaction for each of them. */
  public List<CustomerId> insert(int people, int values) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      CustomerId id = new CustomerId(UUID.randomUUID());
      NewCustomer one = newcomer(id, values);
      doing(customers -> customers.insert(List.of(one)));
      ids.add(id);
    }
    return ids;
  }

  public void erase(CustomerId id) {
    ErasureVerdict verdict = new ErasureVerdict(id, new RuleId("Art. 17(1)(a)"), NOW);
    AuditEntry entry = entry(AuditAction.ERASE, id);
    doing(customers -> customers.erase(verdict, entry));
  }

  /** Holds people and erases them, in one transaction. */
  public void erase(List<CustomerId> ids) {
    RuleId rule = new RuleId("Art. 17(1)(a)");
    List<ErasureVerdict> verdicts =
        ids.stream().map(id -> new ErasureVerdict(id, rule, NOW)).toList();
    UUID lane = UUID.randomUUID();
    List<AuditEntry> entries =
        IntStream.range(0, ids.size())
            .mapToObj(i -> entry(AuditAction.ERASE, ids.get(i), new AuditPlace(lane, i + 1)))
            .toList();
    doing(
        customers -> {
          require(customers.hold(ids).size() == ids.size(), "somebody was not there to be erased");
          customers.erase(verdicts, entries);
        });
  }

  /** What tables hold of some of them, to be looked for when they are erased. */
  public Traces traces(CustomerId... some) throws SQLException {
    Traces traces = new Traces(pool);
    for (CustomerId id : some) {
      traces.note(id, List.of()); // random bytes have no values in clear
    }
    return traces;
  }

  /** Nobody of them is readable, and no key of them is there. */
  public void requireErased(List<CustomerId> all) {
    for (CustomerId id : all) {
      require(asked(customers -> customers.find(id)).isEmpty(), "a record was left");
      require(asked(customers -> customers.tombstone(id)).isPresent(), "a tombstone was missing");
      require(values(id) == 0, "values of an erased customer were shown");
      require(asked(customers -> customers.collections(id)).isEmpty(), "a collection was named");
    }
  }

  /** Their values are there to be counted, and then they are gone. */
  public void requireRemoved(long people, long values) throws SQLException {
    long others = count() - values;
    require(asked(CustomerStore::leftovers) == people, "somebody was not on the list");
    long removed = 0;
    LeftoverRemoval some;
    do {
      some = asked(customers -> customers.removeLeftovers(BATCH));
      removed += some.items();
    } while (!some.isLast(BATCH));
    require(removed == values, "leftovers were lost or forgotten");
    require(count() == others, "leftovers remain");
    require(asked(CustomerStore::leftovers) == 0, "somebody is left on the list");
  }

  public void requireIntact(CustomerId id, int values) {
    require(asked(customers -> customers.find(id)).isPresent(), "the wrong customer was erased");
    require(values(id) == values, "values of the wrong customer were removed");
  }

  public void execute(String statement) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement some = connection.createStatement()) {
      some.execute(statement);
    }
  }

  private long count() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from rekisteri_item")) {
      row.next();
      return row.getLong(1);
    }
  }

  private int values(CustomerId id) {
    return asked(customers -> customers.items(id, "order", null, BATCH)).size();
  }

  private NewCustomer newcomer(CustomerId id, int values) {
    List<SealedField> fields =
        IntStream.range(0, 6).mapToObj(i -> new SealedField("field" + i, "", bytes(80))).toList();
    List<SearchTag> tags =
        IntStream.range(0, 4)
            .mapToObj(i -> new SearchTag("index" + i, 1, bytes(16), i == 0))
            .toList();
    List<SealedItem> items =
        IntStream.range(0, values)
            .mapToObj(i -> new SealedItem("order", String.format("%032x", i), bytes(120)))
            .toList();
    CustomerFacts facts = new CustomerFacts(id, 1, SubjectRole.CUSTOMER, List.of());
    SealedKey key = new SealedKey(random.nextInt(1, Integer.MAX_VALUE), 1, bytes(60));
    SealedCustomer customer = new SealedCustomer(facts, fields, key, bytes(32));
    return new NewCustomer(customer, tags, items, entry(AuditAction.REGISTER, id));
  }

  private static AuditEntry entry(AuditAction action, CustomerId id) {
    return entry(action, id, AuditPlace.first());
  }

  private static AuditEntry entry(AuditAction action, CustomerId id, AuditPlace place) {
    AuditEntry.Act act = AuditEntry.Act.done(action, id, List.of());
    return new AuditEntry(Evidence.at(place), NOW, "clerk", "benchmark", Purpose.RIGHTS, act);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private <T> T asked(Function<CustomerStore, T> question) {
    return storage.inTransaction(tx -> question.apply(tx.customers()));
  }

  private void doing(Consumer<CustomerStore> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx.customers());
          return true;
        });
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
