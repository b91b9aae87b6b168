package fi.rekisteri.samples.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.Retention;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.samples.keyrotation.BackedUpDatabase.Product;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.SealedCustomer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real backups, of an H2 file and of a PostgreSQL server, bring nobody back who was erased. */
class RestoredBackupTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);
  private static final Duration TEN_YEARS = Duration.ofDays(3700);
  private static final int PEOPLE = 6;

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock();
  private final List<CustomerId> people = new ArrayList<>();
  private BackedUpDatabase database;

  @ParameterizedTest
  @EnumSource(Product.class)
  @DisplayName("law 7: a restored backup is refused, and one call erases whoever was erased again")
  void nobodyComesBack(Product product) throws Exception {
    try (BackedUpDatabase opened = product.in(folder)) {
      database = opened;
      JdbcSchema.migrate(database.source());
      registerAndEndSome();
      database.backUp();
      clock.pass(TEN_YEARS);
      eraseWhatIsDue();
      assertErased();
      database.restore();
      assertControl();
      assertThatThrownBy(() -> builder().build())
          .isInstanceOf(ConflictException.class)
          .hasMessageStartingWith("REPLAY_NEEDED");
      assertThat(builder().restored().replayErasures(person("administrator")))
          .isEqualTo(new ReplayReport(1, 2, 2, List.of()));
      assertErased();
      assertThat(builder().restored().replayErasures(person("administrator")))
          .isEqualTo(new ReplayReport(0, 0, 0, List.of()));
      assertErased();
    }
  }

  /** Of 0 and 1 the customership ends; of 2 and 3 an address was seen, which goes after 30 days. */
  private void registerAndEndSome() {
    try (CustomerRegister register = builder().build()) {
      CustomerAccess customers = customers(register);
      for (int i = 0; i < PEOPLE; i++) {
        Customer newcomer = People.newcomer(i).beginCustomership(FIRST_DAY);
        people.add(customers.register(newcomer).id());
      }
      for (int i = 0; i < 2; i++) {
        customers.change(
            people.get(i), one -> one.endCustomership(FIRST_DAY.plusDays(90), EndReason.OTHER));
      }
      Provenance seen = Provenance.fromController(clock.instant());
      for (int i = 2; i < 4; i++) {
        customers.change(
            people.get(i),
            one ->
                one.collect(
                    CustomerFields.IP_OBSERVATION,
                    new IpObservation("192.0.2.7", seen.obtainedAt(), "web-form"),
                    seen));
      }
    }
  }

  private void eraseWhatIsDue() {
    try (CustomerRegister register = builder().build()) {
      Retention retention = register.actingAs(person("eraser")).retention();
      RetentionPlan plan = register.actingAs(person("administrator")).retention().plan();
      retention.approve(plan.id(), plan.digest());
      ErasureReport report = retention.execute(plan.id());
      assertThat(report.isComplete()).as("%s", report).isTrue();
    }
  }

  private void assertErased() {
    try (CustomerRegister register = builder().build()) {
      CustomerAccess customers = customers(register);
      for (int i = 0; i < PEOPLE; i++) {
        CustomerId id = people.get(i);
        boolean whole = i < 2;
        assertThat(customers.find(CustomerSearch.BY_EMAIL, People.email(i)))
            .extracting(Customer::id)
            .isEqualTo(whole ? List.of() : List.of(id));
        if (whole) {
          assertThatThrownBy(() -> customers.get(id)).isInstanceOf(ErasedException.class);
          assertNoRow(id);
        } else {
          assertThat(customers.collection(id, CustomerFields.IP_OBSERVATION, null, 10)).isEmpty();
          assertThat(customers.get(id).value(CustomerFields.CUSTOMER_NUMBER)).isPresent();
        }
      }
      assertThat(customers.page(null, 100).customers()).hasSize(PEOPLE - 2);
    }
  }

  /** Without the ledger's word everybody is back, and found, with what was observed of them. */
  private void assertControl() throws Exception {
    EmbeddedRegister.Builder unaware =
        builder().erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve("other.ledger")));
    unaware.restored().beginNewLedger(person("administrator"));
    try (CustomerRegister register = unaware.build()) {
      CustomerAccess customers = customers(register);
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(customers.find(CustomerSearch.BY_EMAIL, People.email(i))).hasSize(1);
      }
      assertThat(customers.collection(people.get(2), CustomerFields.IP_OBSERVATION, null, 10))
          .hasSize(1);
    }
    database.restore();
  }

  /** Neither record nor key is in the tables any more. */
  private void assertNoRow(CustomerId id) {
    Optional<SealedCustomer> row =
        JdbcStorage.on(database.source()).inTransaction(tx -> tx.customers().find(id));
    assertThat(row).isEmpty();
  }

  private EmbeddedRegister.Builder builder() {
    return EmbeddedRegister.builder()
        .definition(Shop.definition())
        .storage(JdbcStorage.on(database.source()))
        .keys(KeyFile.openOrCreate(folder.resolve("register.keys"), "salasana".toCharArray()))
        .erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger")))
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", LONG_AGO, Operation.READ, Operation.MAINTAIN)
                    .signed("1", LONG_AGO),
                StaffMember.of("administrator", LONG_AGO, Operation.READ, Operation.ADMIN)
                    .signed("1", LONG_AGO),
                StaffMember.of("eraser", LONG_AGO, Operation.READ, Operation.ERASE)
                    .signed("1", LONG_AGO)))
        .clock(clock);
  }

  private CustomerAccess customers(CustomerRegister register) {
    return register.actingAs(person("clerk")).forPurpose(Purpose.RIGHTS);
  }

  private Actor person(String userId) {
    return Actor.person(userId, clock.instant(), "password+otp", "restore");
  }
}
