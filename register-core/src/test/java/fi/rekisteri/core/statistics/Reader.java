package fi.rekisteri.core.statistics;

/**
 * Somebody who has a published table before them, and tries every table that it could come from. It
 * knows nothing of how the suppressed counts were chosen.
 */
final class Reader {
  private final long[][] counts;
  private final boolean[][] known;
  private final int rows;
  private final int columns;
  private final long most;

  Reader(long[][] counts, boolean[][] hidden, int k) {
    this.rows = counts.length - 1;
    this.columns = counts[0].length - 1;
    this.counts = new long[rows + 1][];
    this.known = new boolean[rows + 1][columns + 1];
    long largest = 0;
    for (int i = 0; i <= rows; i++) {
      this.counts[i] = counts[i].clone();
      for (int j = 0; j <= columns; j++) {
        known[i][j] = !hidden[i][j];
        largest = Math.max(largest, counts[i][j]);
      }
    }
    this.most = largest + k;
  }

  /** Whether one count may be a number, for all that is published. */
  boolean thinksPossible(int row, int column, long people) {
    long truth = counts[row][column];
    boolean wasKnown = known[row][column];
    counts[row][column] = people;
    known[row][column] = true;
    try {
      return fits(new long[rows + 1][columns + 1], 0);
    } finally {
      counts[row][column] = truth;
      known[row][column] = wasKnown;
    }
  }

  /** Fills the table cell by cell; the totals of a guess are the sums so far. */
  private boolean fits(long[][] guess, int cell) {
    if (cell == rows * columns) {
      return !known[rows][columns] || guess[rows][columns] == counts[rows][columns];
    }
    int row = cell / columns;
    int column = cell % columns;
    long first = known[row][column] ? counts[row][column] : 1;
    long last = known[row][column] ? counts[row][column] : most;
    int[][] totals = {{row, columns}, {rows, column}, {rows, columns}};
    boolean[] complete = {column == columns - 1, row == rows - 1, cell == rows * columns - 1};
    for (int i = 0; i < totals.length; i++) {
      int[] at = totals[i];
      if (known[at[0]][at[1]]) {
        long left = counts[at[0]][at[1]] - guess[at[0]][at[1]];
        last = Math.min(last, left);
        first = complete[i] ? Math.max(first, left) : first;
      }
    }
    for (long people = first; people <= last; people++) {
      add(guess, totals, people);
      if (fits(guess, cell + 1)) {
        return true;
      }
      add(guess, totals, -people);
    }
    return false;
  }

  private static void add(long[][] guess, int[][] totals, long people) {
    for (int[] at : totals) {
      guess[at[0]][at[1]] += people;
    }
  }
}
