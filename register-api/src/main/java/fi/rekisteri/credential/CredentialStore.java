package fi.rekisteri.credential;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: keeps accounts and counts of failures. It meets keyed hashes, PHC strings, ids and times;
 * never a name, a password or the address of a client. Apart from {@code RegisterStorage} on
 * purpose: each call is a transaction of its own, since a host that rolls back must not take back
 * the count of a guess. Implementations are thread-safe, also between processes.
 *
 * <ul>
 *   <li>A34 An account is kept exactly, added only where neither its id nor its name tag was ever
 *       used, and replaced only from the version that was read; a retired one is never replaced,
 *       and none ever goes.
 *   <li>A35 A count of failures moves on from exactly what was read, also between threads, and
 *       outlives the process.
 * </ul>
 *
 * <p>Failures are {@code StorageException} without bound values.
 */
public interface CredentialStore {
  /**
   * Adds an account.
   *
   * @param account version 1 of it
   * @return false where its id or name tag is held, also by somebody who has left
   */
  boolean insert(StoredAccount account);

  /**
   * Looks for an account.
   *
   * @param id its id
   * @return the account, retired ones too
   */
  Optional<StoredAccount> find(AccountId id);

  /**
   * Looks for an account.
   *
   * @param nameTag keyed hash of the user name
   * @return the account, retired ones too
   */
  Optional<StoredAccount> findByName(String nameTag);

  /**
   * Replaces what was read.
   *
   * @param from what was read
   * @param to the next version of the same account
   * @return false where another version is stored, or a retired account; then nothing was changed
   */
  boolean replace(StoredAccount from, StoredAccount to);

  /**
   * Reads counts.
   *
   * @param lanes what they are kept under, each of at most 80 ASCII characters
   * @return those that there are
   */
  Map<String, FailureCount> failures(Set<String> lanes);

  /**
   * Moves a count on.
   *
   * @param lane what it is kept under
   * @param from what was read; empty where there was none
   * @param to what is to be kept; empty where none
   * @return false where something else is stored; then nothing was changed
   */
  boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to);

  /**
   * Drops counts that are old.
   *
   * @param before those that were counted last before it go, and no others
   * @return how many went
   */
  int forgetFailures(Instant before);
}
