package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;

/**
 * What is asked when consent is asked for one purpose (suostumus, Art. 7; S15, L09).
 *
 * @param purpose the purpose: one consent, one purpose
 * @param wordingVersion the version of the wording, kept with each consent
 * @param wording what the person agrees to
 * @param withdrawal how it is withdrawn, as easily as it is given (Art. 7(3), L26)
 */
public record ConsentDefinition(
    Purpose purpose, String wordingVersion, LocalizedText wording, LocalizedText withdrawal) {
  /** Refuses a blank version. */
  public ConsentDefinition {
    if (wordingVersion.isBlank()) {
      throw new IllegalArgumentException("a consent wording has a version");
    }
  }
}
