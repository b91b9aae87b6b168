package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.Optional;

/**
 * What is asked when consent is asked for one purpose (suostumus, Art. 7; S15, L09).
 *
 * @param purpose the purpose: one consent, one purpose
 * @param wordingVersion the version of the wording, kept with each consent
 * @param wording what the person agrees to
 * @param withdrawal how it is withdrawn, as easily as it is given (Art. 7(3), L26)
 * @param validity how long a consent holds before it is asked for anew (S46); empty where it holds
 *     until it is withdrawn
 */
public record ConsentDefinition(
    Purpose purpose,
    String wordingVersion,
    LocalizedText wording,
    LocalizedText withdrawal,
    Optional<Period> validity) {
  /** Refuses a blank version, and a validity of no day. */
  public ConsentDefinition {
    if (wordingVersion.isBlank()) {
      throw new IllegalArgumentException("a consent wording has a version");
    }
    if (validity.filter(period -> period.isNegative() || period.isZero()).isPresent()) {
      throw new IllegalArgumentException("a consent holds for some days");
    }
  }

  /**
   * A consent that holds until it is withdrawn.
   *
   * @param purpose the purpose
   * @param wordingVersion the version of the wording
   * @param wording what the person agrees to
   * @param withdrawal how it is withdrawn
   */
  public ConsentDefinition(
      Purpose purpose, String wordingVersion, LocalizedText wording, LocalizedText withdrawal) {
    this(purpose, wordingVersion, wording, withdrawal, Optional.empty());
  }

  /**
   * The same consent, to be asked for anew after a time.
   *
   * @param period how long it holds from the day on which it is given
   * @return a copy
   */
  public ConsentDefinition holdingFor(Period period) {
    return new ConsentDefinition(purpose, wordingVersion, wording, withdrawal, Optional.of(period));
  }
}
