package fi.rekisteri.samples.sealing;

import java.util.Arrays;

/**
 * What comes out for a bar.
 *
 * @param best of the best iterations of all rounds; the steadiest figure on a machine with other
 *     work
 * @param rounds of the medians of each round
 */
record Figure(double best, double[] rounds) {

  double median() {
    return Cell.median(rounds);
  }

  double lowest() {
    return Arrays.stream(rounds).min().orElseThrow();
  }

  double highest() {
    return Arrays.stream(rounds).max().orElseThrow();
  }
}
