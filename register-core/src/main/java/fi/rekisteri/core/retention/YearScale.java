package fi.rekisteri.core.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * The scale of a chart's upright axis: round steps of whole people, and never more than five.
 *
 * @param step from one line to the next
 * @param lines how many there are above the ground
 */
record YearScale(long step, int lines) {
  private static final int MOST = 5;

  /** A scale that holds a number. */
  static YearScale upTo(long highest) {
    long step = 1;
    for (long ten = 1; ; ten *= 10) {
      for (long times : new long[] {1, 2, 5}) {
        step = ten * times;
        if (step * MOST >= highest) {
          return new YearScale(step, (int) Math.max(1, (highest + step - 1) / step));
        }
      }
    }
  }

  long top() {
    return step * lines;
  }

  /** The numbers at which lines stand, the ground first. */
  List<Long> marks() {
    List<Long> marks = new ArrayList<>();
    for (int i = 0; i <= lines; i++) {
      marks.add(i * step);
    }
    return marks;
  }
}
