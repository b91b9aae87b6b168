package fi.rekisteri.samples.deciding;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures decisions and prints what one of them takes and allocates. Arguments: {@code small} or
 * {@code full}, and the folder of the log.
 */
public final class DecisionMarks {
  private DecisionMarks() {}

  /**
   * Runs the marks.
   *
   * @param arguments pace and folder
   * @throws Exception where a cell fails
   */
  public static void main(String[] arguments) throws Exception {
    boolean full = arguments[0].equals("full");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(DecisionMarks.class.getPackageName().replace(".", "\\.") + "\\..*")
                    .forks(full ? 3 : 1)
                    .warmupIterations(5)
                    .warmupTime(TimeValue.milliseconds(300))
                    .measurementIterations(full ? 15 : 7)
                    .measurementTime(TimeValue.milliseconds(200))
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .output(Path.of(arguments[1], "deciding.log").toString())
                    .build())
            .run();
    System.out.println("| work | chosen | size | ns | bytes |");
    System.out.println("|---|---|---|---|---|");
    results.forEach(result -> System.out.println(line(result)));
  }

  private static String line(RunResult result) {
    BenchmarkParams params = result.getParams();
    String size = params.getParamsKeys().contains("size") ? params.getParam("size") : "-";
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.0f | %.0f |",
        result.getPrimaryResult().getLabel(),
        params.getParam("chosen"),
        size,
        result.getPrimaryResult().getScore(),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }
}
