package fi.rekisteri.samples.benchmarks.gdpr;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How keys are drawn. */
enum Draw {
  /** Each as often as any other. */
  UNIFORM {
    @Override
    Keys over(int count, SplittableRandom random) {
      return () -> random.nextInt(count);
    }
  },
  /**
   * A few very often: by Zipf's law with YCSB's exponent, and the favourites lie anywhere, for each
   * seed elsewhere.
   */
  ZIPF {
    @Override
    Keys over(int count, SplittableRandom random) {
      double[] shares = shares(count);
      long salt = random.nextLong();
      return () -> scattered(rank(shares, random.nextDouble()) + salt, count);
    }
  };

  private static final double EXPONENT = 0.99;

  /** Tells the next key. */
  @FunctionalInterface
  interface Keys {
    int next();
  }

  abstract Keys over(int count, SplittableRandom random);

  /** The share of the ranks up to each. */
  private static double[] shares(int count) {
    double[] shares = new double[count];
    double sum = 0;
    for (int rank = 0; rank < count; rank++) {
      sum += 1 / Math.pow(rank + 1.0, EXPONENT);
      shares[rank] = sum;
    }
    for (int rank = 0; rank < count; rank++) {
      shares[rank] /= sum;
    }
    return shares;
  }

  private static int rank(double[] shares, double drawn) {
    int found = Arrays.binarySearch(shares, drawn);
    return Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
  }

  private static int scattered(long rank, int count) {
    long mixed = (rank + 1) * 0x9E3779B97F4A7C15L;
    return (int) Long.remainderUnsigned(mixed ^ mixed >>> 29, count);
  }
}
