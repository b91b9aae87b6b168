package fi.rekisteri.core.sealing;

/**
 * A fact by which people are found. Neither of its words reaches the storage.
 *
 * @param group what a change of the fact replaces as a whole
 * @param term which of the group it is
 */
public record Mark(String group, String term) {
  /** A fact that is there or not. */
  public static Mark of(String fact) {
    return new Mark(fact, "");
  }
}
