package fi.rekisteri.core.statistics;

import java.util.Arrays;

/**
 * How far one count of a table can differ without a published count noticing.
 *
 * <p>The rows and the columns, totals included, are the places of a network, and each count is a
 * road between its row and its column. People who are moved along a closed path raise and lower its
 * counts by turns, such that every row and column still adds up: a cell rises on the way from row
 * to column and sinks on the way back, and a total the other way round. A count that is zero is
 * known to be, so it is no road; every other one can rise without end, and sink down to one.
 *
 * <p>Paths are the cheapest ones (Dijkstra), a road costing what it takes to suppress it.
 */
final class Leeway {
  private static final long WITHOUT_END = Long.MAX_VALUE / 4;

  private final long[][] counts;
  private final boolean[][] hidden;
  private final int row;
  private final int column;
  private final boolean fromRow;

  /** How many people were moved from the row to the column, or the other way where negative. */
  private final long[][] moved;

  /** The places before each place on its cheapest path. */
  private final int[] before;

  Leeway(long[][] counts, boolean[][] hidden, int row, int column, boolean rising) {
    this.counts = counts;
    this.hidden = hidden;
    this.row = row;
    this.column = column;
    this.fromRow = rising == risesFromRow(row, column);
    this.moved = new long[counts.length][counts[0].length];
    this.before = new int[counts.length + counts[0].length];
  }

  /** Suppresses as much as it takes to let the count differ by so many people. */
  void open(long people) {
    long left = people;
    while (left > 0) {
      left -= move(left);
    }
  }

  private long move(long people) {
    int rowPlace = row;
    int columnPlace = counts.length + column;
    int from = fromRow ? columnPlace : rowPlace;
    int to = fromRow ? rowPlace : columnPlace;
    findPath(from, to);
    long amount = people;
    for (int place = to; place != from; place = before[place]) {
      amount = Math.min(amount, room(before[place], place));
    }
    for (int place = to; place != from; place = before[place]) {
      int i = Math.min(before[place], place);
      int j = Math.max(before[place], place) - counts.length;
      moved[i][j] += before[place] == i ? amount : -amount;
      hidden[i][j] = true;
    }
    return amount;
  }

  private void findPath(int from, int to) {
    long[] cost = new long[before.length];
    boolean[] done = new boolean[before.length];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[from] = 0;
    for (int place = from; place != to; place = cheapest(cost, done)) {
      done[place] = true;
      boolean isRow = place < counts.length;
      int first = isRow ? counts.length : 0;
      int end = isRow ? before.length : counts.length;
      for (int next = first; next < end; next++) {
        if (!done[next] && room(place, next) > 0) {
          long sum = cost[place] + cost(place, next);
          if (sum < cost[next]) {
            cost[next] = sum;
            before[next] = place;
          }
        }
      }
    }
  }

  private static int cheapest(long[] cost, boolean[] done) {
    int best = -1;
    for (int place = 0; place < cost.length; place++) {
      if (!done[place] && cost[place] < Long.MAX_VALUE && (best < 0 || cost[place] < cost[best])) {
        best = place;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("a table with all counts suppressed gives something away");
    }
    return best;
  }

  /** How many people can be moved from one place to another, in one road. */
  private long room(int from, int to) {
    int i = Math.min(from, to);
    int j = Math.max(from, to) - counts.length;
    if (counts[i][j] == 0 || i == row && j == column) {
      return 0;
    }
    boolean rises = (from == i) == risesFromRow(i, j);
    long now = counts[i][j] + (risesFromRow(i, j) ? moved[i][j] : -moved[i][j]);
    return rises ? WITHOUT_END : now - 1;
  }

  /** A cell rises on the way from its row to its column, and so does the total of all. */
  private boolean risesFromRow(int i, int j) {
    return (i == counts.length - 1) == (j == counts[0].length - 1);
  }

  private long cost(int from, int to) {
    int i = Math.min(from, to);
    int j = Math.max(from, to) - counts.length;
    if (hidden[i][j]) {
      return 0;
    }
    if (i < counts.length - 1 && j < counts[0].length - 1) {
      return 1_000 + Math.min(counts[i][j], 999);
    }
    return risesFromRow(i, j) ? 1_000_000 : 100_000;
  }
}
