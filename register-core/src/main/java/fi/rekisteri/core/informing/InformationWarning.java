package fi.rekisteri.core.informing;

/**
 * Something that is missing from what people are told.
 *
 * @param kind what is missing
 * @param point of which point
 * @param path the part of the description that is to be completed, such as {@code
 *     retention[CONTACT]}
 */
public record InformationWarning(Kind kind, InformationPoint point, String path) {
  /** What is missing. */
  public enum Kind {
    /** The answer: people read that it is not stated. */
    NOT_STATED,
    /** The translation: people read the Finnish text (S1.1). */
    MISSING_TRANSLATION
  }
}
