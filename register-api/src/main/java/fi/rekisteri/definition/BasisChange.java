package fi.rekisteri.definition;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;

/**
 * Why a purpose rests on another legal basis than before, and how people came to know (G6).
 *
 * @param where the purpose, and the role of those who are concerned
 * @param from the basis of the previous definition
 * @param to the basis of the next one
 * @param reason why it changed
 * @param informedBy by what people were informed anew, such as a letter or a version of the notice
 *     (Art. 13(3), 14(4))
 */
public record BasisChange(
    Where where, LegalBasis from, LegalBasis to, String reason, String informedBy) {
  /** Refuses a change without a reason or without information. */
  public BasisChange {
    if (reason.isBlank() || informedBy.isBlank()) {
      throw new IllegalArgumentException(
          "a change of legal basis has a reason, and people are informed of it");
    }
  }

  /**
   * Whose processing, for what.
   *
   * @param purpose the purpose
   * @param role the role of those who are concerned
   */
  public record Where(Purpose purpose, SubjectRole role) {}

  /** Whether it tells of this change: its kind of basis, not its wording or its balancing test. */
  boolean tells(Where place, LegalBasis before, LegalBasis after) {
    return where.equals(place)
        && from.getClass() == before.getClass()
        && to.getClass() == after.getClass();
  }
}
