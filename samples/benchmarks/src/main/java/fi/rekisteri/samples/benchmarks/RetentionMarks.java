package fi.rekisteri.samples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is due is found and erased: whether that costs by what is due and not by what is stored, how
 * many people a second it takes, what a person's attached values cost, and whether memory stays.
 *
 * @param stored how many people are stored of whom nothing is due
 */
record RetentionMarks(Database database, Pace pace, int stored) {
  private static final int DUE = 1_000;
  private static final int MOST = 20_000;

  /**
   * Runs these contests alone, on PostgreSQL and on H2 in a file.
   *
   * @param arguments pace and file
   * @throws Exception where a side fails, somebody stays, or memory grows with what is due
   */
  public static void main(String[] arguments) throws Exception {
    Pace pace = Pace.named(arguments[0]);
    int asked = Integer.getInteger("marks.stored", 0);
    List<Mark> marks = new ArrayList<>();
    try (Database postgres = new PostgresDatabase();
        Database h2 = H2Database.inFile()) {
      for (Database database : List.of(postgres, h2)) {
        int stored = asked > 0 ? asked : 10 * pace.customers();
        List<Mark> some = new RetentionMarks(database, pace, stored).run();
        System.out.print(Report.table(some));
        some.forEach(RetentionMarks::tell);
        marks.addAll(some);
      }
    }
    new Report(arguments[0], Map.of(), marks).write(Path.of(arguments[1]));
  }

  /** All of them on one engine. */
  List<Mark> run() throws Exception {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(
        new SweepMarks(database, pace, stored, Math.min(DUE, pace.customers() / 10)).run());
    marks.addAll(new SweepRates(database, pace, Math.min(MOST, pace.customers())).run());
    marks.addAll(new AttachedMarks(database, pace, attached()).run());
    return marks;
  }

  private ErasureMarks.Attached attached() {
    return pace.customers() < DUE
        ? new ErasureMarks.Attached(2, pace.customers())
        : ErasureMarks.Attached.ASKED;
  }

  private static void tell(Mark mark) {
    System.out.printf(
        "    %s: %s %.0f/s, %s %.0f/s%n",
        mark.contest(), mark.ours(), mark.ourRate(), mark.against(), mark.otherRate());
  }
}
