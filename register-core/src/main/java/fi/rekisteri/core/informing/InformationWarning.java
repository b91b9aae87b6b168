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
    /**
     * Something to tell of a purpose that the point names: it is not active, has no basis for the
     * role, or needs none of the fields, so that people do not read of it. The path is the part of
     * the description that says so.
     */
    NOT_PURSUED,
    /**
     * A purpose of a field that is asked: nothing that is told needs it, or only the handling of
     * people's own requests does (Art. 5(1)(c)).
     */
    NO_PURPOSE,
    /** The translation: people read the Finnish text (S1.1). */
    MISSING_TRANSLATION
  }
}
