package fi.rekisteri.store;

import java.util.Optional;

/**
 * Keeps the register's few wrapped keys, and how far their rotations have come.
 *
 * <ul>
 *   <li>A14 A key that was added is read back equal, every byte.
 *   <li>A15 Of two first writers of a context one wins: the other adds nothing and learns so.
 *   <li>A16 The ring's revision moves on with each key that is added or removed, and with nothing
 *       else; a transaction that says an older one ({@link StorageTransaction#madeWith}) is refused
 *       with {@code KEY_RING_CHANGED} when it inserts, saves, re-wraps, seals anew or looks for a
 *       tag, and nothing of the call is kept.
 *   <li>A17 {@link #rewrap} replaces the wrapping that was read, or nothing.
 *   <li>A18 {@link #remove} refuses a key in which a customer's key is wrapped, and the newest of a
 *       purpose, with {@code KEY_IN_USE}.
 *   <li>A19 A mark moves on from exactly the mark that was read, also between two threads.
 * </ul>
 */
public interface RegisterKeyStore {
  /**
   * The keys of a register.
   *
   * @param registerId the register's technical id
   * @return the keys, with the revision of the storage's key ring
   */
  KeyRing ring(String registerId);

  /**
   * Adds a key unless its context has one.
   *
   * @param key the key
   * @return false where the context had a key already; nothing was added
   */
  boolean addIfAbsent(RegisterKey key);

  /**
   * Replaces the wrapping of a key; the key itself stays, and so does the ring's revision.
   *
   * @param from as it was read
   * @param to the same context and check, wrapped otherwise
   * @return false where another wrapping is stored; nothing was changed
   */
  boolean rewrap(RegisterKey from, RegisterKey to);

  /**
   * Removes a key for good. It may be repeated.
   *
   * @param key the key
   * @throws fi.rekisteri.error.ConflictException {@code KEY_IN_USE}
   */
  void remove(RegisterKey key);

  /**
   * How far a walk has come.
   *
   * @param job its name, 1 to 40 ASCII characters
   * @return empty where none is under way
   */
  Optional<RotationMark> mark(String job);

  /**
   * Moves a walk on.
   *
   * @param job its name
   * @param from the mark as it was read; empty where there was none
   * @param to the mark from now on; empty to end the walk
   * @return false where another mark is stored; nothing was changed
   */
  boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to);
}
