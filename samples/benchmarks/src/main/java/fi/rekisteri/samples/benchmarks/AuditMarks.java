package fi.rekisteri.samples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the audit trail costs, and what it does not: run with {@code
 * -Dmarks.main=fi.rekisteri.samples.benchmarks.AuditMarks}.
 */
public final class AuditMarks {
  private AuditMarks() {}

  /**
   * Runs all contests of the trail on PostgreSQL, on H2 in memory and on H2 in a file.
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
      marks.addAll(run(postgres, pace, List.of(1, 2, 4)));
      marks.addAll(run(h2, pace, List.of(1, 2)));
      marks.addAll(run(file, pace, List.of(1, 2)));
    }
    new Report(arguments[0], machine, marks).write(Path.of(arguments[1]));
    machine.forEach((what, value) -> System.out.println(what + ": " + value));
  }

  static List<Mark> run(Database database, Pace pace, List<Integer> threads) throws Exception {
    List<Mark> marks = new ArrayList<>();
    String url = database.create("trail");
    try (AuditedRegisters registers = new AuditedRegisters(url, pace.customers())) {
      registers.plain().create();
      registers.execute(database.refreshStatistics());
      AuditedWork work = new AuditedWork(database, pace, registers);
      for (int count : threads) {
        marks.addAll(told(work.run(count)));
      }
      marks.addAll(told(work.growth(threads)));
    }
    database.drop("trail");
    marks.addAll(trail(database, pace));
    return marks;
  }

  /** In a database of its own, where no register has left out an entry. */
  static List<Mark> trail(Database database, Pace pace) throws Exception {
    try (AuditedRegisters registers =
        new AuditedRegisters(database.create("long"), pace.customers())) {
      return told(new TrailMarks(database, pace, registers).run());
    } finally {
      database.drop("long");
    }
  }

  private static List<Mark> told(List<Mark> marks) {
    System.out.print(Report.table(marks));
    for (Mark mark : marks) {
      System.out.printf(
          Locale.ROOT,
          "    %,.0f : %,.0f per second  %s: %s against %s%n",
          mark.ourRate(),
          mark.otherRate(),
          mark.contest(),
          mark.ours(),
          mark.against());
    }
    return marks;
  }
}
