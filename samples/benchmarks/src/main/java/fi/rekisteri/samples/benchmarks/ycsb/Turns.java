package fi.rekisteri.samples.benchmarks.ycsb;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.util.ArrayList;
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
  Map<String, List<Round>> run(List<? extends Contender> sides) throws Exception {
    database.settle();
    int operations = warmUp(sides);
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    sides.forEach(side -> rounds.put(side.name(), new ArrayList<>()));
    for (int round = 0; round < pace.rounds(); round++) {
      List<List<List<Call>>> script = script(operations);
      for (int turn = 0; turn < sides.size(); turn++) {
        Contender side = sides.get((round + turn) % sides.size());
        rounds.get(side.name()).add(measure(side, script));
      }
      requireSame(rounds, round);
    }
    return rounds;
  }

  /** Longer each time, to a full round of the slowest side. */
  private int warmUp(List<? extends Contender> sides) throws Exception {
    int operations = PROBE;
    double spent = 0;
    double slowest = 0;
    while (spent < pace.warmUpSeconds() * sides.size()) {
      slowest = Double.MAX_VALUE;
      List<List<List<Call>>> script = script(operations);
      for (Contender side : sides) {
        Round probe = measure(side, script);
        spent += probe.seconds();
        slowest = Math.min(slowest, probe.rate());
      }
      operations = Math.max(PROBE, (int) Math.min(2.0 * operations, slowest * pace.roundSeconds()));
    }
    return Math.max(PROBE, (int) (slowest * pace.roundSeconds()));
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

  private static void requireSame(Map<String, List<Round>> rounds, int round) {
    long different =
        rounds.values().stream().mapToLong(all -> all.get(round).sum()).distinct().count();
    if (different != 1) {
      throw new IllegalStateException(
          "the sides " + rounds.keySet() + " gave different results in round " + round);
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
