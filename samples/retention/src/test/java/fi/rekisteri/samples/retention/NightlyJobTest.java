package fi.rekisteri.samples.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.retention.RetentionPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job of the sample prints is what it does. */
class NightlyJobTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  @DisplayName("S33 two nights: a plan, somebody who approves, and the erasure; and once more")
  void twoNights() throws Exception {
    NightlyJob.run(folder, out);
    assertThat(said())
        .contains("approved: [Approval[by=maija", "40 of 40", "ERASED=32", "PARTLY_ERASED=8")
        .contains("left over: LeftoverReport[");
    printed.reset();
    NightlyJob.run(folder, out);
    assertThat(said()).as("the same folder, and forty more").contains("ERASED=32");
  }

  @Test
  @DisplayName("S32.4 a plan by which only parts of people go is offered, one without any is not")
  void partsAreOffered() {
    try (KeyFile keys = Host.keys(folder);
        Host host = Host.open(Databases.at(NightlyJob.url(folder)), folder, keys, CLOCK)) {
      NightlyJob job = new NightlyJob(host.desk(CLOCK), out);
      assertThat(job.run()).as("nobody is due").isEmpty();
      new FormerCustomers(host, CLOCK).register(7);
      Host.execute(host.database(), owedByAll());
      Optional<RetentionPlan> plan = job.run();
      assertThat(plan.orElseThrow().counts().whole()).isZero();
    }
  }

  /** Everybody owes an invoice, so that somebody stays of each. */
  private static String owedByAll() {
    return "insert into invoice select substring(cast(customer as varchar), 1, 20),"
        + " customer, date '2015-01-01', false from newsletter";
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
