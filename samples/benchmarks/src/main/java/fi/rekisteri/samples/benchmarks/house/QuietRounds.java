package fi.rekisteri.samples.benchmarks.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds of two sides, without those in which others took more than a tenth of the machine: the
 * loudest are left out, half of all at most.
 *
 * @param ours of the side that is judged
 * @param others of the side that it is compared with
 * @param leftOut how many rounds are not among them
 */
record QuietRounds(List<Round> ours, List<Round> others, int leftOut) {
  private static final double LOUD = 0.1;

  static QuietRounds of(List<Round> ours, List<Round> others) {
    List<Integer> loud =
        IntStream.range(0, ours.size())
            .boxed()
            .filter(i -> load(ours, others, i) > LOUD)
            .sorted(Comparator.comparingDouble((Integer i) -> load(ours, others, i)).reversed())
            .limit(ours.size() / 2)
            .toList();
    return new QuietRounds(without(ours, loud), without(others, loud), loud.size());
  }

  private static double load(List<Round> ours, List<Round> others, int round) {
    return Math.max(ours.get(round).foreignLoad(), others.get(round).foreignLoad());
  }

  private static List<Round> without(List<Round> rounds, List<Integer> loud) {
    List<Round> quiet = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      if (!loud.contains(i)) {
        quiet.add(rounds.get(i));
      }
    }
    return quiet;
  }
}
