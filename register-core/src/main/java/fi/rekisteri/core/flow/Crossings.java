package fi.rekisteri.core.flow;

import java.util.List;
import java.util.Map;

/** How many pairs of lines cross. */
final class Crossings {
  private Crossings() {}

  /**
   * Counts them.
   *
   * @param links the lines
   * @param places the place of each part; those of one column come before those of the next
   */
  static long of(List<Link> links, Map<String, Integer> places) {
    int[][] lines =
        links.stream()
            .map(link -> new int[] {places.get(link.from()), places.get(link.to())})
            .toArray(int[][]::new);
    long crossings = 0;
    for (int i = 0; i < lines.length; i++) {
      for (int j = i + 1; j < lines.length; j++) {
        if (cross(lines[i], lines[j])) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  /** Lines between other columns never do: both ends of one come before both of the other. */
  private static boolean cross(int[] one, int[] other) {
    return (long) (one[0] - other[0]) * (one[1] - other[1]) < 0;
  }
}
