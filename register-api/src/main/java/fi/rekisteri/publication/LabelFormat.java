package fi.rekisteri.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * A sheet of labels on A4 (210 by 297 mm), in millimetres. It is data, not code: what is sold
 * changes, and a host adds the sheets that it has.
 *
 * @param code by which people choose it
 * @param columns how many labels beside each other
 * @param rows how many labels one above the other
 * @param label width and height of one label
 * @param margin from the sheet's left and upper edge to the first label
 * @param pitch from the left or upper edge of a label to that of the next
 */
public record LabelFormat(
    String code, int columns, int rows, Extent label, Extent margin, Extent pitch) {
  /** The sheet. */
  public static final Extent A4 = new Extent(210, 297);

  /** Less room than this holds no name, street and town. */
  private static final Extent LEAST = new Extent(45, 30);

  /** As of when {@link #COMMON} holds: sizes by which sheets are sold; compare yours first. */
  public static final LocalDate COMMON_ON = LocalDate.of(2026, 11, 25);

  /** Sheets that are common in Europe, by rows and columns. */
  public static final List<LabelFormat> COMMON =
      List.of(
          seamless("3x8", 3, 8, 37),
          centred("3x7", 3, 7, new Extent(63.5, 38.1)),
          centred("3x6", 3, 6, new Extent(63.5, 46.6)),
          seamless("2x8-full", 2, 8, 37),
          centred("2x8", 2, 8, new Extent(99.1, 33.9)),
          centred("2x7", 2, 7, new Extent(99.1, 38.1)),
          centred("2x6", 2, 6, new Extent(99.1, 42.3)),
          centred("2x4", 2, 4, new Extent(99.1, 67.7)));

  /** The gap between the columns of sheets with rounded labels. */
  private static final double GAP = 2.54;

  /** What rounding to hundredths may add up to. */
  private static final double SLACK = 0.05;

  /**
   * Two lengths.
   *
   * @param width across the sheet, in millimetres
   * @param height down the sheet, in millimetres
   */
  public record Extent(double width, double height) {
    /** Refuses what is no length. */
    public Extent {
      if (!(width >= 0 && height >= 0 && width <= 297 && height <= 297)) {
        throw new IllegalArgumentException("a length on a sheet is 0 to 297 millimetres");
      }
    }
  }

  /** Refuses labels that overlap, leave the sheet, or hold no address. */
  public LabelFormat {
    if (columns < 1 || rows < 1 || label.width < LEAST.width || label.height < LEAST.height) {
      throw new IllegalArgumentException(
          "a sheet has a label, of at least " + LEAST.width + " by " + LEAST.height + " mm");
    }
    if (pitch.width < label.width - SLACK || pitch.height < label.height - SLACK) {
      throw new IllegalArgumentException("labels of a sheet do not overlap");
    }
    if (end(margin.width, pitch.width, columns, label.width) > A4.width + SLACK
        || end(margin.height, pitch.height, rows, label.height) > A4.height + SLACK) {
      throw new IllegalArgumentException("labels of a sheet lie on the sheet");
    }
  }

  /**
   * How many labels a sheet has.
   *
   * @return columns times rows
   */
  public int labelsOnSheet() {
    return columns * rows;
  }

  private static double end(double margin, double pitch, int count, double label) {
    return margin + (count - 1) * pitch + label;
  }

  /** Labels from edge to edge, in the middle of the sheet's height. */
  private static LabelFormat seamless(String code, int columns, int rows, double height) {
    Extent label = new Extent(A4.width / columns, height);
    Extent margin = new Extent(0, middle(A4.height, rows * height));
    return new LabelFormat(code, columns, rows, label, margin, label);
  }

  /** Labels with a gap between columns, in the middle of the sheet. */
  private static LabelFormat centred(String code, int columns, int rows, Extent label) {
    Extent pitch = new Extent(hundredths(label.width + GAP), label.height);
    double across = (columns - 1) * pitch.width + label.width;
    Extent margin = new Extent(middle(A4.width, across), middle(A4.height, rows * label.height));
    return new LabelFormat(code, columns, rows, label, margin, pitch);
  }

  private static double middle(double whole, double part) {
    return hundredths((whole - part) / 2);
  }

  private static double hundredths(double millimetres) {
    return Math.round(millimetres * 100) / 100.0;
  }
}
