package fi.rekisteri.samples.benchmarks.scale;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.ErasureListener;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.retention.RetainedCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The memory of work that goes through everybody: everybody is exported, planned, erased, and the
 * trail that this leaves is verified. Only where the database is another process: its own memory is
 * not ours. The goal speaks of a million people: with fewer, the figure is told and not judged.
 */
public record HeapMarks(Database database, int people) {
  private static final double MOST = 64;
  private static final int JUDGED = 1_000_000;
  private static final double MIB = 1 << 20;
  private static final int GOAL = 8;
  private static final int AT_ONCE = 10_000;

  /** With as many people as are asked for. */
  public static List<Figure> run(Database database, Pace pace) throws Exception {
    return new HeapMarks(database, pace.storedOr(1)).run();
  }

  List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (HikariDataSource pool = Database.pool(database.create("heap"), 2);
        RetainedCustomers register = new RetainedCustomers(pool)) {
      for (int made = 0; made < people; made += AT_ONCE) {
        register.due(Math.min(AT_ONCE, people - made), 0);
      }
      figures.add(figure("export", () -> register.requireAll(people)));
      RetentionPlan[] plan = new RetentionPlan[1];
      figures.add(figure("plan", () -> plan[0] = register.plan(people)));
      register.approve(plan[0]);
      figures.add(figure("sweep", () -> register.execute(plan[0], ErasureListener.SILENT)));
      figures.add(figure("verification of the trail", () -> register.requireWholeTrail(people)));
    }
    database.drop("heap");
    return figures;
  }

  private Limit figure(String what, LiveHeap.Work work) throws Exception {
    LiveHeap.Seen seen = LiveHeap.during(work);
    String of =
        String.format(
            Locale.ROOT, "memory of %s, %,d people, %,d looks", what, people, seen.looks());
    boolean judged = people >= JUDGED;
    return new Limit(
        of, database.name(), 1, judged ? GOAL : 0, seen.bytes() / MIB, judged ? MOST : 0, "MiB");
  }
}
