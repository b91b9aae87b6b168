package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;

/**
 * Why a new purpose may use what was collected for others (Art. 6(4), G5.1b).
 *
 * @param purpose the new purpose
 * @param conclusion why it is compatible: the link between the purposes, the context, the nature of
 *     the data, the consequences and the safeguards
 * @param carriedOut the day it was done
 * @param informedBy by what people were informed before it began (Art. 13(3), 14(4))
 */
public record CompatibilityAssessment(
    Purpose purpose, String conclusion, LocalDate carriedOut, String informedBy) {
  /** Refuses an assessment without a conclusion or without information. */
  public CompatibilityAssessment {
    if (conclusion.isBlank() || informedBy.isBlank()) {
      throw new IllegalArgumentException(
          "an assessment of compatibility has a conclusion, and people are informed of it");
    }
  }
}
