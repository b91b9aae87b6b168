package fi.rekisteri.core.intake;

import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of a table: its cells, or why they cannot be read. Printing it never shows a cell. */
public sealed interface CsvRow {
  /**
   * Where the row begins.
   *
   * @return the line in the file; the header is line 1
   */
  long row();

  /**
   * Takes the branch of the row.
   *
   * @param <R> the result
   * @param cells for a row that could be read
   * @param unreadable for one that could not
   * @return what the branch returned
   */
  <R> R fold(Function<Cells, R> cells, Function<Unreadable, R> unreadable);

  /**
   * A row that could be read.
   *
   * @param row where it begins
   * @param columns the names of the columns, in the order of the file
   * @param values as many cells, as they stand in the file
   */
  record Cells(long row, List<String> columns, List<String> values) implements CsvRow {
    /** Copies the lists. */
    public Cells {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      if (columns.size() != values.size()) {
        throw new IllegalArgumentException("a row has one cell in each column");
      }
    }

    /**
     * A cell without the spaces around it.
     *
     * @param column the name of the column
     * @return empty for a blank cell, and where the file has no such column
     */
    public Optional<String> cell(String column) {
      int at = columns.indexOf(column);
      return at < 0
          ? Optional.empty()
          : Optional.of(values.get(at).strip()).filter(c -> !c.isEmpty());
    }

    @Override
    public <R> R fold(Function<Cells, R> cells, Function<Unreadable, R> unreadable) {
      return cells.apply(this);
    }

    @Override
    public String toString() {
      return "Cells[row " + row + ", ***]";
    }
  }

  /**
   * A row that could not be read.
   *
   * @param row where it begins
   * @param code {@code ROW_TOO_LONG}, {@code ROW_MALFORMED}, {@code WRONG_ENCODING} or {@code
   *     FORBIDDEN_CHARACTER}
   */
  record Unreadable(long row, ErrorCode code) implements CsvRow {
    /** What a reject report gives as the place, since the whole row is concerned. */
    static final String PLACE = "row";

    @Override
    public <R> R fold(Function<Cells, R> cells, Function<Unreadable, R> unreadable) {
      return unreadable.apply(this);
    }
  }
}
