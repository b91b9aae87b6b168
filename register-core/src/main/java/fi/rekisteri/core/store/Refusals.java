package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedItem;
import java.util.UUID;

/** How the storage says no: ids, paths and codes only. */
final class Refusals {
  private Refusals() {}

  static ErasedException erased(CustomerId id) {
    return new ErasedException(
        "customer " + id + " was erased", "register the person under a new id, if they come back");
  }

  static ConflictException idExists(CustomerId id) {
    return new ConflictException(
        ErrorCode.DUPLICATE_CUSTOMER,
        "customer " + id + " is in the register already",
        "save a change to it instead");
  }

  static ConflictException tagTaken(CustomerId id, String index) {
    return new ConflictException(
        ErrorCode.DUPLICATE_CUSTOMER,
        "another customer has the value of the unique search key " + index + " of " + id,
        "look for the other customer and change that one");
  }

  static ConflictException versionConflict(CustomerId id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "customer " + id + " was changed by somebody else",
        "read it again and repeat the change");
  }

  static ConflictException lineNotNext(String userId) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the lines of user id " + userId + " in the staff book were added to meanwhile",
        "read them again and repeat the change");
  }

  static ConflictException noticeExists(NoticeId id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "notice " + id + " is there already",
        "replace it by its next version, or plan another one");
  }

  static ConflictException stepNotNext(PhysicalRecordId id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "paper " + id + " was moved by somebody else meanwhile, or is not there",
        "read it again and repeat the step");
  }

  static ConflictException breachNotNext(long breach) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the file of breach " + breach + " was added to meanwhile",
        "read it again and repeat the entry");
  }

  static ConflictException requestNotNext(long request) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the file of request " + request + " was added to meanwhile, or removed",
        "read it again and repeat the entry");
  }

  static ConflictException idTaken(UUID id) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "a row of the id " + id + " is there already",
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

  static NotFoundException unknown(CustomerId id) {
    return new NotFoundException(
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer " + id + " is not in the register",
        "check the id, or insert the customer first");
  }

  static StorageException itemExists(CustomerId id, SealedItem item) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "customer " + id + " holds " + item + " already",
        "add each value under an id of its own",
        false);
  }

  static StorageException entryExists(AuditPlace place) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the audit trail holds an entry in place " + place + " already",
        "append each entry once, in a place of its own",
        false);
  }

  static StorageException disclosureExists(DisclosureId id) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "the ledger holds disclosure " + id + " already",
        "append each line once, under an id of its own",
        false);
  }

  static StorageException laneExists(UUID lane) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "lane " + lane + " of the audit trail is open already",
        "open each lane once, under an id of its own",
        false);
  }

  static StorageException runExists(UUID run) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "run " + run + " of a list is there already",
        "open each run once, under an id of its own",
        false);
  }

  static ConflictException runMovedOn(UUID run) {
    return new ConflictException(
        ErrorCode.LIST_VERSION_CONFLICT,
        "run " + run + " of a list has moved on",
        "read the run again, and go on from the version of now");
  }

  static ConflictException checkpointTaken(long number) {
    return new ConflictException(
        ErrorCode.CHECKPOINT_TAKEN,
        "checkpoint " + number + " does not follow the last one, or covers what another covered",
        "read the lanes again and make the next one");
  }

  static int requireLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least one row");
    }
    return limit;
  }
}
