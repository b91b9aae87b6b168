package fi.rekisteri.core.effect;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;

/** A step that does not fit the file of a request as it is. */
public final class RefusedStep {
  private RefusedStep() {}

  public static ConflictException because(String what) {
    return new ConflictException(
        ErrorCode.REQUEST_STEP_REFUSED, what, "read the file again, and correct the step");
  }
}
