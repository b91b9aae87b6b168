package fi.rekisteri.jdbc;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A register on PostgreSQL whose every cost is counted, and somebody who may do everything. */
final class CostedRegister implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** Looks wait for the hundredth here, and never for the time. */
  static final int WINDOW = 100;

  final CountedSource database = new CountedSource(Databases.postgres());
  private final CountedKeys keys = new CountedKeys();
  private final InMemoryErasureLedger ledger = new InMemoryErasureLedger();
  private final ScheduledThreadPoolExecutor later = new Tomorrow();
  private final CostedPeople people = new CostedPeople();
  private final CustomerRegister strict;
  private final CustomerRegister windowed;

  /** However busy the machine is, no minute passes here in which a flush would come between. */
  private static final class Tomorrow extends ScheduledThreadPoolExecutor {
    Tomorrow() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      return super.schedule(task, 1, TimeUnit.DAYS);
    }

    /** The hundredth look's own thread writes for all, so that the cost is counted with theirs. */
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }

  CostedRegister() {
    JdbcSchema.migrate(database);
    strict = builder().build();
    windowed = builder().auditWindow(new AuditWindow(WINDOW, Duration.ofMinutes(1), later)).build();
  }

  private EmbeddedRegister.Builder builder() {
    Instant past = NOW.minusSeconds(60);
    return EmbeddedRegister.builder()
        .definition(CostedPeople.definition())
        .storage(JdbcStorage.on(database))
        .keys(keys)
        .staff(StaffSource.of(StaffMember.of("clerk", past, Operation.values()).signed("1", past)))
        .erasureLedger(ledger)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  RegisterDesk desk() {
    return strict.actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"));
  }

  CustomerAccess access() {
    return desk().forPurpose(Purpose.RIGHTS);
  }

  /** The same people, whose looks are recorded a hundred at a time. */
  CustomerAccess windowed() {
    return windowed
        .actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"))
        .forPurpose(Purpose.RIGHTS);
  }

  CostedPeople people() {
    return people;
  }

  boolean isEmpty() {
    return access().page(null, 1).customers().isEmpty();
  }

  /** Somebody new who is a customer. */
  CustomerId registered() {
    return access().register(people.next()).id();
  }

  /** So many new people who are customers. */
  void filled(int count) {
    imported(Stream.generate(people::next).limit(count).toList());
  }

  void imported(List<Customer> some) {
    ImportReport report =
        access()
            .importAll(
                some.stream()
                    .<ImportCandidate>map(one -> new ImportCandidate.Readable(0, one))
                    .iterator(),
                ImportListener.SILENT);
    if (report.registered() != some.size()) {
      throw new IllegalStateException("an import left somebody out: " + report);
    }
  }

  /** What work costs just now. */
  Cost costOf(Runnable work) {
    SortedMap<String, Object> rows = database.written();
    int statements = database.statements();
    int commits = database.commits();
    int calls = keys.calls();
    long bytes = Allocation.bytes();
    work.run();
    long asked = Allocation.bytes() - bytes;
    return new Cost(
        database.statements() - statements,
        database.commits() - commits,
        CountedSource.between(rows, database.written()),
        keys.calls() - calls,
        asked / 1000);
  }

  @Override
  public void close() {
    windowed.close();
    strict.close();
    later.shutdownNow();
  }
}
