package fi.rekisteri.samples.sealing;

import java.util.List;
import java.util.Locale;

/** The table that stands in {@code docs/performance.md}. */
final class Table {
  private Table() {}

  static String of(List<Bar> bars, Cells cells) {
    StringBuilder table = new StringBuilder();
    table.append("| work | bar / aim | best | median of rounds (lowest-highest) | |\n");
    table.append("|---|---|---|---|---|\n");
    bars.forEach(bar -> table.append(line(bar, bar.figure().apply(cells))));
    return table.toString();
  }

  private static String line(Bar bar, Figure figure) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f (%.2f-%.2f) | %s |%n",
        bar.work(),
        asked(bar),
        figure.best(),
        figure.median(),
        figure.lowest(),
        figure.highest(),
        bar.verdict(figure));
  }

  private static String asked(Bar bar) {
    if (bar.limit() == 0) {
      return "-";
    }
    String limit = String.format(Locale.ROOT, "%.1f", bar.limit());
    return bar.aim() == 0 ? limit : limit + String.format(Locale.ROOT, " / %.2f", bar.aim());
  }
}
