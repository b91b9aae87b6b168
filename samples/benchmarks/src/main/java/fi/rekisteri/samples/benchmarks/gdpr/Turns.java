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
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
  private final Map<Operation.Kind, Map<String, Round>> kinds = new EnumMap<>(Operation.Kind.class);
  private int turn;

  Turns(Database database, Map<String, Store> stores) {
    this.database = database;
    this.stores = stores;
    stores.keySet().forEach(name -> rounds.put(name, new ArrayList<>()));
  }

  /** Works through a list and keeps nothing of it but that the answers were the same. */
  void warmUp(List<Operation> operations) throws Exception {
    round(operations);
    kinds.clear();
  }

  void measure(List<Operation> operations) throws Exception {
    round(operations).forEach((name, round) -> rounds.get(name).add(round));
  }

  Map<String, List<Round>> rounds() {
    return rounds;
  }

  /** What each kind took in all measured rounds together. */
  Map<Operation.Kind, Map<String, Round>> kinds() {
    return kinds;
  }

  private Map<String, Round> round(List<Operation> operations) throws Exception {
    Map<String, Round> whole = new LinkedHashMap<>();
    int size = Math.max(1, (operations.size() + BLOCKS - 1) / BLOCKS);
    for (int from = 0; from < operations.size(); from += size) {
      List<Operation> block = operations.subList(from, Math.min(from + size, operations.size()));
      List<String> order = new ArrayList<>(stores.keySet());
      Collections.rotate(order, turn++);
      List<Long> sums = new ArrayList<>();
      for (String name : order) {
        Round done = block(name, block);
        sums.add(done.sum());
        whole.merge(name, done, Turns::plus);
      }
      if (sums.stream().distinct().count() != 1) {
        throw new IllegalStateException("the sides " + order + " gave different results");
      }
    }
    return whole;
  }

  private Round block(String name, List<Operation> block) throws Exception {
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
      kinds
          .computeIfAbsent(one.kind(), kind -> new LinkedHashMap<>())
          .merge(name, new Round(1, took, 0, answered), Turns::plus);
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
