package fi.rekisteri.samples.benchmarks;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Engine;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Machine;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Report;
import fi.rekisteri.samples.benchmarks.house.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program: measures workloads on PostgreSQL and H2, prints the figures and writes them to
 * files.
 *
 * <p>A workload whose two sides disagree about a result gives no figure, and the run fails in the
 * end. A ratio below its bar is told and fails nothing, since it may be the machine's fault.
 */
public final class Marks {
  private static final String ALL = "all";

  private final Pace pace;
  private final Report report;
  private final PrintStream out;
  private final List<String> failed = new ArrayList<>();

  Marks(Pace pace, Report report, PrintStream out) {
    this.pace = pace;
    this.report = report;
    this.out = out;
  }

  /**
   * Runs the marks.
   *
   * @param arguments pace, the folder for results, the names of workloads with commas or {@code
   *     all}, how many customers large registers store, 0 for the usual, and the engines with
   *     commas or {@code all}
   * @throws Exception where a side fails, or two sides disagree
   */
  public static void main(String[] arguments) throws Exception {
    Pace pace = Pace.named(arguments[0], Integer.parseInt(arguments[3]));
    Report report = new Report(arguments[0], Machine.describe(), Path.of(arguments[1]));
    Marks marks = new Marks(pace, report, System.out);
    List<Workload> asked =
        ALL.equals(arguments[2]) ? Workloads.ALL : Workloads.named(arguments[2].split(","));
    for (Engine engine : engines(arguments[4])) {
      marks.run(engine, asked.stream().filter(work -> work.engines().contains(engine)).toList());
    }
    marks.end();
  }

  private static List<Engine> engines(String names) {
    return ALL.equals(names)
        ? List.of(Engine.values())
        : Arrays.stream(names.split(",")).map(Engine::valueOf).toList();
  }

  /** All that is asked of one engine, in one server. */
  void run(Engine engine, List<Workload> workloads) throws Exception {
    if (workloads.isEmpty()) {
      return;
    }
    try (Database database = engine.start()) {
      report.on(database);
      for (Workload workload : workloads) {
        run(database, workload);
      }
    }
  }

  private void run(Database database, Workload workload) throws IOException {
    String where = workload.name() + " on " + database.name();
    long start = System.nanoTime();
    try {
      List<? extends Figure> figures = workload.work().on(database, pace);
      out.print(Report.table(figures));
      report.add(figures);
    } catch (Exception e) { // whatever it is: the other workloads are measured all the same
      failed.add(where + ": " + e);
      e.printStackTrace(out);
    }
    out.printf("    (%s: %d s)%n", where, (System.nanoTime() - start) / 1_000_000_000);
  }

  private void end() {
    out.println();
    for (Map.Entry<String, Object> fact : report.machine().entrySet()) {
      out.println(fact.getKey() + ": " + fact.getValue());
    }
    requireWhole();
  }

  /** Fails where a workload gave no figures. */
  void requireWhole() {
    if (!failed.isEmpty()) {
      throw new IllegalStateException("no figures from " + String.join("; ", failed));
    }
  }
}
