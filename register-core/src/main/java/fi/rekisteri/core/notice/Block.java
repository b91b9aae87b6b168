package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import java.util.List;
import java.util.function.Function;

/** A part of a row. */
sealed interface Block permits Block.Paragraph, Block.Listing, Table {
  /**
   * Takes the branch of the part.
   *
   * @param <R> the result
   * @param paragraph for a paragraph
   * @param listing for a list
   * @param table for a table
   * @return what the branch returned
   */
  <R> R fold(
      Function<Paragraph, R> paragraph, Function<Listing, R> listing, Function<Table, R> table);

  /**
   * Something said.
   *
   * @param line what is said
   */
  record Paragraph(Line line) implements Block {
    @Override
    public <R> R fold(
        Function<Paragraph, R> paragraph, Function<Listing, R> listing, Function<Table, R> table) {
      return paragraph.apply(this);
    }
  }

  /**
   * Several things, one under the other.
   *
   * @param items the things
   */
  record Listing(List<Line> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public <R> R fold(
        Function<Paragraph, R> paragraph, Function<Listing, R> listing, Function<Table, R> table) {
      return listing.apply(this);
    }
  }
}
