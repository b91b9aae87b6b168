package fi.rekisteri.core.sealing;

import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;

/** Where one register keeps its few wrapped keys. Each call is a transaction of its own. */
public interface RegisterKeys {
  /** All keys of the register. */
  KeyRing ring();

  /**
   * Whether anything is stored that a key of the purpose is needed for: then one that is missing
   * was lost, and is never made anew.
   */
  boolean isInUse(KeyPurpose purpose);

  /**
   * Adds a key unless its context has one.
   *
   * @return false where the context had a key already; nothing was added
   */
  boolean addIfAbsent(RegisterKey key);
}
