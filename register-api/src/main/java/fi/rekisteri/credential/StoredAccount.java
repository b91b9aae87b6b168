package fi.rekisteri.credential;

/**
 * An account as it is stored.
 *
 * @param id its id
 * @param nameTag keyed hash of the user name, 64 hexadecimal digits: the name itself is nowhere
 * @param version one more with each change of any kind, from 1
 * @param credential with what it is opened
 */
public record StoredAccount(
    AccountId id, String nameTag, long version, StoredCredential credential) {
  /**
   * What replaces it.
   *
   * @param next with what the account is opened from then on
   * @return the next version of the same account
   */
  public StoredAccount with(StoredCredential next) {
    return new StoredAccount(id, nameTag, version + 1, next);
  }
}
