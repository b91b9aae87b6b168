package fi.rekisteri.samples.benchmarks.house;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart of the ten goals: one bar for each figure, as long as the figure comes near its bar,
 * which stands at the same place for all of them.
 */
final class Chart {
  private static final int TOP = 64;
  private static final int ROW = 22;
  private static final int FOOT = 24;
  private static final int MARGIN = 20;
  private static final int GAP = 8;

  /** Room for a character of 12 pixels in any font that a reader may have. */
  private static final int CHARACTER = 7;

  private static final int AT_BAR = 200;
  private static final double LONGEST = 2;
  private static final int TOLD = 240;

  private Chart() {}

  static String of(List<Figure> figures) throws IOException {
    List<Figure> asked =
        figures.stream()
            .filter(figure -> figure.goal() > 0 && figure.reached() > 0)
            .sorted(Comparator.comparingInt(Figure::goal))
            .toList();
    int longest = asked.stream().mapToInt(figure -> name(figure).length()).max().orElse(0);
    int left = MARGIN + CHARACTER * longest + GAP;
    List<Map<String, Object>> bars = new ArrayList<>();
    for (Figure figure : asked) {
      bars.add(bar(figure, left, TOP + ROW * bars.size()));
    }
    int end = TOP + ROW * bars.size();
    return template()
        .execute(
            Map.of(
                "bars",
                bars,
                "end",
                end,
                "height",
                end + FOOT,
                "left",
                left,
                "names",
                left - GAP,
                "goal",
                left + AT_BAR,
                "whole",
                left + (int) (LONGEST * AT_BAR) + TOLD));
  }

  private static Map<String, Object> bar(Figure figure, int left, int y) {
    double length = Math.min(LONGEST, figure.reached()) * AT_BAR;
    boolean met = figure.verdict() == Verdict.MET;
    return Map.of(
        "y",
        y,
        "text",
        y + ROW - 8,
        "width",
        String.format(Locale.ROOT, "%.1f", length),
        "after",
        String.format(Locale.ROOT, "%.1f", left + length + 6),
        "name",
        name(figure),
        "kind",
        met ? "met" : "missed",
        "told",
        figure.told() + " of " + figure.asked() + (met ? "" : ", missed"));
  }

  private static String name(Figure figure) {
    return figure.goal() + "  " + figure.what() + ", " + where(figure);
  }

  private static String where(Figure figure) {
    return figure.threads() == 1
        ? figure.database()
        : figure.database() + ", " + figure.threads() + " threads";
  }

  private static Template template() throws IOException {
    try (InputStream text = Chart.class.getResourceAsStream("goals.svg")) {
      return Mustache.compiler().compile(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
