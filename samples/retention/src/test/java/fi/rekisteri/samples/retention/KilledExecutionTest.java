package fi.rekisteri.samples.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.Retention;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.RetentionPlan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An execution of a thousand erasures in a process of its own, killed by the operating system at
 * fifty random points, on H2 and on PostgreSQL. After each the tables are looked at, and another
 * process finishes.
 */
class KilledExecutionTest {
  private static final int PEOPLE = 1_000;
  private static final int KILLS_ON_H2 = 40;
  private static final int KILLS_ON_POSTGRES = 10;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Random random = new Random(Long.getLong("rekisteri.kills.seed", 8));
  private volatile long usual;
  private final AtomicInteger interrupted = new AtomicInteger();
  private KeyFile keys;

  @TempDir Path folder;

  @Test
  @DisplayName("law 5, law 6 killed at any point of an execution on H2, nobody is half erased")
  void killedOnH2() throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    keys = Host.keys(before);
    Set<String> everybody = prepare(Databases.at(NightlyJob.url(before)), before);
    runAll(
        KILLS_ON_H2,
        kill -> {
          Path now = folder.resolve("run" + kill);
          copy(before, now);
          run(NightlyJob.url(now), now, everybody, kill);
        });
    assertThat(interrupted.get()).as("kills that met an execution half way").isGreaterThan(5);
  }

  @Test
  @DisplayName("law 5, law 6 killed at any point of an execution on PostgreSQL, neither is anybody")
  void killedOnPostgres() throws Exception {
    try (EmbeddedPostgres server = running()) {
      Path before = Files.createDirectory(folder.resolve("before"));
      keys = Host.keys(before);
      StoredFacts admin = new StoredFacts(server.getPostgresDatabase());
      Host.execute(admin.database(), "create database before");
      Set<String> everybody =
          prepare(Databases.at(server.getJdbcUrl("postgres", "before")), before);
      runAll(
          KILLS_ON_POSTGRES,
          kill -> {
            Path now = folder.resolve("run" + kill);
            copy(before, now);
            synchronized (admin) { // a template is copied by one at a time
              Host.execute(admin.database(), "create database run" + kill + " template before");
            }
            run(server.getJdbcUrl("postgres", "run" + kill), now, everybody, kill);
          });
      assertThat(interrupted.get()).as("kills that met an execution half way").isGreaterThan(1);
    }
  }

  /** It is the host's process that is killed; the server lives on, and no disk is waited for. */
  private static EmbeddedPostgres running() throws IOException {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  @AfterEach
  void close() {
    keys.close();
  }

  /** A thousand people, and an approved plan for them. */
  private Set<String> prepare(DataSource database, Path place) {
    try (Host host = Host.open(database, place, keys, CLOCK)) {
      List<CustomerId> ids = new FormerCustomers(host, CLOCK).register(PEOPLE);
      Retention retention = host.desk(CLOCK).retention();
      RetentionPlan plan = retention.plan();
      assertThat(plan.counts().people()).isEqualTo(PEOPLE);
      retention.approve(plan.id(), plan.digest());
      return ids.stream().map(id -> id.value().toString()).collect(Collectors.toSet());
    }
  }

  private interface Run {
    void of(int kill) throws Exception;
  }

  /** The first alone, since it tells how long one takes; then two at a time. */
  private static void runAll(int kills, Run run) throws Exception {
    run.of(0);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> rest =
          IntStream.rangeClosed(1, kills)
              .<Callable<Boolean>>mapToObj(
                  kill ->
                      () -> {
                        run.of(kill);
                        return true;
                      })
              .toList();
      for (Future<Boolean> each : two.invokeAll(rest)) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      two.shutdownNow();
    }
  }

  /** The first run is not killed: it tells how long one takes. */
  private void run(String url, Path place, Set<String> everybody, int kill) throws Exception {
    boolean died = child(url, place, kill);
    assertThat(kill > 0 || !died)
        .as("control: a child that is left alone comes to its end")
        .isTrue();
    DataSource database = Databases.at(url);
    StoredFacts facts = new StoredFacts(database);
    int gone = facts.erased().size();
    if (gone > 0 && gone < PEOPLE * 8 / 10) {
      interrupted.incrementAndGet();
    }
    facts.requireWhole(everybody);
    if (url.startsWith("jdbc:h2:") && forgotItsLastCommit(database, place)) {
      Host.replay(database, place, keys, CLOCK);
      assertThat(facts.erased())
          .as("nobody whom the ledger knows comes back")
          .hasSizeGreaterThan(gone);
      facts.requireWhole(everybody);
      Host.open(database, place, keys, CLOCK).close();
      return;
    }
    try (Host host = Host.open(database, place, keys, CLOCK)) {
      Retention retention = host.desk(CLOCK).retention();
      RetentionPlan plan = retention.page(null, 1).get(0);
      assertThat(retention.report(plan.id()).outcomes().getOrDefault(ErasureOutcome.ERASED, 0))
          .as("the report of a torn execution tells what is so")
          .isEqualTo(gone);
      new NightlyJob(host.desk(CLOCK), new PrintStream(java.io.OutputStream.nullOutputStream()))
          .finish(plan);
      requireFinished(host, facts, retention.report(plan.id()));
      if (kill == 1) {
        host.desk(CLOCK).erasures().askSources();
        assertThat(retention.report(plan.id()).isComplete()).isTrue();
        assertThat(facts.rows("select address from newsletter")).isEmpty();
      }
    }
    facts.requireWhole(everybody);
  }

  /**
   * H2 may lose what a killed process committed last; the ledger of erasures has it, and the
   * register does not open before it was told. PostgreSQL loses nothing.
   */
  private boolean forgotItsLastCommit(DataSource database, Path place) {
    try {
      Host.open(database, place, keys, CLOCK).close();
      return false;
    } catch (RegisterException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.REPLAY_NEEDED);
      return true;
    }
  }

  private void requireFinished(Host host, StoredFacts facts, ErasureReport report) {
    int owing = (int) IntStream.range(0, PEOPLE).filter(KilledExecutionTest::owes).count();
    assertThat(report.unfinished()).isZero();
    assertThat(report.isComplete()).as("the host's table was not asked yet").isFalse();
    assertThat(report.outcomes())
        .containsEntry(ErasureOutcome.ERASED, PEOPLE - owing)
        .containsEntry(ErasureOutcome.PARTLY_ERASED, owing);
    assertThat(facts.erased()).hasSize(PEOPLE - owing);
    assertThat(facts.partlyErased()).hasSize(owing);
    CustomerAccess people = host.desk(CLOCK).forPurpose(Purpose.CUSTOMER_RELATIONSHIP);
    for (int number : List.of(0, 3, 6, PEOPLE - 1)) {
      EmailAddress mail = EmailAddress.of(FormerCustomers.mail(number));
      assertThat(people.find(CustomerSearch.BY_EMAIL, mail)).isEmpty();
    }
  }

  private static boolean owes(int number) {
    return FormerCustomers.owesAnOrder(number) || FormerCustomers.owesAnInvoice(number);
  }

  /**
   * Whether it was killed before it came to its end. Every other kill waits for the first batch, so
   * that it meets an execution half way however fast the machine is just then.
   */
  private boolean child(String url, Path place, int kill) throws Exception {
    Process child = started(url, place);
    try (BufferedReader out = child.inputReader()) {
      readThrough(out, KilledChild.READY);
      long ready = System.nanoTime();
      if (kill > 0 && kill % 2 == 0) {
        readThrough(out, " of " + PEOPLE);
      }
      if (kill > 0) {
        double most = kill % 2 == 0 ? 0.3 : 1.1;
        LockSupport.parkNanos((long) (random.nextDouble() * most * usual));
        child.toHandle().destroyForcibly(); // Process.destroyForcibly closes what it said, too
      }
      List<String> rest = out.lines().toList();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      if (kill == 0) {
        usual = System.nanoTime() - ready;
      }
      return !rest.contains(KilledChild.DONE);
    }
  }

  private static Process started(String url, Path place) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledChild.class.getName(),
            url,
            place.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void readThrough(BufferedReader out, String end) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = out.readLine();
    while (line != null && !line.endsWith(end)) {
      lines.add(line);
      line = out.readLine();
    }
    assertThat(line).as("the child's words: %s", lines).isNotNull();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
