package fi.rekisteri.publication;

import fi.rekisteri.error.ErrorCode;

/** Why somebody is not on a list. A closed list, by which people are counted and never named. */
public enum Exclusion {
  /** They forbade publication, advertising or marketing (Art. 21(3)). */
  PROHIBITED,
  /** An address of theirs stands on the suppression list (S70.4). */
  SUPPRESSED,
  /** The population register told of a safety ban (F23). */
  SAFETY_BAN,
  /** They objected (Art. 21(1)). */
  OBJECTED,
  /** The purpose rests on consent, and none stands. */
  CONSENT_REQUIRED,
  /** Their data, or a field of the list, may be stored only (Art. 18). */
  RESTRICTED,
  /** A field of the list, or everything, is held for another purpose only (S32). */
  HELD_FOR_OTHER_PURPOSE,
  /** The purpose has no legal basis for people in their role. */
  NO_LEGAL_BASIS,
  /** Under eighteen, as far as the register knows. */
  CHILD,
  /** No customership goes on (S9.1). */
  NO_CUSTOMERSHIP,
  /** No name is held. */
  NO_NAME,
  /** No postal address is held. */
  NO_POSTAL_ADDRESS,
  /** The record changed after the list was frozen: nobody knows whether the line is still right. */
  CHANGED,
  /** The person was erased after the list was frozen. */
  ERASED,
  /** The decision refused for another reason. */
  NOT_PERMITTED;

  /**
   * The reason behind a decision.
   *
   * @param code the code by which the decision refused
   * @return the reason
   */
  public static Exclusion of(ErrorCode code) {
    return switch (code) {
      case PROHIBITED -> PROHIBITED;
      case SAFETY_BAN -> SAFETY_BAN;
      case OBJECTED -> OBJECTED;
      case CONSENT_REQUIRED -> CONSENT_REQUIRED;
      case RESTRICTED -> RESTRICTED;
      case HELD_FOR_OTHER_PURPOSE -> HELD_FOR_OTHER_PURPOSE;
      case NO_LEGAL_BASIS -> NO_LEGAL_BASIS;
      default -> NOT_PERMITTED;
    };
  }
}
