package fi.rekisteri.identity;

import java.util.Optional;

/**
 * Port: keeps how the one-time codes of each case stand. It meets numbers, times and keyed hashes;
 * never a code, a contact or a person.
 *
 * <ul>
 *   <li>C1 What is kept is read back exactly, by case; times in whole microseconds.
 *   <li>C2 It moves on from exactly what was read, also between threads, and also where a case was
 *       forgotten meanwhile; two changes of one mark never happen.
 *   <li>C3 What is forgotten is gone, and nothing else is.
 * </ul>
 *
 * <p>Hosts test theirs by {@code CodeStoreContract} of the contract kit. Each call is a transaction
 * of its own, since a host that rolls back must not make a used code hold again, nor take back the
 * count of a guess. Implementations are thread-safe, also between processes. Failures are {@code
 * StorageException} without bound values.
 */
public interface CodeStore {
  /**
   * Reads how the codes of a case stand.
   *
   * @param caseNumber the case
   * @return exactly what was kept last; empty where none were made, or they were forgotten
   */
  Optional<IssuedCode> find(long caseNumber);

  /**
   * Keeps what follows from what was read. Of two threads that read the same, one succeeds.
   *
   * @param from what was read; empty where there was nothing
   * @param to what is to be kept, of the same case
   * @return false where something of another mark is stored, or where there is something and
   *     nothing was read, or the other way round; then nothing was changed
   */
  boolean replace(Optional<IssuedCode> from, IssuedCode to);

  /**
   * Drops what is kept of a case; repeated, it does nothing.
   *
   * @param caseNumber the case
   */
  void forget(long caseNumber);
}
