package fi.rekisteri.samples.benchmarks.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sides that do the same operations in turns. Each thread has customers of its own, so sides that
 * write never wait for one another's rows. The side that begins a round changes from round to
 * round.
 */
public final class Contest implements AutoCloseable {
  private static final int PROBE = 200;

  private final Database database;
  private final Pace pace;
  private final int threads;
  private final ExecutorService workers;
  private int serial;

  /** What one of several threads does. */
  private record Share(int thread, int threads, int operations) {}

  public Contest(Database database, Pace pace, int threads) {
    this.database = database;
    this.pace = pace;
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** Runs all rounds, and refuses sides that did not give the same. */
  public Rounds run(List<Side> sides) throws Exception {
    database.settle();
    Rounds rounds = Rounds.after(lap(sides, 0, PROBE));
    int operations = warmUp(sides);
    for (int round = 0; round < pace.rounds(); round++) {
      rounds.add(lap(sides, round, operations));
    }
    return rounds;
  }

  /** In step, so that sides that write end up with the same data. */
  private Map<String, Round> lap(List<Side> sides, int round, int operations) throws Exception {
    Map<String, Round> lap = new LinkedHashMap<>();
    for (Side side : inTurn(sides, round)) {
      lap.put(side.name(), measure(side, operations));
    }
    serial += operations;
    requireSame(lap, round);
    return lap;
  }

  /** The same sides, beginning with another one each round. */
  public static <T> List<T> inTurn(Collection<T> sides, int round) {
    List<T> turned = new ArrayList<>(sides);
    Collections.rotate(turned, -round);
    return turned;
  }

  /** Longer each time, to a full round of the slowest side. */
  private int warmUp(List<Side> sides) throws Exception {
    WarmUp warmUp = new WarmUp(pace.warmUpSeconds() * sides.size());
    int operations = PROBE;
    double slowest = 0;
    for (int round = 0; !warmUp.isOver(); round++) {
      Collection<Round> lap = lap(sides, round, operations / threads * threads).values();
      warmUp.lap(lap.stream().mapToDouble(Round::seconds).sum());
      slowest = lap.stream().mapToDouble(Round::rate).min().orElseThrow();
      operations = Math.max(PROBE, (int) Math.min(2.0 * operations, slowest * pace.roundSeconds()));
    }
    int steady = Math.max(PROBE, (int) (slowest * pace.roundSeconds()));
    return steady / threads * threads;
  }

  private Round measure(Side side, int operations) throws Exception {
    int many = side.threads() == 0 ? threads : side.threads();
    List<Callable<Long>> shares = new ArrayList<>();
    for (int thread = 0; thread < many; thread++) {
      Share share = new Share(thread, many, operations / many);
      shares.add(() -> run(side.work(), share));
    }
    Stopwatch watch = Stopwatch.start(database);
    List<Future<Long>> done = workers.invokeAll(shares);
    Round round = watch.stop(operations / many * many);
    long sum = 0;
    for (Future<Long> share : done) {
      sum += share.get();
    }
    return round.withSum(sum);
  }

  private long run(Side.Work work, Share share) throws Exception {
    long sum = 0;
    for (int i = 0; i < share.operations; i++) {
      sum += work.run(customer(serial + i, share), serial + i);
    }
    return sum;
  }

  /** Spread over the whole register, in an order without a pattern, the same for every side. */
  private int customer(int operation, Share share) {
    long mixed = (operation + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    int own = pace.customers() / share.threads;
    return (int) Long.remainderUnsigned(mixed ^ mixed >>> 29, own) * share.threads + share.thread;
  }

  private static void requireSame(Map<String, Round> lap, int round) {
    if (lap.values().stream().mapToLong(Round::sum).distinct().count() != 1) {
      throw new IllegalStateException(
          "the sides " + lap.keySet() + " gave different results in round " + round);
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
