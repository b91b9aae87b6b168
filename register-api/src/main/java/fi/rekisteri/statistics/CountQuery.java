package fi.rekisteri.statistics;

import java.util.List;

/**
 * A table that is asked for.
 *
 * @param dimensions one or two, of different names
 * @param threshold the smallest number of people that may be told
 */
public record CountQuery(List<Dimension> dimensions, AnonymityThreshold threshold) {
  /** The most cells of a table, its totals aside. */
  public static final int MOST_CELLS = 4000;

  /** Refuses no dimension, more than two, one name twice, and too many cells. */
  public CountQuery {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.size() > 2) {
      throw new IllegalArgumentException("a table has one or two dimensions");
    }
    if (dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size()) {
      throw new IllegalArgumentException("the dimensions of a table have different names");
    }
    if (dimensions.stream().mapToInt(one -> one.labels().size()).reduce(1, (a, b) -> a * b)
        > MOST_CELLS) {
      throw new IllegalArgumentException("a table has " + MOST_CELLS + " cells at most");
    }
  }

  /**
   * A table of one column, with the usual threshold.
   *
   * @param rows by what people are told apart
   * @return the query
   */
  public static CountQuery by(Dimension rows) {
    return new CountQuery(List.of(rows), AnonymityThreshold.DEFAULT);
  }

  /**
   * A table of rows and columns, with the usual threshold.
   *
   * @param rows by what people are told apart
   * @param columns by what they are told apart once more
   * @return the query
   */
  public static CountQuery by(Dimension rows, Dimension columns) {
    return new CountQuery(List.of(rows, columns), AnonymityThreshold.DEFAULT);
  }

  /**
   * The same table with another threshold.
   *
   * @param people the smallest number of people that may be told
   * @return a copy
   * @throws IllegalArgumentException for less than 2 (S4.2)
   */
  public CountQuery atLeast(int people) {
    return new CountQuery(dimensions, new AnonymityThreshold(people));
  }
}
