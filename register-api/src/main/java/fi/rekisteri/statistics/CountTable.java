package fi.rekisteri.statistics;

import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.Map;

/**
 * How many people there are of each kind, where that tells of nobody. Immutable.
 *
 * <h2>Security</h2>
 *
 * Whatever sum of its counts can be worked out from what is published, by whatever subtraction, is
 * none or at least the threshold; and for each count below the threshold every number from the
 * least conceivable one up to the threshold stays possible. This holds for one table by itself:
 * {@code docs/statistics.md} says what several tables together may tell.
 *
 * @param threshold the smallest number of people that is told
 * @param headings the dimension of the rows, and that of the columns where there is one
 * @param counts row by row, each with its total at the end; the last row holds the totals of the
 *     columns. Without columns each row is its total alone
 * @param leftOut how many people were not counted, by the code of the decision on them
 */
public record CountTable(
    AnonymityThreshold threshold,
    List<Heading> headings,
    List<List<Count>> counts,
    Map<ErrorCode, Count> leftOut) {
  /** Copies the collections, and refuses counts that do not fit the headings. */
  public CountTable {
    headings = List.copyOf(headings);
    counts = counts.stream().map(List::copyOf).toList();
    leftOut = Map.copyOf(leftOut);
    int width = headings.size() == 1 ? 1 : headings.get(1).labels().size() + 1;
    if (counts.size() != headings.get(0).labels().size() + 1
        || counts.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a table has a count for each pair of labels");
    }
  }

  /**
   * How many people are in a row, whatever their column.
   *
   * @param row a label of the first dimension
   * @return the count
   */
  public Count count(String row) {
    List<Count> line = counts.get(headings.get(0).indexOf(row));
    return line.get(line.size() - 1);
  }

  /**
   * How many people are in a row and a column.
   *
   * @param row a label of the first dimension
   * @param column a label of the second dimension
   * @return the count
   */
  public Count count(String row, String column) {
    return counts.get(headings.get(0).indexOf(row)).get(columnOf(column));
  }

  /**
   * How many people are in a column, whatever their row.
   *
   * @param column a label of the second dimension
   * @return the count
   */
  public Count columnTotal(String column) {
    return counts.get(counts.size() - 1).get(columnOf(column));
  }

  /**
   * How many people were counted.
   *
   * @return the count
   */
  public Count total() {
    List<Count> totals = counts.get(counts.size() - 1);
    return totals.get(totals.size() - 1);
  }

  private int columnOf(String label) {
    if (headings.size() == 1) {
      throw new IllegalArgumentException("the table has no columns");
    }
    return headings.get(1).indexOf(label);
  }
}
