package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores that work through the same list of operations in short blocks, one after the other, and
 * the one that begins changes. What comes out of a block is compared before the next begins. The
 * clock runs while a store works, and stands while its answers are summed up.
 */
final class Turns {
  private static final int BLOCKS = 4;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final Database database;
  private final Map<String, Store> stores;
  private int turn;

  Turns(Database database, Map<String, Store> stores) {
    this.database = database;
    this.stores = stores;
  }

  /**
   * What a list of operations took.
   *
   * @param rounds in all, by the name of the store
   * @param kinds by each kind, which are told without processor time
   */
  record Lap(Map<String, Round> rounds, Map<Operation.Kind, Map<String, Round>> kinds) {
    private static Lap nothing() {
      return new Lap(new LinkedHashMap<>(), new EnumMap<>(Operation.Kind.class));
    }

    private void add(Operation.Kind kind, String name, Round one) {
      kinds.computeIfAbsent(kind, none -> new LinkedHashMap<>()).merge(name, one, Turns::plus);
    }
  }

  /** What each kind took in laps together. */
  static Map<Operation.Kind, Map<String, Round>> kinds(List<Lap> laps) {
    Lap all = Lap.nothing();
    for (Lap lap : laps) {
      lap.kinds.forEach((kind, sides) -> sides.forEach((name, one) -> all.add(kind, name, one)));
    }
    return all.kinds;
  }

  /** Works through a list on all sides. */
  Lap lap(List<Operation> operations) throws Exception {
    Lap lap = Lap.nothing();
    int size = Math.max(1, (operations.size() + BLOCKS - 1) / BLOCKS);
    for (int from = 0; from < operations.size(); from += size) {
      List<Operation> block = operations.subList(from, Math.min(from + size, operations.size()));
      List<String> order = new ArrayList<>(stores.keySet());
      Collections.rotate(order, turn++);
      List<Long> sums = new ArrayList<>();
      for (String name : order) {
        Round done = block(name, block, lap);
        sums.add(done.sum());
        lap.rounds.merge(name, done, Turns::plus);
      }
      if (sums.stream().distinct().count() != 1) {
        throw new IllegalStateException("the sides " + order + " gave different results");
      }
    }
    return lap;
  }

  private Round block(String name, List<Operation> block, Lap lap) throws Exception {
    Store store = stores.get(name);
    Stopwatch watch = Stopwatch.start(database);
    double seconds = 0;
    long sum = 0;
    for (Operation one : block) {
      long start = System.nanoTime();
      List<?> answer = one.on(store);
      double took = (System.nanoTime() - start) / 1e9;
      long answered = sum(answer);
      seconds += took;
      sum = sum * 31 + answered;
      lap.add(one.kind(), name, new Round(1, took, 0, answered));
    }
    Round whole = watch.stop(block.size());
    return new Round(block.size(), seconds, whole.cpuSeconds(), whole.logBytes(), sum);
  }

  /** Over everything that came out, in whatever order. */
  static long sum(List<?> answer) {
    return answer.stream().mapToLong(one -> (one.hashCode() + 1L) * ODD).sum() + answer.size();
  }

  private static Round plus(Round one, Round other) {
    return new Round(
        one.operations() + other.operations(),
        one.seconds() + other.seconds(),
        one.cpuSeconds() + other.cpuSeconds(),
        one.logBytes() + other.logBytes(),
        one.sum() + other.sum());
  }
}
