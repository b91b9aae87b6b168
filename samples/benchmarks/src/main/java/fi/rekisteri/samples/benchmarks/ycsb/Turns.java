package fi.rekisteri.samples.benchmarks.ycsb;

import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import site.ycsb.DB;

/**
 * Sides that follow the same script in turns. The script of a round is written before it, outside
 * of the clock; the side that begins changes from round to round.
 */
final class Turns implements AutoCloseable {
  private static final int PROBE = 200;

  private final Database database;
  private final Pace pace;
  private final List<Share> shares;
  private final ExecutorService workers;

  Turns(Database database, Pace pace, List<Share> shares) {
    this.database = database;
    this.pace = pace;
    this.shares = shares;
    this.workers = Executors.newFixedThreadPool(shares.size());
  }

  /** Runs all rounds, and refuses sides that did not give the same. */
  Rounds run(List<? extends Contender> sides) throws Exception {
    database.settle();
    int[] operations = {PROBE};
    return Rounds.of(
        pace,
        number -> {
          Map<String, Round> lap = lap(sides, number, operations[0]);
          operations[0] = longer(operations[0], lap.values());
          return lap;
        });
  }

  private Map<String, Round> lap(List<? extends Contender> sides, int round, int operations)
      throws Exception {
    List<List<List<Call>>> script = script(operations);
    Map<String, Round> lap = new LinkedHashMap<>();
    for (Contender side : Contest.inTurn(sides, round)) {
      lap.put(side.name(), measure(side, script));
    }
    requireSame(lap, round);
    return lap;
  }

  /** Longer each time, to a full round of the slowest side. */
  private int longer(int operations, Collection<Round> lap) {
    double slowest = lap.stream().mapToDouble(Round::rate).min().orElseThrow();
    return Math.max(PROBE, (int) Math.min(2.0 * operations, slowest * pace.roundSeconds()));
  }

  private List<List<List<Call>>> script(int operations) {
    return shares.stream().map(share -> share.next(operations / shares.size())).toList();
  }

  private Round measure(Contender side, List<List<List<Call>>> script) throws Exception {
    List<Callable<Long>> parts = new ArrayList<>();
    for (List<List<Call>> part : script) {
      parts.add(() -> follow(part, side.binding()));
    }
    int operations = script.stream().mapToInt(List::size).sum();
    Stopwatch watch = Stopwatch.start(database);
    List<Future<Long>> done = workers.invokeAll(parts);
    Round round = watch.stop(operations);
    long sum = 0;
    for (Future<Long> part : done) {
      sum += part.get();
    }
    return round.withSum(sum);
  }

  private long follow(List<List<Call>> script, DB side) {
    long sum = 0;
    for (List<Call> operation : script) {
      for (Call call : operation) {
        sum = 31 * sum + (shares.size() == 1 ? call.on(side) : call.besideOthers(side));
      }
    }
    return sum;
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
