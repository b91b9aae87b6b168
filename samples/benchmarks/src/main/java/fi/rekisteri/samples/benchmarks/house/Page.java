package fi.rekisteri.samples.benchmarks.house;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Figures as a table in Markdown, those of the ten goals first, in their order. */
final class Page {
  private static final String HEAD =
      """
      | goal | what | engine | threads | figure | asked | |
      |---|---|---|---|---|---|---|
      """;

  private Page() {}

  static String of(List<Figure> figures) {
    StringBuilder page = new StringBuilder(HEAD);
    figures.stream()
        .sorted(Comparator.comparingInt(figure -> figure.goal() == 0 ? 99 : figure.goal()))
        .forEach(figure -> page.append(row(figure)));
    return page.toString();
  }

  private static String row(Figure figure) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d | %s | %s | %s |%n",
        figure.goal() == 0 ? "" : figure.goal(),
        figure.what(),
        figure.database(),
        figure.threads(),
        figure.told(),
        figure.asked(),
        figure.verdict().name().toLowerCase(Locale.ROOT));
  }
}
