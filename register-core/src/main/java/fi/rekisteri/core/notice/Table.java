package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a caption; the first column heads the rows. An empty cell holds a dash, so that
 * nobody wonders whether something was left out.
 *
 * @param caption what the table is about
 * @param columns the names of all columns, that of the row heads included
 * @param rows the rows
 */
record Table(String caption, List<String> columns, List<Entry> rows) implements Block {
  private static final Line DASH = Line.of("–");

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int cells = columns.size() - 1;
    if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
      throw new IllegalStateException("a row has another number of cells than its table");
    }
  }

  /**
   * A row of a table.
   *
   * @param head what the row is about
   * @param cells the lines of each further column
   */
  record Entry(Line head, List<List<Line>> cells) {
    Entry {
      cells =
          cells.stream().map(cell -> cell.isEmpty() ? List.of(DASH) : List.copyOf(cell)).toList();
    }

    @SafeVarargs
    static Entry of(Line head, List<Line>... cells) {
      List<List<Line>> all = new ArrayList<>();
      for (List<Line> cell : cells) {
        all.add(cell);
      }
      return new Entry(head, all);
    }
  }

  @Override
  public <R> R fold(
      Function<Paragraph, R> paragraph, Function<Listing, R> listing, Function<Table, R> table) {
    return table.apply(this);
  }
}
