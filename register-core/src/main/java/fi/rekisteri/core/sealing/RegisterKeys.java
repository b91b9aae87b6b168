package fi.rekisteri.core.sealing;

import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;

/** Where one register keeps its few wrapped keys. Each call is a transaction of its own. */
public interface RegisterKeys {
  /** All keys of the register. */
  KeyRing ring();

  /** Whether anybody is stored: then keys that are missing were lost, and are never made anew. */
  boolean isInUse();

  /**
   * Adds a key unless its context has one.
   *
   * @return false where the context had a key already; nothing was added
   */
  boolean addIfAbsent(RegisterKey key);
}
