package fi.rekisteri.samples.pure;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures decisions and entries of the trail, and prints what one of them takes and allocates.
 * Arguments: {@code small} or {@code full}, and the folder of the log.
 */
public final class PureMarks {
  private static final String ROOMS = "fi\\.rekisteri\\.samples\\.(deciding|linking)\\..*";

  private PureMarks() {}

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
                    .include(ROOMS)
                    .forks(full ? 3 : 1)
                    .warmupIterations(5)
                    .warmupTime(TimeValue.milliseconds(300))
                    .measurementIterations(full ? 15 : 7)
                    .measurementTime(TimeValue.milliseconds(200))
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .output(Path.of(arguments[1], "pure.log").toString())
                    .build())
            .run();
    System.out.println("| work | of | ns | bytes |");
    System.out.println("|---|---|---|---|");
    results.forEach(result -> System.out.println(line(result)));
  }

  private static String line(RunResult result) {
    BenchmarkParams params = result.getParams();
    String of =
        new TreeSet<>(params.getParamsKeys())
            .stream()
                .map(key -> key + " " + params.getParam(key))
                .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f |",
        result.getPrimaryResult().getLabel(),
        of,
        result.getPrimaryResult().getScore(),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }
}
