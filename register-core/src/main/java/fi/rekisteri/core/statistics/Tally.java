package fi.rekisteri.core.statistics;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.statistics.Count;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import fi.rekisteri.statistics.Heading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * People added up, by the places of their labels. It takes the memory of one table, however many
 * they are. Not thread-safe.
 */
public final class Tally {
  private final CountQuery query;
  private final long[][] cells;
  private final Map<ErrorCode, Long> leftOut = new EnumMap<>(ErrorCode.class);

  /**
   * Nobody yet.
   *
   * @param query what is asked for
   */
  public Tally(CountQuery query) {
    this.query = query;
    List<Dimension> dimensions = query.dimensions();
    int columns = dimensions.size() == 1 ? 1 : dimensions.get(1).labels().size();
    this.cells = new long[dimensions.get(0).labels().size()][columns];
  }

  /**
   * Counts one person.
   *
   * @param labels where the person's label stands in each dimension
   */
  public void count(int[] labels) {
    cells[labels[0]][labels.length == 1 ? 0 : labels[1]]++;
  }

  /**
   * Leaves one person out.
   *
   * @param code why
   */
  public void leaveOut(ErrorCode code) {
    leftOut.merge(code, 1L, Long::sum);
  }

  /**
   * Adds what another tally of the same query counted.
   *
   * @param other the other one
   */
  public void add(Tally other) {
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        cells[row][column] += other.cells[row][column];
      }
    }
    other.leftOut.forEach((code, people) -> leftOut.merge(code, people, Long::sum));
  }

  /**
   * The table, its small counts suppressed.
   *
   * @return what may leave the register
   */
  public CountTable table() {
    List<List<Count>> counts = new ArrayList<>();
    for (List<Count> line : told(cells)) {
      counts.add(query.dimensions().size() == 1 ? line.subList(1, 2) : line);
    }
    return new CountTable(
        query.threshold(),
        query.dimensions().stream().map(one -> new Heading(one.name(), one.labels())).toList(),
        counts,
        toldLeftOut());
  }

  /** Small numbers of people who were left out tell of them just as well. */
  private Map<ErrorCode, Count> toldLeftOut() {
    long[][] people = new long[leftOut.size()][1];
    List<ErrorCode> codes = List.copyOf(leftOut.keySet());
    for (int i = 0; i < people.length; i++) {
      people[i][0] = leftOut.get(codes.get(i));
    }
    List<List<Count>> lines = told(people);
    Map<ErrorCode, Count> counts = new EnumMap<>(ErrorCode.class);
    for (int i = 0; i < people.length; i++) {
      counts.put(codes.get(i), lines.get(i).get(0));
    }
    return counts;
  }

  private List<List<Count>> told(long[][] people) {
    if (people.length == 0) {
      return List.of();
    }
    long[][] counts = CellSuppression.withTotals(people);
    boolean[][] hidden = CellSuppression.hidden(counts, query.threshold());
    List<List<Count>> told = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      List<Count> line = new ArrayList<>();
      for (int column = 0; column < counts[row].length; column++) {
        line.add(hidden[row][column] ? Count.SUPPRESSED : new Count.Published(counts[row][column]));
      }
      told.add(line);
    }
    return told;
  }
}
