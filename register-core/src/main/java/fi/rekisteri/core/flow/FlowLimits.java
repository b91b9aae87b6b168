package fi.rekisteri.core.flow;

/**
 * How much is drawn by name. Beyond it, parts that belong together are counted, so that a picture
 * stays legible and bounded however large the register is. What is left after everything was
 * counted is less than {@link #LINKS} lines: 6 kinds of sources, {@link #CATEGORIES} categories, 16
 * groups of purposes and 6 of recipients.
 */
final class FlowLimits {
  /** The most fields that are named; of more, each category tells their number. */
  static final int FIELDS = 60;

  /** The most sources. */
  static final int SOURCES = 12;

  /** The most categories, the one that counts the others among them. */
  static final int CATEGORIES = 15;

  /** The most purposes. */
  static final int PURPOSES = 40;

  /** The most recipients. */
  static final int RECIPIENTS = 30;

  /** The most lines; no flowchart of Mermaid has more than 500. */
  static final int LINKS = 450;

  /** The most facts of one part, such as periods of a category; the others are counted. */
  static final int FACTS = 10;

  private FlowLimits() {}

  static int most(Column column) {
    switch (column) {
      case SOURCE:
        return SOURCES;
      case CATEGORY:
        return CATEGORIES;
      case PURPOSE:
        return PURPOSES;
      default:
        return RECIPIENTS;
    }
  }
}
