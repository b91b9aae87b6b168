package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.Bookmark;
import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.FoundPage;
import fi.rekisteri.People;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Our side, through nothing but the register's doors: a person is a customer who consented to one
 * of 25 purposes, every look passes the decision and is recorded, and what is erased is erased.
 */
public final class RegisteredRecords implements Store, AutoCloseable {
  private static final int PAGE = 1_000;
  private static final int LOADING = 4;
  private static final Instant COLLECTED = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final LocalDate TODAY = LocalDate.now(Registers.DEFINITION.zone());

  private final DataSource pool;
  private final Records records;
  private final Form form;
  private final KeptRegister register;
  private final CustomerId[] ids;

  RegisteredRecords(DataSource pool, Records records, UnaryOperator<EmbeddedRegister.Builder> setUp)
      throws IOException, SQLException {
    this.pool = pool;
    this.records = records;
    form = Form.of(records);
    register = new KeptRegister(pool, new Promises(form), setUp);
    ids = new CustomerId[records.mostUsers()];
    // An import has no place for consents, on which every one of these purposes rests.
    // Commits wait for the disk and share its syncs, so there are more threads than processors.
    ForkJoinPool loading = new ForkJoinPool(LOADING);
    try {
      loading
          .submit(() -> IntStream.range(0, records.users()).parallel().forEach(this::register))
          .join();
    } finally {
      loading.shutdown();
    }
  }

  /** The customer of a record. */
  CustomerId idOf(int key) {
    return ids[records.userOf(key)];
  }

  private CustomerAccess access(int user) {
    return register.access(Promises.purpose(Records.purposeOf(user)));
  }

