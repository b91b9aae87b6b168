package fi.rekisteri.core.audit;

import java.io.Serial;

/** Ends a verification at the first defect; it never leaves the room. */
final class DefectException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Defect defect;

  DefectException(Defect defect) {
    super(defect.name());
    this.defect = defect;
  }

  Defect defect() {
    return defect;
  }
}
