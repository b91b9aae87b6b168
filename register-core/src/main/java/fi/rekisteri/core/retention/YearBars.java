package fi.rekisteri.core.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bars of a chart by year: every year from the first to the last, those without anybody too. Of
 * more than forty, the oldest stand together in the first bar.
 *
 * @param bars from the oldest to the newest
 */
record YearBars(List<Bar> bars) {
  /** The most bars that can be told apart. */
  static final int MOST = 40;

  /**
   * A bar.
   *
   * @param year the year, or the last one of those that stand together
   * @param earlier whether earlier years stand in it too
   * @param people how many people
   */
  record Bar(int year, boolean earlier, long people) {}

  static YearBars of(Map<Integer, Integer> dueYears) {
    TreeMap<Integer, Integer> years = new TreeMap<>(dueYears);
    if (years.isEmpty()) {
      return new YearBars(List.of());
    }
    int last = years.lastKey();
    boolean tooMany = (long) last - years.firstKey() >= MOST;
    int first = tooMany ? last - MOST + 1 : years.firstKey();
    List<Bar> bars = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      bars.add(new Bar(year, false, years.getOrDefault(year, 0)));
    }
    if (tooMany) {
      long together =
          years.headMap(first, true).values().stream().mapToLong(Integer::longValue).sum();
      bars.set(0, new Bar(first, true, together));
    }
    return new YearBars(bars);
  }

  long highest() {
    return bars.stream().mapToLong(Bar::people).max().orElse(0);
  }
}
