package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Box.Written;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands in a box, and says how high it has to be for its text and its lines. */
final class BoxWriting {
  static final double NAME_SIZE = 13;
  static final double SIZE = 12;
  static final double LINE = 17;
  static final double PADDING = 9;

  /** How far apart lines end at a box, so that no tag stands upon another. */
  static final double PORT = 17;

  private static final Lettering NAME = new Lettering(NAME_SIZE, true);
  private static final Lettering PLAIN = new Lettering(SIZE, false);
  private static final int NAME_LINES = 3;
  private static final int ROW_LINES = 2;
  private static final int FACT_LINES = 4;

  private final Caption caption;

  BoxWriting(Caption caption) {
    this.caption = caption;
  }

  /**
   * A box that has no place yet.
   *
   * @param ports the most lines that begin or end at it
   */
  Box box(Part part, int ports) {
    Lane lane = Lane.of(part.column());
    List<Written> lines = new ArrayList<>();
    NAME.lines(caption.name(part), lane.room(), NAME_LINES)
        .forEach(line -> lines.add(new Written(line, "name")));
    caption
        .rows(part)
        .forEach(
            row ->
                PLAIN
                    .lines(row, lane.room(), ROW_LINES)
                    .forEach(line -> lines.add(new Written(line, "row"))));
    caption
        .facts(part)
        .forEach(
            fact ->
                PLAIN
                    .lines(fact, lane.room(), FACT_LINES)
                    .forEach(line -> lines.add(new Written(line, "fact"))));
    double written = lines.size() * LINE + 2 * PADDING;
    return new Box(part, lane.x(), 0, lane.width(), Math.max(written, (ports + 1) * PORT), lines);
  }
}
