package fi.rekisteri.core.sealing;

import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.RegisterKey;

/** The engine's refusals in one place, so that they can be seen to carry ids and paths only. */
final class Refusals {
  private Refusals() {}

  static CorruptDataException notOpened(String field, CustomerId customer) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        "field " + field + " of customer " + customer + " cannot be opened",
        "the sealed value was changed, cut or moved: restore the customer from a backup");
  }

  static CorruptDataException keyNotOpened(CustomerId customer) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        "the key of customer " + customer + " cannot be unwrapped",
        "the wrapped key was changed, cut or moved: restore the customer from a backup");
  }

  static CorruptDataException recordBroken(CustomerId customer) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        "the record of customer " + customer + " is not as it was sealed",
        "a part was changed, taken out or put back in the storage: restore it from a backup");
  }

  static CorruptDataException unsupported(String what) {
    return new CorruptDataException(
        ErrorCode.UNSUPPORTED_FORMAT,
        what + " has a form that this version does not know",
        "use the version of the library that wrote it, or a newer one");
  }

  static KeyUnavailableException unknownEpoch(CustomerId customer, int epoch) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        "the key of customer "
            + customer
            + " is wrapped in epoch "
            + epoch
            + ", which the register has not",
        "where the storage was restored from a backup, restore the register's keys of that time");
  }

  static KeyUnavailableException otherProvider(RegisterKey row, String provider) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        row.context() + " was wrapped by " + row.wrapped() + ", and the keys given are " + provider,
        "open the register with the keys that it was made with");
  }

  static KeyUnavailableException keysLost(String registerId, KeyPurpose purpose) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        "the storage holds customers, and no key " + purpose + " of register " + registerId,
        "restore the register's keys from a backup, or give the register a storage of its own");
  }

  static CorruptDataException wrongRegisterKey(RegisterKey row) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        row.context() + " does not prove to be the key of this register",
        "open the register with the keys that it was made with, or restore its keys from a backup");
  }

  static InvalidValueException tooLong(String field) {
    return new InvalidValueException(
        ErrorCode.INVALID_TEXT,
        "a value of field " + field + " is longer than 1 MiB",
        "keep long documents elsewhere and store a reference");
  }

  static InvalidValueException tooManyChoices(int most) {
    return new InvalidValueException(
        ErrorCode.CHOICE_REFUSED,
        "the choices of a customer would come to more than " + most + " parts of one kind",
        "look who records choices again and again for purposes that nobody declared");
  }

  static InvalidValueException tooManyTerms(SearchKey<?> key) {
    return new InvalidValueException(
        ErrorCode.TOO_MANY_TERMS,
        "search key " + key + " would need more than " + SearchTerms.MOST + " tags for one person",
        "declare it over fewer fields that hold several values");
  }

  static InvalidValueException notWritten(RuntimeException withheld) {
    return new InvalidValueException(
        ErrorCode.INVALID_TEXT,
        "a field type cannot write a value (" + withheld.getClass().getSimpleName() + ")",
        "let the type write every value that it accepts");
  }

  static InvalidValueException tooManyParts(int names) {
    return new InvalidValueException(
        ErrorCode.INVALID_TEXT,
        "a written value has more parts than the " + names + " that its type names",
        "name each part, and keep the separator U+001F out of values");
  }

  static InvalidValueException malformedText() {
    return new InvalidValueException(
        ErrorCode.INVALID_TEXT,
        "a text holds half of a surrogate pair and cannot be stored without loss",
        "mend the text where it was cut");
  }
}
