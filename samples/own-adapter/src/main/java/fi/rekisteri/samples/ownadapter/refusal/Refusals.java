package fi.rekisteri.samples.ownadapter.refusal;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.StorageException;

/** The refusals of all stores. */
public final class Refusals {
  private static final String READ_AGAIN =
      "read it again, and repeat what you wanted on what is there";

  private Refusals() {}

  /** Refuses a page without a row, which is a mistake of the caller's. */
  public static int limit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("at least one row is asked for, not " + limit);
    }
    return limit;
  }

  public static ErasedException erased(CustomerId id) {
    return new ErasedException(
        "the id " + id + " belonged to somebody who was erased",
        "whoever comes back is registered under a new id");
  }

  public static NotFoundException unknown(CustomerId id) {
    return new NotFoundException(
        ErrorCode.CUSTOMER_NOT_FOUND, "nobody has the id " + id, "insert the customer first");
  }

  public static ConflictException duplicate(String what, CustomerId id) {
    return new ConflictException(
        ErrorCode.DUPLICATE_CUSTOMER,
        what + " of customer " + id + " is taken",
        "look for the customer who is there, and change that one");
  }

  /** Somebody else was faster; {@code what} says to what, by ids and numbers. */
  public static ConflictException overtaken(String what) {
    return overtaken(ErrorCode.VERSION_CONFLICT, what);
  }

  public static ConflictException overtaken(ErrorCode code, String what) {
    return new ConflictException(code, what + " is not what you read, or not there", READ_AGAIN);
  }

  /** Nothing was kept, and the newer keys are there: it may be repeated with them. */
  public static StorageException ringChanged() {
    return new StorageException(
        ErrorCode.KEY_RING_CHANGED,
        "the keys moved on after this was made with older ones",
        "read the ring again, and repeat the call with its keys",
        true);
  }

  /** Something that is only ever added stands in that place already. */
  public static StorageException placeTaken(String what) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        what + " is there already",
        "add each once, under an id or in a place of its own",
        false);
  }
}
