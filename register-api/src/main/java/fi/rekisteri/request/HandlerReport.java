package fi.rekisteri.request;

/**
 * What a handler of the host said.
 *
 * @param handler its name
 * @param state what became of its part
 * @param count how many of its rows it concerned
 * @param code why it kept something, or the type of what it threw; empty where it is done
 */
public record HandlerReport(String handler, State state, long count, String code) {
  /** What became of a handler's part. */
  public enum State {
    /** It is done. */
    DONE,
    /** It kept something, and says why. */
    RETAINED,
    /** It failed, and is asked again. */
    FAILED
  }
}
