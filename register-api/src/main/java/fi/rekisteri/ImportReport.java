package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import java.util.List;

/**
 * What became of every row of an import. It holds rows, columns and codes, never a value.
 *
 * @param registered how many were registered
 * @param alreadyKnown how many were in the register before, and were left as they are
 * @param rejects those that were refused, in the order of rows
 */
public record ImportReport(long registered, long alreadyKnown, List<Reject> rejects) {
  /** Copies the list. */
  public ImportReport {
    rejects = List.copyOf(rejects);
  }

  /**
   * A refused row.
   *
   * @param row where it stands, from 1
   * @param code why
   * @param place the column or field
   */
  public record Reject(long row, ErrorCode code, String place) {}

  /**
   * All rows.
   *
   * @return registered, known and refused ones
   */
  public long rows() {
    return registered + alreadyKnown + rejects.size();
  }
}
