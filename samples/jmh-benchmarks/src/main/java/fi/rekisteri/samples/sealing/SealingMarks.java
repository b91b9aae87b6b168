package fi.rekisteri.samples.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures all cells in rounds, prints the ratios and writes them to a file.
 *
 * <p>Arguments: {@code small} or {@code full}, and the folder of the files. JMH gives each cell a
 * JVM of its own and measures all forks of a cell one after the other; here each round measures
 * every cell in one fork, so that a disturbance from outside meets all cells alike. A run fails
 * where a library does not give back what it was given; a missed bar is told, and fails nothing,
 * since it may be the machine's fault.
 */
public final class SealingMarks {
  private SealingMarks() {}

  /**
   * Runs the marks.
   *
   * @param arguments pace and folder
   * @throws Exception where a cell fails
   */
  public static void main(String[] arguments) throws Exception {
    Pace pace = Pace.named(arguments[0]);
    Path folder = Path.of(arguments[1]);
    List<Path> rounds = new ArrayList<>();
    for (int round = 1; round <= pace.rounds(); round++) {
      System.out.println("round " + round + " of " + pace.rounds());
      rounds.add(measure(pace, folder.resolve("sealing-" + round)));
    }
    String table = Table.of(Bar.all(backend(), Runtime.version().feature()), Cells.read(rounds));
    Files.writeString(folder.resolve("sealing.md"), table);
    System.out.println();
    System.out.println(
        "Java " + Runtime.version() + ", backend " + backend() + ", " + arguments[0] + " run");
    System.out.print(table);
  }

  private static String backend() {
    return System.getProperty("fi.rekisteri.crypto", "JDK");
  }

  private static Path measure(Pace pace, Path files) throws RunnerException {
    Path results = Path.of(files + ".json");
    Options options =
        new OptionsBuilder()
            .include(SealingMarks.class.getPackageName().replace(".", "\\.") + "\\..*")
            .forks(1)
            .warmupIterations(pace.warmUps())
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(pace.iterations())
            .measurementTime(TimeValue.milliseconds(Pace.MILLIS))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .output(files + ".log")
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString())
            .build();
    new Runner(options).run();
    return results;
  }
}
