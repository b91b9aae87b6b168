package fi.rekisteri.samples.benchmarks.house;

import java.util.Locale;

/**
 * A figure that must not be exceeded: bytes, statements, a slope.
 *
 * @param contest what was done
 * @param database on which engine
 * @param threads by how many threads
 * @param goal which of the ten goals it belongs to; 0 for none
 * @param figure what was measured
 * @param atMost what is allowed; 0 where it is only told
 * @param unit what it is counted in
 */
public record Limit(
    String contest,
    String database,
    int threads,
    int goal,
    double figure,
    double atMost,
    String unit)
    implements Figure {

  @Override
  public String what() {
    return contest;
  }

  @Override
  public String asked() {
    return atMost == 0 ? "" : "<= " + number(atMost);
  }

  @Override
  public Verdict verdict() {
    if (atMost == 0) {
      return Verdict.TOLD;
    }
    return figure <= atMost ? Verdict.MET : Verdict.MISSED;
  }

  @Override
  public double reached() {
    return atMost == 0 ? 0 : atMost / Math.max(figure, atMost / 1000);
  }

  @Override
  public String told() {
    return number(figure) + " " + unit;
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT, "    %-28s %9s %-6s  %s%n", told(), asked(), verdict(), contest);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, figure < 100 ? "%.2f" : "%,.0f", figure);
  }
}
