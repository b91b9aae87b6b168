package fi.rekisteri.samples.retention;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Retention;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.RetentionPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What a host does each night. It may be stopped anywhere, and started again.
 *
 * <ol>
 *   <li>A plan that was approved and not finished is finished.
 *   <li>The host's own tables are asked for what they still have to erase, and demands that slept
 *       are looked at.
 *   <li>What people who are gone have left in the storage is removed.
 *   <li>A plan is made of what is due today, for somebody to look at and approve.
 * </ol>
 */
final class NightlyJob {
  private static final int PAGE = 100;

  private final Retention retention;
  private final RegisterDesk desk;
  private final PrintStream out;

  NightlyJob(RegisterDesk desk, PrintStream out) {
    this.desk = desk;
    this.retention = desk.retention();
    this.out = out;
  }

  /**
   * Runs two nights in {@code ./rekisteri-demo/retention}, with somebody who approves between them.
   *
   * @param args none are needed
   * @throws IOException where files cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(Path.of("rekisteri-demo", "retention"), out);
  }

  static void run(Path folder, PrintStream out) throws IOException {
    Files.createDirectories(folder);
    Clock clock = Clock.systemUTC();
    JdbcConnectionPool database = JdbcConnectionPool.create(url(folder), "sa", "");
    try (KeyFile keys = Host.keys(folder);
        Host host = Host.open(database, folder, keys, clock)) {
      new FormerCustomers(host, clock).register(40);
      NightlyJob job = new NightlyJob(host.desk(clock), out);
      Optional<RetentionPlan> plan = job.run();
      plan.ifPresent(job::approve);
      job.run();
    } finally {
      database.dispose();
    }
  }

  /** H2 writes commits half a second later unless it is told otherwise. */
  static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("host").toAbsolutePath() + ";WRITE_DELAY=0";
  }

  /** One night; the plan that waits for an approval afterwards. */
  Optional<RetentionPlan> run() {
    finishWhatWasApproved();
    out.println("sources of the host: " + desk.erasures().askSources());
    out.println("demands that slept: " + desk.erasures().resume());
    out.println("left over: " + desk.housekeeping().removeLeftovers());
    RetentionPlan plan = plan();
    out.println("due on " + plan.asOf() + ": " + plan.counts());
    return isAnythingGoing(plan) ? Optional.of(plan) : Optional.empty();
  }

  private void finishWhatWasApproved() {
    List<RetentionPlan> page = retention.page(null, PAGE);
    while (!page.isEmpty()) {
      for (RetentionPlan plan : page) {
        if (!plan.approvals().isEmpty() && retention.report(plan.id()).unfinished() > 0) {
          finish(plan);
        }
      }
      page = retention.page(page.get(page.size() - 1), PAGE);
    }
  }

  /** Of some people a part goes, and they stay: that needs somebody's approval, too. */
  private static boolean isAnythingGoing(RetentionPlan plan) {
    return Stream.of("ERASE", "ANONYMISE")
            .anyMatch(fate -> plan.counts().values().getOrDefault(fate, 0L) > 0)
        || plan.counts().whole() > 0;
  }

  /** After the definition changed everybody is looked at once. */
  private RetentionPlan plan() {
    try {
      return retention.plan();
    } catch (ConflictException changed) {
      if (changed.code() != ErrorCode.RESCHEDULE_NEEDED) {
        throw changed;
      }
      retention.reschedule();
      return retention.plan();
    }
  }

  /** Somebody has looked at it, and names the digest that they saw. */
  private void approve(RetentionPlan plan) {
    out.println("approved: " + retention.approve(plan.id(), plan.digest()).approvals());
  }

  void finish(RetentionPlan plan) {
    ErasureReport report =
        retention.execute(
            plan.id(), (finished, planned) -> out.println(finished + " of " + planned));
    out.println("executed: " + report.outcomes() + ", complete: " + report.isComplete());
  }
}
