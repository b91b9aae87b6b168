package fi.rekisteri.core.flow;

/**
 * Where a column stands, and how its boxes are written.
 *
 * @param x its left side
 * @param width how wide its boxes are
 * @param inset how far from their left side text begins: behind the tags of the lines that end
 *     there
 */
record Lane(double x, double width, double inset) {
  /** The width of the whole picture. */
  static final double WIDTH = 1472;

  private static final double TAGS = 42;

  static Lane of(Column column) {
    switch (column) {
      case SOURCE:
        return new Lane(24, 220, 12);
      case CATEGORY:
        return new Lane(344, 270, TAGS);
      case PURPOSE:
        return new Lane(754, 360, TAGS);
      default:
        return new Lane(1208, 240, TAGS);
    }
  }

  /** How much room a line of text has. */
  double room() {
    return width - inset - 10;
  }
}
