package fi.rekisteri;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.ErrorCode;

/** A row of an import: somebody to register, or a row that could not be read. */
public sealed interface ImportCandidate {
  /**
   * Where the row stands in its source, from 1.
   *
   * @return the row
   */
  long row();

  /**
   * Somebody to register.
   *
   * @param row where the row stands
   * @param newcomer the person
   */
  record Readable(long row, Customer newcomer) implements ImportCandidate {}

  /**
   * A row that could not be read.
   *
   * @param row where the row stands
   * @param code why
   * @param place the column or field; never a value
   */
  record Unreadable(long row, ErrorCode code, String place) implements ImportCandidate {}
}
