package fi.rekisteri.samples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs all contests on PostgreSQL and on H2, those of erasing in a file too, prints the ratios and
 * writes them to a file.
 *
 * <p>Arguments: {@code small} or {@code full}, and the file. A run fails where two sides disagree
 * about a result or the server is not durable; a ratio below its mark is told, and fails nothing,
 * since it may be the machine's fault.
 */
public final class Marks {
  private Marks() {}

  /**
   * Runs the marks.
   *
   * @param arguments pace and file
   * @throws Exception where a side fails, or two sides disagree
   */
  public static void main(String[] arguments) throws Exception {
    Pace pace = Pace.named(arguments[0]);
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("syncs of 8 KiB per second", Syncs.perSecond());
    List<Mark> marks = new ArrayList<>();
    try (Database postgres = new PostgresDatabase();
        Database h2 = new H2Database();
        Database file = H2Database.inFile()) {
      machine.put(postgres.name(), postgres.settings());
      machine.put(h2.name(), h2.settings());
      marks.addAll(run(postgres, pace, List.of(1, 2, 4), System.out::print));
      marks.addAll(run(h2, pace, List.of(1, 2), System.out::print));
      for (Database database : List.of(postgres, file)) {
        List<Mark> erasures = ErasureMarks.all(database, pace);
        System.out.print(Report.table(erasures));
        marks.addAll(erasures);
      }
    }
    Report report = new Report(arguments[0], machine, marks);
    report.write(Path.of(arguments[1]));
    System.out.println();
    machine.forEach((what, value) -> System.out.println(what + ": " + value));
  }

  /** All contests on one engine. They take minutes: what is known is told at once. */
  static List<Mark> run(
      Database database, Pace pace, List<Integer> threads, Consumer<String> teller)
      throws Exception {
    List<Mark> marks = new ArrayList<>();
    String url = database.create("marks");
    try (Population people = new Population(url, pace.customers())) {
      people.plain().execute(database.refreshStatistics());
      for (int count : threads) {
        List<Mark> singles = new SingleMarks(database, pace, people).run(count);
        teller.accept(Report.table(singles));
        marks.addAll(singles);
      }
    }
    database.drop("marks");
    List<Mark> imports = new ImportMarks(database, pace).run();
    teller.accept(Report.table(imports));
    marks.addAll(imports);
    return marks;
  }
}
