package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;

/**
 * The same customer key in another wrapping.
 *
 * @param id whose key
 * @param from as it was read
 * @param to as it shall be: the same key id, another epoch or other bytes
 */
public record KeyRewrap(CustomerId id, SealedKey from, SealedKey to) {
  /** Refuses another key: replacing a key is no re-wrapping. */
  public KeyRewrap {
    if (from.keyId() != to.keyId()) {
      throw new IllegalArgumentException("a re-wrapped key keeps its id");
    }
  }
}
