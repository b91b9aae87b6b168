package fi.rekisteri.store;

import java.util.List;

/**
 * Keeps the register's few wrapped keys.
 *
 * <ul>
 *   <li>A14 A key that was added is read back equal, every byte.
 *   <li>A15 Of two first writers of a context one wins: the other adds nothing and learns so.
 * </ul>
 */
public interface RegisterKeyStore {
  /**
   * All keys of a register, in the order of purpose and epoch.
   *
   * @param registerId the register's technical id
   * @return the keys
   */
  List<RegisterKey> all(String registerId);

  /**
   * Adds a key unless its context has one.
   *
   * @param key the key
   * @return false where the context had a key already; nothing was added
   */
  boolean addIfAbsent(RegisterKey key);
}
