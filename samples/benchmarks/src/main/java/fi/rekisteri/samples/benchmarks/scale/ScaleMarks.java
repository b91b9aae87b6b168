package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.scale.ScaledOperation.Work;
import fi.rekisteri.samples.benchmarks.scale.Sized.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much longer a single operation takes among many than among few, against how much longer plain
 * JDBC takes there: a slope divided by a slope. The four sides take turns in each round.
 *
 * @param few one size or more, each of which is compared with the last
 * @param many the size that counts
 */
public record ScaleMarks(Database database, Pace pace, List<Integer> few, int many) {
  private static final double BAR = 1.2;
  private static final int GOAL = 8;
  private static final int TURNS = 10;

  /** From 10,000 and 100,000 up to ten times the pace's customers, or as many as are asked for. */
  public static List<Figure> run(Database database, Pace pace) throws Exception {
    int many = pace.storedOr(10);
    List<Integer> few = Stream.of(10_000, 100_000).filter(size -> size < many).toList();
    return new ScaleMarks(database, pace, few.isEmpty() ? List.of(many / 10) : few, many).run();
  }

  List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<Sized> small = new ArrayList<>();
    try (Sized large = new Sized(database, many)) {
      for (int size : few) {
        small.add(new Sized(database, size));
      }
      for (ScaledOperation operation : ScaledOperation.ALL) {
        for (Sized one : small) {
          figures.addAll(slope(operation, one, large));
        }
      }
    } finally {
      for (Sized one : small) {
        one.close();
      }
    }
    return figures;
  }

  /** The figure that is judged, and the two slopes that it is made of. */
  private List<Figure> slope(ScaledOperation operation, Sized small, Sized large) throws Exception {
    int rounds = pace.rounds();
    double[] ours = new double[rounds];
    double[] plain = new double[rounds];
    double[] both = new double[rounds];
    round(operation, small, large);
    for (int round = 0; round < rounds; round++) {
      double[] seconds = round(operation, small, large);
      ours[round] = seconds[1] / seconds[0];
      plain[round] = seconds[3] / seconds[2];
      both[round] = ours[round] / plain[round];
    }
    String what =
        String.format(
            Locale.ROOT, "%s: %,d to %,d customers", operation.name(), small.size(), many);
    return List.of(
        limit(GOAL, what + ", slope / plain slope", Medians.of(both), BAR),
        limit(0, what + ", slope of the register", Medians.of(ours), 0),
        limit(0, what + ", slope of plain JDBC", Medians.of(plain), 0));
  }

  private Limit limit(int goal, String what, double figure, double bar) {
    return new Limit(what, database.name(), 1, goal, figure, bar, "x");
  }

  /** Seconds of ours among few and many, and of plain among few and many, in small turns. */
  private double[] round(ScaledOperation operation, Sized small, Sized large) throws Exception {
    int each = Math.max(1, pace.customers() / (10 * TURNS * operation.share()));
    database.settle();
    double[] seconds = new double[4];
    for (int turn = 0; turn < TURNS; turn++) {
      List<Someone> some = operation.consumes() ? small.take(each) : small.next(each);
      List<Someone> others = operation.consumes() ? large.take(each) : large.next(each);
      for (int side = 0; side < seconds.length; side++) {
        int now = (side + turn) % seconds.length;
        Sized where = now % 2 == 0 ? small : large;
        Work work = now < 2 ? operation.ours() : operation.plain();
        long start = System.nanoTime();
        for (Someone who : now % 2 == 0 ? some : others) {
          work.on(where, who);
        }
        seconds[now] += (System.nanoTime() - start) / 1e9;
      }
      requireSame(operation, small, some);
      requireSame(operation, large, others);
    }
    return seconds;
  }

  private static void requireSame(ScaledOperation operation, Sized where, List<Someone> some)
      throws Exception {
    for (Someone who : some) {
      operation.same().on(where, who);
    }
  }
}
