package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * People of whom nothing is due for years. Nobody opens them until then, so random bytes stand for
 * what is sealed, and they are put there by the port of the storage, the days on which they are to
 * be looked at spread over nine years.
 */
public final class SleepingCustomers {
  private static final int BATCH = 1_000;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 9 * 365;

  private final RegisterStorage storage;
  private final LocalDate first = LocalDate.now().plusDays(30);
  private final Random random = new Random(8);

  public SleepingCustomers(DataSource pool) {
    storage = JdbcStorage.on(pool);
  }

  public void insert(int count) {
    for (int from = 0; from < count; from += BATCH) {
      UUID lane = UUID.randomUUID();
      List<NewCustomer> some =
          IntStream.range(0, Math.min(BATCH, count - from))
              .mapToObj(i -> newcomer(new AuditPlace(lane, i + 1)))
              .toList();
      storage.inTransaction(
          tx -> {
            tx.customers().insert(some);
            return some;
          });
    }
  }

  private NewCustomer newcomer(AuditPlace place) {
    CustomerId id = new CustomerId(UUID.randomUUID());
    List<SealedField> fields =
        IntStream.range(0, 5).mapToObj(i -> new SealedField("field" + i, "", bytes(80))).toList();
    List<SearchTag> tags =
        IntStream.range(0, 2)
            .mapToObj(i -> new SearchTag("index" + i, 1, bytes(16), i == 0))
            .toList();
    CustomerFacts facts = new CustomerFacts(id, 1, SubjectRole.CUSTOMER, List.of());
    SealedKey key = new SealedKey(random.nextInt(1, Integer.MAX_VALUE), 1, bytes(60));
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.REGISTER, id, List.of());
    AuditEntry entry =
        new AuditEntry(Evidence.at(place), NOW, "clerk", "benchmark", Purpose.RIGHTS, act);
    return new NewCustomer(
        new SealedCustomer(facts, fields, key, bytes(32)),
        tags,
        List.of(),
        entry,
        Optional.of(first.plusDays(random.nextInt(DAYS))));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
