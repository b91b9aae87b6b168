package fi.rekisteri.notice;

/**
 * A value of a definition as data. Printing it shows its kind only: it may be the address of a
 * contact person.
 *
 * @param kind what kind of value it is
 * @param text how it is written
 */
public record ChangedValue(Kind kind, String text) {
  /** How the text is to be read. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A code or the name of a constant. */
    CODE,
    /** A period of ISO 8601, such as {@code P13M}. */
    PERIOD,
    /** A duration of ISO 8601, such as {@code PT72H}. */
    DURATION,
    /** A day, such as {@code 2026-11-26}. */
    DATE,
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** The keys of a list, in order, those alone that stand in both versions. */
    ORDER
  }

  @Override
  public String toString() {
    return "ChangedValue[" + kind + "]";
  }
}
