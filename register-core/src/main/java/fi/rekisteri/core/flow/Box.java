package fi.rekisteri.core.flow;

import java.util.List;

/**
 * A part in its place, in units of the picture.
 *
 * @param part the part
 * @param x its left side
 * @param y its upper side
 * @param width how wide it is
 * @param height how high it is
 * @param lines what is written in it, from above
 */
record Box(Part part, double x, double y, double width, double height, List<Written> lines) {
  Box {
    lines = List.copyOf(lines);
  }

  /**
   * One line of text.
   *
   * @param text the text
   * @param style how it looks: {@code name}, {@code fact} or {@code row}
   */
  record Written(String text, String style) {}

  Box at(double otherX, double otherY) {
    return new Box(part, otherX, otherY, width, height, lines);
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }
}
