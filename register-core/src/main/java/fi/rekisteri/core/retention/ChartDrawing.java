package fi.rekisteri.core.retention;

import fi.rekisteri.core.retention.YearBars.Bar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Where everything of a chart stands, in units of its own; a page scales it to its width. What is
 * not zero is at least a line high, and no label stands upon another.
 */
final class ChartDrawing {
  static final int WIDTH = 760;
  static final int HEIGHT = 330;

  private static final int TOP = 60;
  private static final int GROUND = 292;
  private static final int RIGHT = 748;
  private static final double LETTER = 7.2;
  private static final double THINNEST = 2;
  private static final double WIDEST = 56;

  private final YearBars years;
  private final YearScale scale;
  private final LongFunction<String> number;
  private final double left;
  private final double pitch;

  /**
   * A drawing.
   *
   * @param number how a number is written
   */
  ChartDrawing(YearBars years, LongFunction<String> number) {
    this.years = years;
    this.number = number;
    scale = YearScale.upTo(Math.max(1, years.highest()));
    left = 16 + LETTER * number.apply(scale.top()).length();
    pitch = (RIGHT - left) / Math.max(1, years.bars().size());
  }

  /** The lines of the scale, each with its number. */
  List<Map<String, Object>> lines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (long mark : scale.marks()) {
      Map<String, Object> line = new HashMap<>();
      line.put("from", coordinate(left));
      line.put("to", String.valueOf(RIGHT));
      line.put("y", coordinate(height(mark)));
      line.put("textX", coordinate(left - 8));
      line.put("textY", coordinate(height(mark) + 4));
      line.put("text", number.apply(mark));
      lines.add(line);
    }
    return lines;
  }

  /** The bars, each with its year and number where they have room. */
  List<Map<String, Object>> bars() {
    List<Map<String, Object>> bars = new ArrayList<>();
    for (int i = 0; i < years.bars().size(); i++) {
      bars.add(bar(i));
    }
    return bars;
  }

  private Map<String, Object> bar(int i) {
    Bar bar = years.bars().get(i);
    double width = Math.min(WIDEST, pitch * 0.72);
    double middle = left + pitch * (i + 0.5);
    double top = bar.people() == 0 ? GROUND : Math.min(height(bar.people()), GROUND - THINNEST);
    Map<String, Object> drawn = new HashMap<>();
    drawn.put("x", coordinate(middle - width / 2));
    drawn.put("y", coordinate(top));
    drawn.put("width", coordinate(width));
    drawn.put("height", coordinate(GROUND - top));
    drawn.put("middle", coordinate(middle));
    drawn.put("above", coordinate(top - 6));
    drawn.put("below", String.valueOf(GROUND + 20));
    drawn.put("year", isNamed(i) ? name(bar) : "");
    drawn.put("count", bar.people() > 0 && hasRoom() ? number.apply(bar.people()) : "");
    drawn.put("told", name(bar) + ": " + number.apply(bar.people()));
    return drawn;
  }

  /** A year; a dash before it where earlier ones stand with it. */
  static String name(Bar bar) {
    return (bar.earlier() ? "\u2013" : "") + bar.year();
  }

  /** Whether the widest number fits above its bar. */
  private boolean hasRoom() {
    return LETTER * (number.apply(years.highest()).length() + 1) <= pitch;
  }

  /** Counted from the last year, so that the newest is always named. */
  private boolean isNamed(int i) {
    int longest =
        years.bars().stream().map(ChartDrawing::name).mapToInt(String::length).max().orElse(0);
    int every = (int) Math.ceil(LETTER * (longest + 1) / pitch);
    return (years.bars().size() - 1 - i) % every == 0;
  }

  private double height(long people) {
    return GROUND - (double) (GROUND - TOP) * people / scale.top();
  }

  private static String coordinate(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }
}
