package fi.rekisteri.samples.benchmarks.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One figure: how fast one side is, as a ratio to another.
 *
 * @param place what was done, where
 * @param aim who is compared with whom, and what is asked
 * @param ratio the median of the rounds' ratios
 * @param lowest the lowest round
 * @param highest the highest round
 * @param ours medians of the side that is judged
 * @param other medians of the side that it is compared with
 * @param leftOut rounds that are not counted, since others took a tenth of the machine
 * @param cold the ratio of the very first lap, before anything was warm; 0 where it was not taken
 */
public record Mark(
    Place place,
    Aim aim,
    double ratio,
    double lowest,
    double highest,
    Typical ours,
    Typical other,
    int leftOut,
    double cold)
    implements Figure {

  /**
   * Medians of a side's rounds. None of them is a promise.
   *
   * @param rate operations per second
   * @param cpuMicros processor time per operation, client and server
   * @param logBytes bytes of the database's log per operation; 0 where it does not tell
   */
  public record Typical(double rate, double cpuMicros, double logBytes) {
    static Typical of(List<Round> rounds) {
      return new Typical(
          Medians.of(rounds, Round::rate),
          Medians.of(rounds, Round::cpuMicros),
          Medians.of(rounds, Round::logBytesEach));
    }
  }

  /** Compares two sides of a contest, and tells apart how it began. */
  public static Mark of(Place place, Aim aim, Rounds rounds) {
    double ours = rounds.first().get(aim.ours()).rate();
    double other = rounds.first().get(aim.against()).rate();
    return of(place, aim, rounds.judged(), ours / other);
  }

  /** Compares two sides of a contest whose first lap was not kept. */
  public static Mark of(Place place, Aim aim, Map<String, List<Round>> rounds) {
    return of(place, aim, rounds, 0);
  }

  private static Mark of(Place place, Aim aim, Map<String, List<Round>> rounds, double cold) {
    QuietRounds quiet = QuietRounds.of(rounds.get(aim.ours()), rounds.get(aim.against()));
    double[] ratios = Medians.ratios(quiet.ours(), quiet.others());
    return new Mark(
        place,
        aim,
        Medians.of(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        Typical.of(quiet.ours()),
        Typical.of(quiet.others()),
        quiet.leftOut(),
        cold);
  }

  @Override
  public String contest() {
    return place.contest();
  }

  @Override
  public String what() {
    return contest() + ": " + aim.ours() + " / " + aim.against();
  }

  @Override
  public String database() {
    return place.database();
  }

  @Override
  public int threads() {
    return place.threads();
  }

  @Override
  public int goal() {
    return aim.number();
  }

  @Override
  public String asked() {
    if (aim.mark() == 0) {
      return "";
    }
    return aim.mark() == aim.goal()
        ? number(aim.goal())
        : number(aim.mark()) + "/" + number(aim.goal());
  }

  @Override
  public Verdict verdict() {
    if (aim.mark() == 0) {
      return Verdict.TOLD;
    }
    return ratio >= aim.goal() ? Verdict.MET : ratio >= aim.mark() ? Verdict.MARK : Verdict.MISSED;
  }

  @Override
  public double reached() {
    return aim.mark() == 0 ? 0 : ratio / aim.goal();
  }

  @Override
  public String told() {
    return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", ratio, lowest, highest);
  }

  /** The ratio of processor time, the other's by ours: steadier than that of wall time. */
  public double byProcessorTime() {
    return ours.cpuMicros() == 0 ? 0 : other.cpuMicros() / ours.cpuMicros();
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "    %5.2fx (%5.2f - %5.2f) %9s %-6s %5.0f : %5.0f us %6.0f : %6.0f B  %s: %s against %s%s%n",
        ratio,
        lowest,
        highest,
        asked(),
        verdict(),
        ours.cpuMicros(),
        other.cpuMicros(),
        ours.logBytes(),
        other.logBytes(),
        contest(),
        aim.ours(),
        aim.against(),
        remarks());
  }

  private String remarks() {
    String loud = leftOut == 0 ? "" : ", " + leftOut + " loud round(s) left out";
    return cold == 0 ? loud : ", at first " + number(cold) + "x" + loud;
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
