package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ErasureListener;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.samples.benchmarks.erasure.Traces;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Our side of retention: the register as a host uses it, its ledger of erasures in a file whose
 * lines are made durable, and one officer who plans, approves and erases.
 */
public final class RetainedCustomers implements AutoCloseable {
  private static final String OFFICER = "officer";
  private static final int PAGE = 1_000;
  private static final int NOTED = 2;

  private final Path folder = Files.createTempDirectory("rekisteri-ledger");
  private final FormerPeople people = new FormerPeople();
  private final Traces traces;
  private final CustomerRegister register;

  public RetainedCustomers(DataSource pool) throws IOException {
    JdbcSchema.migrate(pool);
    traces = new Traces(pool);
    register =
        EmbeddedRegister.builder()
            .definition(Registers.DEFINITION)
            .storage(JdbcStorage.on(pool))
            .keys(InMemoryKeys.random())
            .staff(
                StaffSource.of(
                    StaffMember.of(OFFICER, Instant.EPOCH, Operation.values())
                        .signed("1", Instant.EPOCH)))
            .erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger")))
            .build();
  }

  private RegisterDesk desk() {
    return register.actingAs(Actor.person(OFFICER, Instant.now(), "password+otp", "back-office"));
  }

  /**
   * Imports people whose data is due, with so many orders each. What tables hold of some of them is
   * noted.
   */
  public List<CustomerId> due(int count, int orders) throws SQLException {
    List<Customer> some = IntStream.range(0, count).mapToObj(i -> people.next(orders)).toList();
    ImportReport report =
        desk()
            .forPurpose(Purpose.RIGHTS)
            .importAll(
                some.stream()
                    .<ImportCandidate>map(one -> new ImportCandidate.Readable(0, one))
                    .iterator(),
                ImportListener.SILENT);
    require(report.registered() == count, "an import left somebody out: " + report);
    for (Customer one : some.subList(0, Math.min(NOTED, count))) {
      traces.note(one.id(), FormerPeople.inClear(one));
    }
    return some.stream().map(Customer::id).toList();
  }

  /** Makes a plan; exactly so many people must stand in it. */
  public RetentionPlan plan(int expected) {
    RetentionPlan plan = desk().retention().plan();
    require(plan.counts().people() == expected, "a plan names somebody else, or not everybody");
    return plan;
  }

  public void approve(RetentionPlan plan) {
    desk().retention().approve(plan.id(), plan.digest());
  }

  /** Carries a plan out; everybody in it must go. */
  public void execute(RetentionPlan plan, ErasureListener listener) {
    ErasureReport report = desk().retention().execute(plan.id(), listener);
    int erased = report.outcomes().getOrDefault(ErasureOutcome.ERASED, 0);
    require(erased == plan.counts().people(), "somebody of a plan stayed: " + report.outcomes());
    require(report.isComplete(), "an execution is not complete");
  }

  /** Finds what is due and erases it. */
  public void sweep(int expected) {
    RetentionPlan plan = plan(expected);
    approve(plan);
    execute(plan, ErasureListener.SILENT);
  }

  /** Looks through all tables for those whom the register does not tell of any more. */
  public void requireNoTraces() throws SQLException {
    traces.requireGone();
  }

  /** Reads everybody, page by page; exactly so many must be there. */
  public void requireAll(int expected) {
    CustomerAccess access = desk().forPurpose(Purpose.RIGHTS);
    int read = 0;
    @Nullable CustomerId after = null;
    do {
      CustomerPage page = access.page(after, PAGE);
      read += page.customers().size();
      after = page.next().orElse(null);
    } while (after != null);
    require(read == expected, "an export lost somebody: " + read);
  }

  /** Verifies the trail, which must be whole and hold so many entries at least. */
  public void requireWholeTrail(long least) {
    TrailVerification whole = desk().audit().verify();
    require(
        whole.isWhole() && whole.covered() + whole.uncovered() >= least,
        "a trail is not whole: " + whole);
  }

  /** Removes what erasures left; exactly so many values. */
  public void cleanUp(long values) {
    long removed = desk().housekeeping().removeLeftovers().items();
    require(removed == values, "leftovers were lost or forgotten: " + removed);
  }

  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override
  public void close() throws IOException {
    register.close();
    Files.delete(folder.resolve("erasures.ledger"));
    Files.delete(folder);
  }
}
