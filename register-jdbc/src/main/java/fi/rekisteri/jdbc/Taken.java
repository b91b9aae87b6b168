package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;

/** Tells a place that is taken from a failure; it never leaves this room. */
final class Taken extends RegisterException {
  private static final long serialVersionUID = 1L;

  Taken() {
    super(ErrorCode.VERSION_CONFLICT, "the place is taken", "read what is there");
  }

  /** Whether an insert came through. */
  static boolean unless(Runnable insert) {
    try {
      insert.run();
      return true;
    } catch (Taken taken) {
      return false;
    }
  }
}
