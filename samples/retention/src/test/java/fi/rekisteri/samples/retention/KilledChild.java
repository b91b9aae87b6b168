package fi.rekisteri.samples.retention;

import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.retention.RetentionPlan;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that carries out the approved plan, and is killed meanwhile. */
final class KilledChild {
  static final String READY = "READY";
  static final String DONE = "DONE";

  private KilledChild() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Clock clock = Clock.systemUTC();
    Path folder = Path.of(args[1]);
    try (KeyFile keys = Host.keys(folder);
        Host host = Host.open(Databases.at(args[0]), folder, keys, clock)) {
      RetentionPlan plan = host.desk(clock).retention().page(null, 1).get(0);
      out.println(READY);
      new NightlyJob(host.desk(clock), out).finish(plan);
      out.println(DONE);
    }
  }
}
