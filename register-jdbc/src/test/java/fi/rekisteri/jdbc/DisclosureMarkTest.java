package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Disclosures;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mark in a row spares a look into the ledger, and errs to no other side. */
@Timeout(180)
@ExtendWith(SeededSamples.class)
class DisclosureMarkTest {
  private static final String MARK = "select disclosed from rekisteri_customer";
  private static final String OLD = "Anna";
  private final DisclosingDesk register = new DisclosingDesk(InMemoryKeys.random());
  private final ExecutorService second = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    second.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A74 the first disclosure marks the row for good, and one that is given up does not")
  void firstDisclosureMarksForGood(Product product) {
    DataSource source = product.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(desk);
    assertThat(isMarked(source)).isFalse();
    RegisterStorage stumbling =
        MeanwhileStorage.after(
            "hold",
            JdbcStorage.on(source),
            tx -> {
              tx.disclosures().append(List.of());
              throw new IllegalStateException("given up");
            });
    catchThrowableOfType(
        IllegalStateException.class, () -> disclose(register.over(stumbling), anna));
    assertThat(isMarked(source)).isFalse();
    disclose(desk, anna);
    assertThat(isMarked(source)).isTrue();
    rename(desk, anna, "Anne");
    disclose(desk, anna);
    rename(desk, anna, "Anu");
    assertThat(isMarked(source)).isTrue();
    assertThat(told(source, anna)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A74 S77.1 what is disclosed first between look and save of a change is heard of")
  void disclosureBetweenLookAndSaveIsHeardOf(Product product) {
    DataSource source = product.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(desk);
    AtomicReference<Consumer<StorageTransaction>> meanwhile = new AtomicReference<>(tx -> {});
    RegisterStorage interrupted =
        new MeanwhileStorage(JdbcStorage.on(source), same -> same, "find", meanwhile);
    RegisterDesk changing = register.over(interrupted);
    rename(changing, anna, "Annu"); // the first one opens a lane of the trail beside
    meanwhile.set(tx -> disclose(desk, anna));
    rename(changing, anna, "Anne");
    assertThat(told(source, anna)).hasSize(1);
    assertThat(name(desk, anna)).isEqualTo("Anne");
  }

  @Test
  @DisplayName("A74 where nothing is run again, nothing of such a change is kept, and it may be")
  void withoutRetriesNothingIsKept() {
    DataSource source = Product.POSTGRESQL.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(desk);
    JdbcSettings once = JdbcSettings.defaults().withRetries(0);
    AtomicReference<Consumer<StorageTransaction>> meanwhile = new AtomicReference<>(tx -> {});
    RegisterStorage interrupted =
        new MeanwhileStorage(JdbcStorage.on(source, once), same -> same, "find", meanwhile);
    RegisterDesk changing = register.over(interrupted);
    rename(changing, anna, OLD + "-Maria"); // the first one opens a lane of the trail beside
    meanwhile.set(tx -> disclose(desk, anna));
    StorageException refused =
        catchThrowableOfType(StorageException.class, () -> rename(changing, anna, "Anne"));
    assertThat(refused.isRetryable()).isTrue();
    assertThat(refused).hasMessageContaining(anna.toString()).hasNoCause();
    assertThat(name(desk, anna)).isEqualTo(OLD + "-Maria");
    assertThat(told(source, anna)).isEmpty();
    rename(changing, anna, "Anne");
    assertThat(told(source, anna)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A74 whoever saves twice in one transaction hears of it, and need not run again")
  void secondSaveHearsOfIt(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source, JdbcSettings.defaults().withRetries(0));
    NewCustomer anna = samples.newcomer();
    CustomerId id = anna.customer().facts().id();
    run(storage, tx -> tx.customers().insert(List.of(anna)));
    DisclosureLine line = Disclosures.sample(samples, id, "BANK", Samples.BEGINNING, "name");
    run(
        storage,
        tx -> {
          SealedCustomer read = tx.customers().find(id).orElseThrow();
          run(JdbcStorage.on(source), other -> other.disclosures().append(List.of(line)));
          SealedCustomer next = samples.next(read);
          tx.customers().save(Samples.change(next), samples.audit(AuditAction.REGISTER, id));
          SealedCustomer last = samples.next(next);
          tx.customers().save(Samples.change(last), samples.audit(AuditAction.REGISTER, id));
          assertThat(tx.disclosures().recipientsOf(id, Set.of("name"))).containsExactly("BANK");
        });
    assertThat(storage.<Long>inTransaction(tx -> version(tx, id))).isEqualTo(3);
  }

  private static long version(StorageTransaction tx, CustomerId id) {
    return tx.customers().find(id).orElseThrow().facts().version();
  }

  private static void run(RegisterStorage storage, Consumer<StorageTransaction> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A74 a row of which nobody said anything bears a mark: control, one without is not")
  void unknownRowBearsAMark(Product product) {
    DataSource source = product.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(desk);
    disclose(desk, anna);
    Sql.run(source, "update rekisteri_customer set disclosed = false");
    rename(desk, anna, "Anne");
    assertThat(told(source, anna)).as("control: a mark that is taken away silences").isEmpty();
    Sql.run(source, "update rekisteri_customer set disclosed = default");
    rename(desk, anna, "Anu");
    assertThat(told(source, anna)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A74 S77.1 at once or not: whoever got the old value is told, and nobody else")
  void whoeverGotTheOldValueIsTold(Product product) throws Exception {
    DataSource source = product.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    Random random = new Random(20261126);
    for (int round = 0; round < 25; round++) {
      CustomerId person = DisclosingDesk.anna(desk);
      CyclicBarrier start = new CyclicBarrier(2);
      long ahead = random.nextInt(3_000_000) - 1_500_000L;
      Future<String> got = second.submit(() -> at(start, ahead, () -> disclose(desk, person)));
      at(start, -ahead, () -> rename(desk, person, "Anne"));
      boolean old = got.get(60, TimeUnit.SECONDS).equals(OLD);
      assertThat(told(source, person)).as("the old value left: %s", old).hasSize(old ? 1 : 0);
    }
  }

  /** Starts with the other one, or so many nanoseconds after it. */
  private static String at(CyclicBarrier start, long later, Supplier<String> what)
      throws Exception {
    start.await(60, TimeUnit.SECONDS);
    long begin = System.nanoTime() + later;
    while (System.nanoTime() < begin) {
      Thread.onSpinWait();
    }
    return what.get();
  }

  private static String disclose(RegisterDesk desk, CustomerId person) {
    return given(
        desk.disclosures()
            .disclose(person, DisclosingDesk.INVOICING)
            .value(CustomerFields.NAME)
            .orElseThrow());
  }

  private static String rename(RegisterDesk desk, CustomerId person, String given) {
    Provenance own = Provenance.fromSubject(Channel.WEB, DisclosingDesk.NOW).underNotice("1");
    PersonName right = PersonName.of(given, "Virtanen");
    desk.forPurpose(Purpose.RIGHTS)
        .change(person, one -> one.rectify(CustomerFields.NAME, right, own));
    return given;
  }

  private static String name(RegisterDesk desk, CustomerId person) {
    return given(
        desk.forPurpose(Purpose.RIGHTS).get(person).value(CustomerFields.NAME).orElseThrow());
  }

  private static String given(PersonName name) {
    return name.given().orElseThrow();
  }

  private static List<PartyNotice> told(DataSource source, CustomerId person) {
    return JdbcStorage.on(source)
        .inTransaction(tx -> tx.partyNotices().of(person, null, 10))
        .stream()
        .filter(notice -> notice.change() == NoticeChange.RECTIFIED)
        .toList();
  }

  private static boolean isMarked(DataSource source) {
    String mark = Sql.rows(source, MARK).get(0);
    return List.of("true", "t", "1").contains(mark.toLowerCase(Locale.ROOT));
  }
}
