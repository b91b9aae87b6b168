package fi.rekisteri.breach;

/**
 * What somebody who has taken something can make of a field.
 *
 * @param path the field's path
 * @param state what it is to them
 */
public record FieldExposure(String path, State state) {
  /** What a field is to whoever has taken something. */
  public enum State {
    /** It is there and sealed: without the keys it says nothing (Art. 34(3)(a)). */
    UNINTELLIGIBLE,
    /** It can be read. */
    INTELLIGIBLE,
    /** It was not there. */
    NOT_TAKEN
  }
}
