package fi.rekisteri.samples.benchmarks.house;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Medians: one round that was disturbed from outside does not move them. */
public final class Medians {
  private Medians() {}

  public static double of(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return of(rounds.stream().mapToDouble(figure).toArray());
  }

  /** The rates of each round, ours divided by the other's. */
  public static double[] ratios(List<Round> ours, List<Round> others) {
    return IntStream.range(0, ours.size())
        .mapToDouble(i -> ours.get(i).rate() / others.get(i).rate())
        .toArray();
  }

  public static double of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
