package fi.rekisteri.core.statistics;

import fi.rekisteri.statistics.AnonymityThreshold;

/**
 * Which counts of a table are not told, so that nobody can work out a small one.
 *
 * <p><b>The reader.</b> Knows every published count, that totals are sums, that each suppressed
 * count is one at least (zeros are published), and the threshold k.
 *
 * <p><b>The criterion.</b> For each small count (1 to k-1), total or not, every number from the
 * least conceivable one up to k is possible: there is a table with that number there which the
 * reader cannot tell from the true one. The least conceivable one is 1, and for a total the number
 * of its cells that are not zero.
 *
 * <p>It follows that a sum of cells that can be worked out is zero or at least k: where a small
 * cell is part of it, the sum is the same in the table in which that cell is k; where none is, each
 * of its cells is zero or at least k by itself.
 *
 * <p><b>The way.</b> The small counts are suppressed. Then {@link Leeway} lets each of them become
 * k, and the least conceivable number, by moving people along closed paths through the table; what
 * a path passes is suppressed. Paths through what is suppressed already are free, small cells are
 * cheaper than big ones, and totals are the last resort. It always ends well: with all counts but
 * the zeros suppressed, every one of them can be any number. Suppressing more never makes another
 * count narrower, so each needs to be looked at only once.
 */
final class CellSuppression {
  private CellSuppression() {}

  /** A table with one more row and column, of totals. */
  static long[][] withTotals(long[][] cells) {
    int rows = cells.length;
    int columns = cells[0].length;
    long[][] counts = new long[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long people = cells[row][column];
        counts[row][column] = people;
        counts[row][columns] += people;
        counts[rows][column] += people;
        counts[rows][columns] += people;
      }
    }
    return counts;
  }

  /**
   * Finds what is not told.
   *
   * @param counts a table with its totals in the last row and column
   * @param threshold the smallest number that may be told
   * @return true where a count is suppressed
   */
  static boolean[][] hidden(long[][] counts, AnonymityThreshold threshold) {
    boolean[][] hidden = small(counts, threshold);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        long people = counts[row][column];
        if (threshold.isSmall(people)) {
          new Leeway(counts, hidden, row, column, true).open(threshold.people() - people);
          long least = leastConceivable(counts, row, column);
          new Leeway(counts, hidden, row, column, false).open(people - least);
        }
      }
    }
    return hidden;
  }

  /** What is suppressed for its own sake. */
  static boolean[][] small(long[][] counts, AnonymityThreshold threshold) {
    boolean[][] small = new boolean[counts.length][counts[0].length];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        small[row][column] = threshold.isSmall(counts[row][column]);
      }
    }
    return small;
  }

  /** How many cells that are not zero a count is made of: each holds one person at least. */
  static long leastConceivable(long[][] counts, int row, int column) {
    int rows = counts.length - 1;
    int columns = counts[0].length - 1;
    long least = 0;
    for (int i = row == rows ? 0 : row; i <= (row == rows ? rows - 1 : row); i++) {
      for (int j = column == columns ? 0 : column;
          j <= (column == columns ? columns - 1 : column);
          j++) {
        least += counts[i][j] > 0 ? 1 : 0;
      }
    }
    return least;
  }
}
