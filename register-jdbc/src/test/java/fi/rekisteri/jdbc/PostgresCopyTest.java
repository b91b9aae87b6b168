package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.contract.Disclosures;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedItem;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many customers stream into PostgreSQL, and nobody can tell it from what comes of it. */
@ExtendWith(SeededSamples.class)
class PostgresCopyTest {
  private static final int MANY = PostgresCopy.LEAST;

  /** What ends values, rows or streams of other forms, and letters that are hard to keep. */
  private static final String HOSTILE =
      "\t\\.\n\\N\r\\x41\u0001\"',(){}$$;-- \u202E\uD83D\uDC69\u200D\uD83D\uDE92 e\u0301 ";

  /** A time-out that nothing reaches, and that no stream has. */
  private static final JdbcSettings BY_STATEMENTS =
      JdbcSettings.defaults().withStatementTimeout(Duration.ofDays(1));

  private final DataSource source = Product.POSTGRESQL.migrated();
  private final List<String> sent = new ArrayList<>();
  private final DataSource heard =
      new Intercepted(
          source,
          method -> {
            if (Intercepted.reachesDatabase(method)) {
              sent.add(method.getName());
            }
          });
  private final JdbcStorage storage = JdbcStorage.on(heard);

  @Test
  @DisplayName("A5 what streams in stands there as what statements insert, whatever it holds")
  void streamWritesWhatStatementsWrite(Samples samples) {
    List<NewCustomer> people =
        IntStream.range(0, 3 * MANY).mapToObj(i -> hostile(samples, i)).toList();
    insert(storage, people);
    assertThat(sent).as("no statement writes").doesNotContain("executeUpdate");
    DataSource other = Product.POSTGRESQL.migrated();
    insert(JdbcStorage.on(other, BY_STATEMENTS), people);
    assertThat(written(source)).hasSizeGreaterThan(4 * people.size());
    assertThat(written(source).equals(written(other))).as("the same rows").isTrue();
  }

  /** Without the rows that tell when the tables were made. */
  private static List<String> written(DataSource source) {
    return Contents.of(source).stream()
        .filter(row -> !row.startsWith("rekisteri_schema_version"))
        .toList();
  }

  private static NewCustomer hostile(Samples samples, int i) {
    NewCustomer plain = samples.newcomer();
    AuditEntry by = plain.audit();
    byte[] link = samples.bytes(i % 20);
    byte[] reason = i % 3 == 0 ? null : "PGCOPY\n\377\r\n\0\\.\n".getBytes();
    AuditEntry entry =
        new AuditEntry(
            Evidence.of(by.place(), i % 2 == 0 ? link : by.evidence().link(), reason),
            by.at(),
            HOSTILE.repeat(1 + i % 5),
            i % 7 == 0 ? "" : HOSTILE,
            Purpose.ORDER_MANAGEMENT,
            by.act());
    List<SealedItem> items = i % 4 == 0 ? List.of() : List.of(samples.item("a"), samples.item("b"));
    Optional<LocalDate> day =
        i % 3 == 0 ? Optional.empty() : Optional.of(LocalDate.of(1900 + 2 * i, 2, 28));
    return new NewCustomer(
        plain.customer(),
        List.of(samples.unique("byEmail"), samples.shared("byName"), samples.shared("byPhone")),
        items,
        entry,
        day);
  }

