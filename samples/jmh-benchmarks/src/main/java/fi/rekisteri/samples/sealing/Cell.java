package fi.rekisteri.samples.sealing;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * One benchmark, as it was measured in each round.
 *
 * @param nanos of each iteration of each round
 * @param bytes allocated by one operation in each round
 */
record Cell(double[][] nanos, double[] bytes) {

  double best() {
    return Arrays.stream(nanos).flatMapToDouble(DoubleStream::of).min().orElseThrow();
  }

  double[] medians() {
    return Arrays.stream(nanos).mapToDouble(Cell::median).toArray();
  }

  static double median(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
