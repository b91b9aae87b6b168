package fi.rekisteri.core.credential;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;

/** What an administrator is told. By ids only: a name stands in no message. */
final class AccountRefusals {
  private AccountRefusals() {}

  static NotFoundException notFound(AccountId account) {
    return new NotFoundException(
        ErrorCode.ACCOUNT_NOT_FOUND, "there is no account " + account, "look up its id");
  }

  static ConflictException retired(AccountId account) {
    return new ConflictException(
        ErrorCode.ACCOUNT_RETIRED,
        "account " + account + " was closed for ever",
        "open a new account with another name");
  }

  static ConflictException taken(StoredAccount holder) {
    return holder.credential().retired()
        ? new ConflictException(
            ErrorCode.USER_NAME_RETIRED,
            "account " + holder.id() + " bore that user name until its owner left",
            "give another name: one name is never that of two people")
        : new ConflictException(
            ErrorCode.USER_NAME_TAKEN,
            "account " + holder.id() + " bears that user name, or one that looks like it",
            "give another name");
  }
}