  private void register(int user) {
    Owner owner = Owner.of(user);
    Provenance typed = Provenance.fromSubject(Channel.WEB, COLLECTED);
    Customer newcomer =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(owner.user()), typed)
            .collect(Promises.OBJECTION, owner.objection(), typed)
            .collect(Promises.ACCESS, owner.access(), typed)
            .collect(Promises.CATEGORY, owner.category(), typed)
            .beginCustomership(TODAY);
    for (int key = user; key < records.count() || key == user; key += records.users()) {
      newcomer = form.collect(newcomer, key, records.data(key, 0), origin(user));
    }
    Purpose purpose = Promises.purpose(Records.purposeOf(user));
    Choice consent =
        Choice.Consent.of(
            purpose, new Asked(Promises.WORDING, Language.FI), Receipt.of(COLLECTED, Channel.WEB));
    ids[user] = access(user).register(newcomer, List.of(consent)).id();
  }

  private static Provenance origin(int user) {
    return Provenance.fromParty(SourceKind.PARTNER_DIGITAL, Owner.source(user), COLLECTED);
  }

  @Override
  public void create(int key) {
    int user = records.userOf(key);
    if (ids[user] == null) {
      register(user);
      return;
    }
    access(user)
        .change(ids[user], who -> form.collect(who, key, records.data(key, 0), origin(user)));
  }

  @Override
  public void delete(int key) {
    whereHeld(
        () -> {
          ErasureAnswer answer =
              register.desk().retentionOf(ids[records.userOf(key)]).demand(demand(key));
          if (answer.state() != ErasureAnswer.State.DONE) {
            throw new IllegalStateException("something was not erased: " + answer.state());
          }
        });
  }

  /** As on the other side, whoever is gone is not hit. */
  private static void whereHeld(Runnable change) {
    try {
      change.run();
    } catch (ErasedException gone) {
      // Nothing of them is held that could be changed.
    }
  }

  private ErasureDemand demand(int key) {
    if (records.grain() == Grain.CUSTOMER) {
      return ErasureDemand.everything(ErasureCause.PROMISED, TODAY);
    }
    Set<String> paths = form.keysOf(key).stream().map(FieldKey::path).collect(Collectors.toSet());
    return new ErasureDemand(ErasureCause.PROMISED, paths, TODAY);
  }

  @Override
  public void update(int key, int edition) {
    int user = records.userOf(key);
    whereHeld(
        () ->
            access(user)
                .change(ids[user], who -> form.rectify(who, key, records.data(key, edition))));
  }

  @Override
  public void setTerms(int purpose, Terms changed) throws SQLException {
    register.setTerms(purpose, changed);
  }

  @Override
  public void setObjection(int user, String use) {
    whereHeld(() -> setObjection(access(user), ids[user], use));
  }

  private static void setObjection(CustomerAccess access, CustomerId id, String use) {
    Provenance typed = Provenance.fromSubject(Channel.WEB, COLLECTED);
    access.change(id, who -> who.rectify(Promises.OBJECTION, use, typed));
  }

  /** One by one: the register has no call that changes many alike. */
  @Override
  public void setObjections(int purpose, String use) {
    Purpose asked = Promises.purpose(purpose);
    CustomerAccess access = register.access(asked);
    People consenting = access.people(new Criterion.Consenting(asked));
    Optional<Bookmark> next = Optional.empty();
    do {
      FoundPage<CustomerId> page = consenting.ids(next.orElse(null), PAGE);
      page.found().forEach(id -> setObjection(access, id, use));
      next = page.next();
    } while (next.isPresent());
  }

  @Override
  public List<Row> byKey(int key) {
    String wanted = Records.key(key);
    return byUser(records.userOf(key)).stream().filter(row -> row.key().equals(wanted)).toList();
  }

  @Override
  public List<Row> byPurpose(int purpose) {
    List<Row> rows = new ArrayList<>();
    Purpose asked = Promises.purpose(purpose);
    register
        .access(asked)
        .people(new Criterion.Consenting(asked))
        .each(null, one -> addRows(one, register.said(purpose), rows));
    return rows;
  }

  @Override
  public List<Row> byUser(int user) {
    List<Row> rows = new ArrayList<>();
    find(user).ifPresent(who -> addRows(who, register.said(Records.purposeOf(user)), rows));
    return rows;
  }

  private Optional<Customer> find(int user) {
    try {
      return access(user).find(ids[user]);
    } catch (ErasedException gone) {
      return Optional.empty();
    }
  }

  private void addRows(Customer who, Terms of, List<Row> rows) {
    Map<Integer, List<String>> data = form.read(who);
    if (data.isEmpty()) {
      return;
    }
    Owner owner =
        new Owner(
            who.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value(),
            who.value(Promises.OBJECTION).orElseThrow(),
            who.value(Promises.ACCESS).orElseThrow(),
            form.source(who).orElseThrow(),
            who.value(Promises.CATEGORY).orElseThrow());
    data.forEach((key, values) -> rows.add(new Row(Records.key(key), owner, of, values)));
  }

  @Override
  public List<Row> metadataByUser(int user) {
    return byUser(user).stream().map(Row::metadata).toList();
  }

  /** Nothing is found, and the demand that covers all of it has come to its end. */
  @Override
  public List<Boolean> isGone(int key) {
    List<String> paths = form.keysOf(key).stream().map(FieldKey::path).toList();
    boolean proved =
        register.desk().retentionOf(idOf(key)).demands().stream()
            .filter(one -> one.state() == RecordedDemand.State.DONE)
            .anyMatch(one -> paths.stream().allMatch(path -> one.asked().covers(path, "")));
    return List.of(proved && byKey(key).isEmpty());
  }

  @Override
  public List<Integer> log(int entries) {
    List<AuditEntry> read =
        register.desk().audit().between(Instant.EPOCH, Instant.now().plusSeconds(1), null, entries);
    return List.of(
        (int)
            read.stream()
                .filter(one -> !one.actor().isBlank())
                .map(AuditEntry::place)
                .distinct()
                .count());
  }

  /** How many entries the trail has: none of them waits any more once this is closed. */
  long entries() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from rekisteri_audit")) {
      count.next();
      return count.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    register.close();
  }
}
