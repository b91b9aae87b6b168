package fi.rekisteri.samples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One figure: how fast one side is, as a ratio to another.
 *
 * @param contest what was done
 * @param database on which engine
 * @param threads by how many threads, each with a connection
 * @param ours the side that is judged
 * @param against the side that it is compared with
 * @param ratio the median of the rounds' ratios
 * @param lowest the lowest round
 * @param highest the highest round
 * @param mark what the ratio must reach; 0 where it is only told
 * @param goal what it should reach
 * @param ourRate operations per second, median; no promise
 * @param otherRate operations per second, median; no promise
 * @param ourCpuMicros processor time per operation, client and server, median
 * @param otherCpuMicros processor time per operation, client and server, median
 */
record Mark(
    String contest,
    String database,
    int threads,
    String ours,
    String against,
    double ratio,
    double lowest,
    double highest,
    double mark,
    double goal,
    double ourRate,
    double otherRate,
    double ourCpuMicros,
    double otherCpuMicros) {

  /** Where a figure was taken. */
  record Place(String contest, String database, int threads) {}

  /** Who is compared with whom, and what is asked for. */
  record Aim(String ours, String against, double mark, double goal) {
    static Aim told(String ours, String against) {
      return new Aim(ours, against, 0, 0);
    }
  }

  static Mark of(Place place, Aim aim, Map<String, List<Round>> rounds) {
    List<Round> ours = rounds.get(aim.ours());
    List<Round> others = rounds.get(aim.against());
    double[] ratios = Medians.ratios(ours, others);
    return new Mark(
        place.contest(),
        place.database(),
        place.threads(),
        aim.ours(),
        aim.against(),
        Medians.of(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        aim.mark(),
        aim.goal(),
        Medians.of(ours, Round::rate),
        Medians.of(others, Round::rate),
        Medians.of(ours, Round::cpuMicros),
        Medians.of(others, Round::cpuMicros));
  }

  /** Whether it is good enough, in a word. */
  String verdict() {
    if (mark == 0) {
      return "";
    }
    return ratio >= goal ? "goal" : ratio >= mark ? "mark" : "BELOW";
  }
}
