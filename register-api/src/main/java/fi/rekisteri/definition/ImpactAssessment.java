package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;

/**
 * That the impact of a purpose was assessed (tietosuojaa koskeva vaikutustenarviointi, Art. 35).
 * The assessment itself is kept elsewhere; the register only says where.
 *
 * @param purpose the purpose
 * @param reference where the assessment is found
 * @param assessedOn the day on which it was finished or last reviewed
 */
public record ImpactAssessment(Purpose purpose, String reference, LocalDate assessedOn) {
  /** Refuses a blank reference. */
  public ImpactAssessment {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("an impact assessment is found somewhere");
    }
  }
}
