package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportReport;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another definition comes into force while the register is open (ADR 31). */
class AdoptionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int ROWS = 2_500;

  private final TestRegister test = new TestRegister();
  private final CustomerRegister register = test.register;

  /** What is in force, but that no phone numbers are held. */
  private RegisterDefinition withoutPhone(String version, LocalDate from) {
    return register.definition().toBuilder()
        .version(version, from)
        .change(changes -> changes.withoutSearchKey(CustomerSearch.BY_PHONE).withoutField("phone"))
        .build();
  }

  private void adopt(RegisterDefinition next) {
    adopt(test, next, DefinitionSuccession.of(register.definition()));
  }

  private static void adopt(
      TestRegister at, RegisterDefinition next, DefinitionSuccession following) {
    at.register.actingAs(ADMIN).adopt(next, following);
  }

  @Test
  @DisplayName("S25.2, G5.1b what is adopted holds for the next call of every desk")
  void nextCallGoesByIt() {
    RegisterDesk desk = register.actingAs(MAIJA);
    RegisterDefinition next = withoutPhone("2", TODAY);
    PhoneNumber phone = new PhoneNumber("+358401234567");
    Customer bea =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-7"), OWN)
            .collect(CustomerFields.PHONE, phone, OWN);
    desk.forPurpose(Purpose.REGISTER_MAINTENANCE).register(anna());

    adopt(next);

    assertThat(register.definition()).isSameAs(next);
    CustomerAccess access = desk.forPurpose(Purpose.REGISTER_MAINTENANCE);
    refuses(ErrorCode.UNDECLARED_FIELD, () -> access.register(bea));
    refuses(ErrorCode.NOT_SEARCHABLE, () -> access.find(CustomerSearch.BY_PHONE, phone));
    assertThat(access.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL)).hasSize(1);
  }

  @Test
  @DisplayName("the trail tells who put which version into force, after which")
  void theTrailTells() {
    adopt(withoutPhone("2", TODAY));
    AuditEntry entry =
        test.entries().stream()
            .filter(one -> one.act().action() == AuditAction.ADOPT_DEFINITION)
            .findFirst()
            .orElseThrow();
    assertThat(entry.act().outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.act().subject()).isEmpty();
    assertThat(entry.act().fields()).containsExactly("version=2", "following=1");
    assertThat(entry.actor()).contains("admin");
  }

  @Test
  @DisplayName("law 3 what was taken from a desk before shows nothing more, and the trail has it")
  void whatWasTakenBeforeIsRefused() {
    CustomerAccess before = test.maintenance();
    Customer anna = before.register(anna());
    adopt(withoutPhone("2", TODAY));

    refuses(ErrorCode.DEFINITION_CHANGED, () -> before.get(anna.id()));
    refuses(ErrorCode.DEFINITION_CHANGED, () -> before.change(anna.id(), who -> who));
    refuses(ErrorCode.DEFINITION_CHANGED, () -> before.page(null, 10));

    assertThat(test.outcomes(AuditAction.READ)).containsExactly(Outcome.DENIED);
    assertThat(test.maintenance().get(anna.id()).id()).isEqualTo(anna.id());
  }

  @Test
  @DisplayName("an import that is under way ends at its next chunk, and says from which row on")
  void importEndsAtItsNextChunk() {
    CustomerAccess access = test.maintenance();
    int adoptedAt = 1_200;
    Stream<ImportCandidate> rows =
        Stream.iterate(1, row -> row + 1)
            .limit(ROWS)
            .peek(
                row -> {
                  if (row == adoptedAt) {
                    adopt(withoutPhone("2", TODAY));
                  }
                })
            .map(AdoptionTest::row);
    ImportReport report = access.importAll(rows.iterator(), verdict -> {});

    long stored = people();
    assertThat(report.registered()).isEqualTo(stored).isBetween(1L, (long) adoptedAt);
    assertThat(report.rejects())
        .hasSize((int) (ROWS - stored))
        .allMatch(reject -> reject.code() == ErrorCode.DEFINITION_CHANGED);
  }

  private static ImportCandidate row(int number) {
    return new ImportCandidate.Readable(
        number,
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("N-" + number), OWN));
  }

  private long people() {
    return test.storage.inTransaction(tx -> tx.customers().page(null, 5_000).size());
  }

  @Test
  @DisplayName("G6 what does not follow lawfully is not adopted, and nothing changes")
  void unlawfulSuccessionIsRefused() {
    RegisterDefinition before = register.definition();
    RegisterDefinition active =
        before.toBuilder()
            .version("2", TODAY)
            .change(changes -> changes.status(ActivityStatus.SUSPENDED, Purpose.DIRECT_MARKETING))
            .build();
    RegisterDefinition other = TestRegister.definition();
    refuses(
        ErrorCode.DEFINITION_CHANGED,
        () -> register.actingAs(ADMIN).adopt(active, DefinitionSuccession.of(other)));
    refuses(ErrorCode.INVALID_DEFINITION, () -> adopt(withoutPhone("1", TODAY)));
    refuses(ErrorCode.INVALID_DEFINITION, () -> adopt(withoutPhone("2", TODAY.plusDays(1))));
    assertThatThrownBy(() -> adopt(withoutPhone("1", TODAY.plusDays(1))))
        .isInstanceOfSatisfying(
            DefinitionException.class, refused -> assertThat(refused.problems()).hasSize(2));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> register.actingAs(MAIJA).adopt(active, DefinitionSuccession.of(before)));

    assertThat(register.definition()).isSameAs(before);
    assertThat(test.outcomes(AuditAction.ADOPT_DEFINITION)).containsExactly(Outcome.DENIED);
    test.maintenance().register(anna());
  }

  @Test
  @DisplayName("of two who adopt at the same time one comes first, and the other is told")
  void oneComesFirst() throws Exception {
    DefinitionSuccession following = DefinitionSuccession.of(register.definition());
    List<RegisterDefinition> both =
        List.of(withoutPhone("2", TODAY), withoutPhone("3", TODAY.minusDays(1)));
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> adopting =
          both.stream()
              .<Future<?>>map(
                  next ->
                      threads.submit(
                          () -> {
                            start.await();
                            register.actingAs(ADMIN).adopt(next, following);
                            return next;
                          }))
              .toList();
      start.countDown();
      List<Object> adopted = adopting.stream().map(AdoptionTest::outcome).toList();
      assertThat(adopted).containsOnlyOnce(ErrorCode.DEFINITION_CHANGED);
      assertThat(adopted).contains(register.definition());
    } finally {
      threads.shutdown();
    }
    assertThat(test.outcomes(AuditAction.ADOPT_DEFINITION)).containsExactly(Outcome.DONE);
  }

  private static Object outcome(Future<?> adopting) {
    try {
      return adopting.get();
    } catch (Exception refused) {
      return ((RegisterException) refused.getCause()).code();
    }
  }

  @Test
  @DisplayName("S33 after rules of retention changed, the days of the next look are set anew first")
  void changedRetentionAsksForTheDaysAnew() {
    test.maintenance().register(anna());
    assertThat(due()).isZero();
    adopt(shortened(register.definition()));
    refuses(ErrorCode.RESCHEDULE_NEEDED, this::due);
  }

  private static RegisterDefinition shortened(RegisterDefinition definition) {
    return definition.toBuilder()
        .version("2", TODAY)
        .change(
            changes ->
                changes.retentionPolicy(
                    policy ->
                        policy.withRules(
                            policy.rules().stream().map(AdoptionTest::oneYear).toList())))
        .build();
  }

  private static RetentionRule oneYear(RetentionRule rule) {
    return new RetentionRule(rule.category(), rule.anchor(), Period.ofYears(1));
  }

  private long due() {
    Criterion due = new Criterion.DueBy(TODAY);
    return test.as(MAIJA, Purpose.RIGHTS).people(due).count();
  }

  @Test
  @DisplayName("wherever the power fails, the definition of before is in force, and works")
  void powerFailuresChangeNothing() {
    BrittleStorage brittle = new BrittleStorage();
    TestRegister fragile =
        new TestRegister(brittle, TestRegister.definition(), InMemoryKeys.random());
    RegisterDefinition before = fragile.register.definition();
    RegisterDefinition next = shortened(before);
    DefinitionSuccession following = DefinitionSuccession.of(before);
    CustomerAccess access = fragile.maintenance();
    Customer anna = access.register(anna());
    int failures = 0;
    while (fails(brittle, failures + 1, () -> adopt(fragile, next, following))) {
      failures++;
      assertThat(fragile.register.definition()).isSameAs(before);
      assertThat(access.get(anna.id()).id()).isEqualTo(anna.id());
    }
    assertThat(failures).as("an entry, and the days of the next look").isGreaterThan(1);
    assertThat(fragile.register.definition()).isSameAs(next);
    assertThat(fragile.outcomes(AuditAction.ADOPT_DEFINITION)).contains(Outcome.DONE);
  }

  private static boolean fails(BrittleStorage brittle, int call, Runnable adopting) {
    brittle.failAt(call);
    try {
      adopting.run();
    } catch (StorageException failed) {
      assertThat(brittle.hasFailed()).isTrue();
    }
    boolean failed = brittle.hasFailed();
    brittle.failAt(Integer.MAX_VALUE);
    return failed;
  }

  @Test
  @DisplayName("inside a transaction of the host nothing is adopted: its entry could be taken back")
  void nothingIsAdoptedInside() {
    InMemoryStorage storage = new InMemoryStorage();
    InMemoryKeys keys = InMemoryKeys.random();
    new TestRegister(storage, TestRegister.definition(), keys);
    TestRegister joined =
        new TestRegister(new JoinedStorage(storage), TestRegister.definition(), keys);
    RegisterDefinition before = joined.register.definition();
    RegisterDefinition next = before.toBuilder().version("2", TODAY).build();
    assertThatThrownBy(
            () -> joined.register.actingAs(ADMIN).adopt(next, DefinitionSuccession.of(before)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(joined.register.definition()).isSameAs(before);
  }
}
