package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import java.util.List;
import java.util.UUID;

/** How the adapter says no. Ids stand in the messages, and nothing else of a person. */
final class Refusals {
  private Refusals() {}

  static ConflictException checkpointTaken(long number) {
    return new ConflictException(
        ErrorCode.CHECKPOINT_TAKEN,
        "checkpoint " + number + " does not follow the last one, or covers what another covered",
        "read the lanes again and make the next one");
  }

  static ConflictException duplicate(List<NewCustomer> customers) {
    CustomerId first = customers.get(0).customer().facts().id();
    return customers.size() == 1
        ? duplicate(first)
        : new ConflictException(
            ErrorCode.DUPLICATE_CUSTOMER,
            "among the "
                + customers.size()
                + " customers from "
                + first
                + " on, one has an id or"
                + " a unique search term that is held already",
            "leave that one out; none was inserted");
  }

  static ConflictException duplicate(CustomerId id) {
    return new ConflictException(
        ErrorCode.DUPLICATE_CUSTOMER,
        "the id or a unique search term of customer " + id + " is held already",
        "look for the customer who holds it");
  }

  static ErasedException erased(CustomerId id) {
    return new ErasedException(
        "customer " + id + " is erased", "register the person anew under a new id");
  }

  static ConflictException conflict(CustomerId id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "customer " + id + " was changed by somebody else",
        "read the customer again and repeat the change");
  }

  static ConflictException idTaken() {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "a row of this id is there already",
        "add each once, under a random id of its own");
  }

  static ConflictException planStateConflict(UUID plan) {
    return new ConflictException(
        ErrorCode.PLAN_STATE_CONFLICT,
        "plan " + plan + " has moved on, is there already, or is not there",
        "read the plan again, and go on from the version of now");
  }

  static ConflictException keyInUse(RegisterKey key) {
    return new ConflictException(
        ErrorCode.KEY_IN_USE,
        key + " is the newest of its purpose, or wraps keys of customers",
        "rotate first, and remove what nothing needs any more");
  }

  /** Retryable, since nothing was kept and the newer keys are there to be used. */
  static StorageException ringChanged() {
    return new StorageException(
        ErrorCode.KEY_RING_CHANGED,
        "the register's keys moved on after this was sealed or looked for",
        "use the newer keys, and repeat the call",
        true);
  }

  /** Somebody adds the same values just now: what they are is looked up again. */
  static StorageException busy() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the same values were being added by somebody else",
        "repeat the call",
        true);
  }

  static StorageException busy(List<ErasureVerdict> verdicts) {
    return verdicts.size() == 1
        ? busy(verdicts.get(0).subject())
        : new StorageException(
            ErrorCode.STORAGE_FAILED,
            "among the "
                + verdicts.size()
                + " customers to be erased, one was being written by somebody else",
            "repeat the call; nobody was erased",
            true);
  }

  static StorageException busy(CustomerId id) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "customer " + id + " was being written while it was to be erased",
        "repeat the call",
        true);
  }

  /** Retryable, since nothing was kept, and whoever comes again finds the row marked. */
  static StorageException disclosedMeanwhile(CustomerId id) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "data of customer " + id + " was disclosed for the first time while it was being changed",
        "repeat the call",
        true);
  }

  /** Work that goes on, or returns, although its storage has failed. */
  static StorageException swallowed() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the work went on although its storage had failed, so nothing of it was kept",
        "let storage failures leave the work",
        false);
  }
}
