package fi.rekisteri.request;

/** How far an item was carried out. */
public enum EffectState {
  /** It was begun; whether it came to its end nobody has said yet. */
  BEGUN,
  /** It has effect from the receipt, until it is decided (S81, S82). */
  PROVISIONAL,
  /** Everything is done, in the register and at each handler. */
  DONE,
  /** Something is held or restricted: it waits, and goes on by itself (S32.3). */
  SLEEPING,
  /** The register did its part; a table of the host, a handler or paper has not yet. */
  ELSEWHERE,
  /** Something failed: it is to be tried again. */
  FAILED
}
