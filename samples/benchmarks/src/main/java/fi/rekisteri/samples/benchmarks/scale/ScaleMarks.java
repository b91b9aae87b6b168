package fi.rekisteri.samples.benchmarks.scale;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.scale.Sized.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much longer a single operation takes among many than among few, against how much longer plain
 * JDBC takes there: a slope divided by a slope. The four sides take turns in each round.
 */
public record ScaleMarks(Database database, Pace pace, int few, int many) {
  private static final double BAR = 1.2;
  private static final int FEW = 10_000;
  private static final int GOAL = 8;

  /** From 10,000 up to ten times the pace's customers, or as many as are asked for. */
  public static List<Figure> run(Database database, Pace pace) throws Exception {
    int few = Math.min(FEW, pace.customers());
    return new ScaleMarks(database, pace, few, pace.storedOr(10)).run();
  }

  /** Two sides of an operation, done for somebody of a register of some size. */
  private record Operation(String name, int share, Work ours, Work plain) {}

  /** Does it once, and requires the right result. */
  @FunctionalInterface
  private interface Work {
    void on(Sized where, Someone who) throws Exception;
  }

  List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Sized small = new Sized(database, "scale_few", few);
        Sized large = new Sized(database, "scale_many", many)) {
      for (Operation operation : operations()) {
        figures.addAll(slope(operation, small, large));
      }
    }
    database.drop("scale_few");
    database.drop("scale_many");
    return figures;
  }

  private static List<Operation> operations() {
    return List.of(
        new Operation(
            "get",
            1,
            (at, who) -> require(at.register().get(who.id()), who),
            (at, who) -> require(at.plain().get(who.plainId()), who)),
        new Operation(
            "search",
            1,
            (at, who) -> require(at.register().find(who.email()), who),
            (at, who) -> require(at.plain().find(who.email()), who)),
        new Operation(
            "audit of a subject",
            1,
            (at, who) -> require(at.register().trail(who.id()) > 0),
            (at, who) -> require(at.plain().trail(who.id()) > 0)),
        new Operation(
            "update",
            5,
            (at, who) -> at.register().change(who.id(), People.web(who.row() + 1)),
            (at, who) -> at.plain().change(who.plainId(), People.web(who.row() + 1))),
        new Operation(
            "consent",
            5,
            (at, who) -> at.register().consent(who.id()),
            (at, who) -> at.plain().consent(who.plainId())),
        new Operation(
            "erase",
            20,
            (at, who) -> at.register().erase(who.id()),
            (at, who) -> at.plain().erase(who.plainId())));
  }

  /** The figure that is judged, and the two slopes that it is made of. */
  private List<Figure> slope(Operation operation, Sized small, Sized large) throws Exception {
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
        String.format(Locale.ROOT, "%s: %,d to %,d customers", operation.name(), few, many);
    return List.of(
        limit(GOAL, what + ", slope / plain slope", Medians.of(both), BAR),
        limit(0, what + ", slope of the register", Medians.of(ours), 0),
        limit(0, what + ", slope of plain JDBC", Medians.of(plain), 0));
  }

  private Limit limit(int goal, String what, double figure, double bar) {
    return new Limit(what, database.name(), 1, goal, figure, bar, "x");
  }

  /** Seconds of ours among few and many, and of plain among few and many, in small turns. */
  private double[] round(Operation operation, Sized small, Sized large) throws Exception {
    int turns = 10;
    int each = Math.max(1, pace.customers() / (10 * turns * operation.share()));
    boolean consumes = "erase".equals(operation.name());
    database.settle();
    double[] seconds = new double[4];
    for (int turn = 0; turn < turns; turn++) {
      List<Someone> few = consumes ? small.take(each) : small.next(each);
      List<Someone> many = consumes ? large.take(each) : large.next(each);
      for (int side = 0; side < seconds.length; side++) {
        int now = (side + turn) % seconds.length;
        Sized where = now % 2 == 0 ? small : large;
        Work work = now < 2 ? operation.ours() : operation.plain();
        long start = System.nanoTime();
        for (Someone who : now % 2 == 0 ? few : many) {
          work.on(where, who);
        }
        seconds[now] += (System.nanoTime() - start) / 1e9;
      }
    }
    return seconds;
  }

  private static void require(String number, Someone who) {
    require(number.equals(People.number(who.row())));
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException("a side found somebody else, or nothing");
    }
  }
}
