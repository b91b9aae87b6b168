package fi.rekisteri.core.intake;

import java.io.InputStream;

/**
 * A CSV file from outside.
 *
 * @param in the bytes, in UTF-8 with or without byte order mark; the caller closes it
 * @param separator what stands between cells: a semicolon, as in Finland, or a comma
 */
public record CsvSource(InputStream in, char separator) {
  /** Refuses another separator. */
  public CsvSource {
    if (separator != ';' && separator != ',') {
      throw new IllegalArgumentException("cells are separated by a semicolon or a comma");
    }
  }

  /**
   * A file with semicolons, as spreadsheets write them in Finland.
   *
   * @param in the bytes
   * @return the source
   */
  public static CsvSource semicolons(InputStream in) {
    return new CsvSource(in, ';');
  }

  /**
   * A file with commas.
   *
   * @param in the bytes
   * @return the source
   */
  public static CsvSource commas(InputStream in) {
    return new CsvSource(in, ',');
  }
}
