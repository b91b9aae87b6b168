package fi.rekisteri.samples.benchmarks.trail;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.ArrayList;
import java.util.List;

/** What the audit trail costs, and what it does not. */
public final class AuditMarks {
  private AuditMarks() {}

  public static List<Mark> run(Database database, Pace pace, List<Integer> threads)
      throws Exception {
    List<Mark> marks = new ArrayList<>();
    try (AuditedRegisters registers =
        new AuditedRegisters(database.create("trail"), pace.customers())) {
      registers.plain().create();
      registers.execute(database.refreshStatistics());
      AuditedWork work = new AuditedWork(database, pace, registers);
      for (int count : threads) {
        marks.addAll(work.run(count));
      }
      marks.addAll(work.growth(threads));
      return marks;
    } finally {
      database.drop("trail");
    }
  }

  /** In a database of its own, where no register has left out an entry. */
  public static List<Mark> trail(Database database, Pace pace) throws Exception {
    try (AuditedRegisters registers =
        new AuditedRegisters(database.create("long"), pace.customers())) {
      return new TrailMarks(database, pace, registers).run();
    } finally {
      database.drop("long");
    }
  }
}