  @Test
  @DisplayName("A74 of many who stream in, only those bear a mark of whom the ledger has a line")
  void onlyThoseOfTheLedgerAreMarked(Samples samples) throws SQLException {
    NewCustomer early = samples.newcomer();
    CustomerId id = early.customer().facts().id();
    DisclosureLine line = Disclosures.sample(samples, id, "BANK", Samples.BEGINNING, "name");
    storage.inTransaction(
        tx -> {
          tx.disclosures().append(List.of(line));
          return true;
        });
    sent.clear();
    insert(storage, among(samples, early));
    assertThat(sent).as("the mark alone").containsOnlyOnce("executeUpdate");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet marked =
            statement.executeQuery("select customer_id from rekisteri_customer where disclosed")) {
      assertThat(marked.next()).isTrue();
      assertThat(marked.getObject(1)).isEqualTo(id.value());
      assertThat(marked.next()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "A5, A11 one who is held already, or is erased, refuses all; the transaction goes on")
  void oneRefusesAll(Samples samples) {
    NewCustomer known = samples.newcomer(samples.unique("byEmail"));
    NewCustomer gone = samples.newcomer();
    insert(storage, List.of(known, gone));
    erase(gone, samples);
    List<String> before = Contents.of(source);
    NewCustomer sameTag = samples.newcomer(known.tags().get(0));
    NewCustomer sameId = samples.newcomer(known.customer(), List.of(), List.of());
    NewCustomer erased = samples.newcomer(gone.customer(), List.of(), List.of());
    for (NewCustomer one : List.of(sameTag, sameId, erased)) {
      List<NewCustomer> people = among(samples, one);
      ErrorCode code = one == erased ? ErrorCode.CUSTOMER_ERASED : ErrorCode.DUPLICATE_CUSTOMER;
      boolean found =
          storage.inTransaction(
              tx -> {
                assertThatThrownBy(() -> tx.customers().insert(people))
                    .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.code()).isEqualTo(code));
                return tx.customers().find(known.customer().facts().id()).isPresent();
              });
      assertThat(found).isTrue();
      assertThat(Contents.of(source)).isEqualTo(before);
    }
    insert(storage, among(samples, samples.newcomer()));
    assertThat(Contents.of(source)).hasSizeGreaterThan(before.size() + MANY);
  }

  @Test
  @DisplayName("A16 after the keys have moved on nobody comes in")
  void movedKeysRefuse(Samples samples) {
    List<NewCustomer> people = among(samples, samples.newcomer());
    List<String> before = Contents.of(source);
    assertThatThrownBy(() -> insertWith(7, people))
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.KEY_RING_CHANGED));
    assertThat(Contents.of(source)).isEqualTo(before);
    Sql.run(source, "update rekisteri_key_ring set revision = 7");
    insertWith(7, people);
    assertThat(Contents.of(source)).hasSize(before.size() + 2 * people.size());
  }

  @Test
  @DisplayName(
      "A3 a text with a NUL is refused before anything is sent, and the connection works on")
  void nulIsRefused(Samples samples) {
    NewCustomer plain = samples.newcomer();
    AuditEntry by = plain.audit();
    AuditEntry entry = new AuditEntry(by.evidence(), by.at(), "a\0b", "x", by.purpose(), by.act());
    NewCustomer broken = new NewCustomer(plain.customer(), List.of(), List.of(), entry);
    List<String> before = Contents.of(source);
    RegisterException refused =
        catchThrowableOfType(
            RegisterException.class, () -> insert(storage, among(samples, broken)));
    assertThat(refused.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(refused).hasMessageContaining("NUL").hasNoCause();
    assertThat(Contents.of(source)).isEqualTo(before);
    insert(storage, among(samples, plain));
  }

  @Test
  @DisplayName("A1 what streamed into a host's transaction goes with it")
  void hostRollsBack(Samples samples) {
    HostTransactions host = new HostTransactions(source);
    RegisterStorage joined = JdbcStorage.joining(host);
    List<String> before = Contents.of(source);
    assertThatThrownBy(
            () ->
                host.run(
                    connection -> {
                      insert(joined, among(samples, samples.newcomer()));
                      throw new IllegalStateException("the host changes its mind");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Contents.of(source)).isEqualTo(before);
  }

  @Test
  @DisplayName("few customers, and those whose statements have a time-out, go in statements")
  void othersGoInStatements(Samples samples) {
    insert(storage, among(samples, samples.newcomer()).subList(0, MANY - 1));
    assertThat(sent).contains("executeUpdate");
    sent.clear();
    insert(JdbcStorage.on(heard, BY_STATEMENTS), among(samples, samples.newcomer()));
    assertThat(sent).contains("executeUpdate");
  }

  @Test
  @DisplayName("where policies choose rows, which refuse streams, statements insert")
  void policiesTakeStatements(Samples samples) {
    DataSource writer = Guarded.made();
    for (String on : List.of("enable", "force")) {
      Sql.run(Guarded.owner(), "alter table guarded.w_search_tag " + on + " row level security");
    }
    Sql.run(Guarded.owner(), "create policy w_all on guarded.w_search_tag using (true)");
    try {
      insert(JdbcStorage.on(writer, Guarded.SETTINGS), among(samples, samples.newcomer()));
      assertThat(Sql.rows(Guarded.owner(), "select count(*) from guarded.w_customer"))
          .containsExactly(String.valueOf(MANY + 1));
    } finally {
      Guarded.made();
    }
  }

  @Test
  @DisplayName("C4 without PostgreSQL's driver the adapter loads, and no stream is open")
  void driverMayBeMissing() throws Exception {
    try (WithoutDriver alone = new WithoutDriver();
        Connection connection = source.getConnection()) {
      assertThatThrownBy(() -> alone.loadClass("org.postgresql.PGConnection"))
          .isInstanceOf(ClassNotFoundException.class);
      Method isOpen =
          alone.loadClass(CopyStream.class.getName()).getDeclaredMethod("isOpen", Connection.class);
      assertThat(isOpen.getDeclaringClass()).isNotEqualTo(CopyStream.class);
      isOpen.setAccessible(true);
      assertThat(isOpen.invoke(null, connection)).isEqualTo(false);
      assertThat(CopyStream.isOpen(connection)).isTrue();
    }
  }

  private void erase(NewCustomer one, Samples samples) {
    CustomerId id = one.customer().facts().id();
    storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(List.of(samples.verdict(id)), List.of(samples.audit(AuditAction.ERASE, id)));
          return true;
        });
  }

  private void insertWith(long revision, List<NewCustomer> people) {
    storage.inTransaction(
        tx -> {
          tx.madeWith(revision);
          tx.customers().insert(people);
          return true;
        });
  }

  private static void insert(RegisterStorage into, List<NewCustomer> people) {
    into.inTransaction(
        tx -> {
          tx.customers().insert(people);
          return true;
        });
  }

  /** So many that they stream, with one in their midst. */
  private static List<NewCustomer> among(Samples samples, NewCustomer one) {
    List<NewCustomer> people = new ArrayList<>();
    IntStream.range(0, MANY).forEach(i -> people.add(samples.newcomer()));
    people.add(MANY / 2, one);
    return people;
  }
}
