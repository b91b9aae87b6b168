package fi.rekisteri.samples.passwords;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures sign-ins in rounds, each cell in a JVM of its own, and prints milliseconds and the ratio
 * to the bare computation of the same round: medians, with the lowest and the highest. Arguments:
 * {@code small} or {@code full}, and the folder of the logs.
 */
public final class PasswordMarks {
  private static final List<String> CELLS = List.of("bare", "accepted", "unknownName");

  private PasswordMarks() {}

  /**
   * Runs the marks.
   *
   * @param arguments pace and folder
   * @throws Exception where a cell fails
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments[0].equals("full") ? 5 : 3;
    List<Map<String, Double>> all = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      all.add(measure(Path.of(arguments[1], "passwords-" + round + ".log")));
    }
    System.out.println("| work | ms | / bare |");
    System.out.println("|---|---|---|");
    for (String cell : CELLS) {
      double[] millis = all.stream().mapToDouble(round -> round.get(cell) / 1000).toArray();
      double[] ratio =
          all.stream().mapToDouble(round -> round.get(cell) / round.get("bare")).toArray();
      System.out.println("| " + cell + " | " + spread(millis) + " | " + spread(ratio) + " |");
    }
  }

  private static Map<String, Double> measure(Path log) throws RunnerException {
    Map<String, Double> micros = new TreeMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(SigningIn.class.getName().replace(".", "\\.") + "\\..*")
                    .forks(1)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .shouldFailOnError(true)
                    .output(log.toString())
                    .build())
            .run()) {
      micros.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    return micros;
  }

  private static String spread(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f-%.2f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
