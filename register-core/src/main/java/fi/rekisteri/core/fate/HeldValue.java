package fi.rekisteri.core.fate;

import fi.rekisteri.processing.FieldKey;
import java.time.Instant;

/**
 * A value that is held of a person. Printing it shows where it stands only.
 *
 * @param element which of the field's values; empty for a field that holds one
 * @param obtainedAt when it was obtained
 */
public record HeldValue(FieldKey<?> field, String element, Object value, Instant obtainedAt) {
  @Override
  public String toString() {
    return "HeldValue[" + field + ", " + element + ", ***]";
  }
}
