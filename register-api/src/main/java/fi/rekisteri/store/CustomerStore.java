package fi.rekisteri.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps customers whose fields are already sealed. A change cannot be handed over without its audit
 * entry.
 *
 * <ul>
 *   <li>A4 {@link #find} returns exactly what was saved last: facts, fields in order, every byte,
 *       key.
 *   <li>A5 {@link #insert} is all or nothing: an id that is there, or a unique tag that another
 *       customer holds, is refused with {@code DUPLICATE_CUSTOMER}.
 *   <li>A6 {@link #save} succeeds only from the version saved last, also between two threads; the
 *       slower writer is refused with {@code VERSION_CONFLICT}, an unknown id with {@code
 *       CUSTOMER_NOT_FOUND}.
 *   <li>A7 {@link #findByTag} finds every customer that holds the tag now, and nobody else; a
 *       replaced tag is gone at once.
 *   <li>A8 {@link #page} shows every customer exactly once, in the order of ids.
 *   <li>A9 {@link #items} shows every value of a collection exactly once, in the order of item ids,
 *       {@link #collections} names each collection that holds one, and {@link #itemsOf} shows the
 *       first values of several people.
 *   <li>A10 {@link #erase(List, List)} destroys key, record and tags, leaves a tombstone and the
 *       audit trail, and may be repeated without effect. Whatever it leaves of collections no call
 *       shows any more, so that its work does not grow with what is stored about the customer.
 *   <li>A11 An erased id stays erased: inserting or saving it is refused with {@code
 *       CUSTOMER_ERASED}.
 *   <li>A20 {@link #rewrap} replaces exactly the wrapping that was read, and nothing else of the
 *       customer; a save that was prepared before leaves the newer wrapping where it is.
 *   <li>A21 {@link #reseal} replaces key and sealed values all together, from exactly the version
 *       and key that were read; a save that was prepared under the old key is refused with {@code
 *       KEY_RING_CHANGED}.
 *   <li>A22 {@link #retag} replaces the tags of exactly the version that was read.
 *   <li>A23 {@link #eraseFields} leaves no value and no tag of the fields, and none of the single
 *       values, that its verdict names; it keeps all others, under a new key, and is refused with
 *       {@code VERSION_CONFLICT} from any other version or key.
 *   <li>A31 {@link #removeLeftovers} removes at most so many items of erased customers, and nothing
 *       of anybody else. Interrupted, repeated or done by two at once, it comes to its end; {@link
 *       #leftovers} says nobody only when no item of an erased customer is left.
 *   <li>A36 {@link #hold} reads records as they were saved last, and keeps every other transaction
 *       from changing, resealing or erasing them until this one ends.
 *   <li>A44 {@link #addItems} adds values to exactly the versions that were read, under their keys,
 *       all or none, and leaves the versions as they are. A value whose id is there stays as it is.
 *   <li>A49 {@link #erase(List, List)} erases all of its customers, whoever they are and whatever
 *       became of them, with all of its entries, or nobody. Two who erase the same people in any
 *       order never wait for each other in a circle.
 *   <li>A66 {@link #pageByTag} shows every customer that holds the tag now exactly once, in the
 *       order of ids, and nobody else.
 *   <li>A67 {@link #countByTag} counts exactly those whom pages of the tag show.
 * </ul>
 */
public interface CustomerStore extends DueStore {
  /**
   * Finds a customer.
   *
   * @param id the customer
   * @return empty for an id that was never saved or is erased
   */
  Optional<SealedCustomer> find(CustomerId id);

  /**
   * Finds customers, and holds them: what is decided on what they are is still true when this
   * transaction ends, and not merely when it looked. Others who want to write to one of them wait,
   * or are refused in a way that may be tried again; so do others who want to hold one. Who holds
   * several asks for all of them at once, since they are taken in the order of ids: two who hold
   * the same people then never wait for each other.
   *
   * @param ids any number, in any order
   * @return each of them once, in the order of ids; such as were never saved or are erased are left
   *     out
   */
  List<SealedCustomer> hold(List<CustomerId> ids);

  /**
   * Finds customers by a tag: the first page of {@link #pageByTag}.
   *
   * @param tag index, version and hash
   * @param limit the most to return, from 1
   * @return in the order of ids
   */
  default List<SealedCustomer> findByTag(SearchTag tag, int limit) {
    return pageByTag(tag, null, limit);
  }

  /**
   * Reads a page of the holders of a tag that customers share: there may be as many of them as
   * there are customers. It costs what it shows.
   *
   * @param tag index, version and hash
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids; fewer than {@code limit} only on the last page
   */
  List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit);

  /**
   * Counts the holders of a tag, and reads none of their records.
   *
   * @param tag index, version and hash
   * @return how many customers hold it now
   */
  long countByTag(SearchTag tag);

  /**
   * Reads a page of customers.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids; fewer than {@code limit} only on the last page
   */
  List<SealedCustomer> page(@Nullable CustomerId after, int limit);

  /**
   * Inserts customers, each with its audit entry.
   *
   * @param customers any number; an empty list does nothing
   * @throws fi.rekisteri.error.ConflictException {@code DUPLICATE_CUSTOMER}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  void insert(List<NewCustomer> customers);

  /**
   * Saves a change with its audit entry. The customer's key stays as it is stored; a change that
   * was sealed under another one is refused. An adapter may carry it out later in the transaction:
   * a refusal is thrown here, by a later call in the transaction, or at its end.
   *
   * @param change the difference
   * @param audit the entry
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} or {@code
   *     DUPLICATE_CUSTOMER}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   */
  void save(CustomerChange change, AuditEntry audit);

  /**
   * Adds values to collections of several customers, and leaves their versions as they are: for
   * what comes in great numbers. Each customer stands as the caller read them, since what they
   * choose decides on what may be added; whoever changes one of them waits until the transaction
   * ends, or came before. Repeated with the same item ids, it changes nothing but the trail.
   *
   * @param additions each customer once, in any order; none does nothing but the trail
   * @param audit the entries
   * @return how many values were not there before
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where another version is
   *     stored
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.StorageException {@code KEY_RING_CHANGED} where another key is
   *     stored
   */
  int addItems(List<ItemAddition> additions, List<AuditEntry> audit);

  /**
   * Reads a page of a collection.
   *
   * @param id the customer; one who is erased or unknown has none
   * @param field the collection's path
   * @param after the last item id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of item ids
   */
  List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit);

  /**
   * Reads values of several customers at once, of all their collections: for whoever looks at many.
   *
   * @param ids any number; one who is erased or unknown has none
   * @param limit the most to return, from 1
   * @return the first of them in the order of ids, paths and item ids
   */
  List<OwnedItem> itemsOf(List<CustomerId> ids, int limit);

  /**
   * Which collections hold a value of a customer, also such as no definition names any more: an
   * answer to the person must know of them.
   *
   * @param id the customer
   * @return the paths in alphabetical order; empty for a customer without any
   */
  List<String> collections(CustomerId id);

  /**
   * Destroys keys, records and tags of customers, and leaves their tombstones. Items need not go
   * with them: sealed under a key that is no more, and shown by nothing, they stay for {@link
   * #removeLeftovers}, to which the same transaction commends them. So it costs the same however
   * much is stored about a customer, and the same few statements for some hundred people as for
   * one. An id that was never saved gets its tombstone too, so that a late writer is refused; one
   * that is erased keeps its own. Whoever {@link #hold holds} the people already spares the look
   * for their rows in order.
   *
   * @param verdicts whose data, and the rule that decided; of two for one customer the first counts
   * @param audit the entries; they are written also where a customer was erased before
   */
  void erase(List<ErasureVerdict> verdicts, List<AuditEntry> audit);

  /**
   * Erases one customer.
   *
   * @param verdict whose data, and the rule that decided
   * @param audit the entry
   */
  default void erase(ErasureVerdict verdict, AuditEntry audit) {
    erase(List.of(verdict), List.of(audit));
  }

  /**
   * Takes away items that {@link #erase(List, List)} left, as far as a transaction should go at
   * once. It needs no verdict: it destroys nothing that anybody could read, since the key is gone
   * by one already. It must not be able to reach a customer who has no tombstone, or who has a
   * record.
   *
   * <p>What another transaction is removing just now it may pass over.
   *
   * @param limit the most items to remove, and the most customers to look through, from 1
   * @return what was removed; less than the limit of both only where no more is left to remove, but
   *     for what others are at
   */
  LeftoverRemoval removeLeftovers(int limit);

  /**
   * How much is left to do for {@link #removeLeftovers}.
   *
   * @return the number of erased customers who left items, or were not looked through yet; work
   *     that others have not finished counts as not done
   */
  long leftovers();

  /**
   * Erases some fields of a customer, or single values of some: saves what is left, sealed under a
   * new key, and lets go of the old one. It costs what is left and what goes, unlike an erasure of
   * the whole.
   *
   * @param erasure the verdict, and what is left
   * @param audit the entry
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where another version or
   *     key is stored, or values of collections that neither stay nor are named by the verdict
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   */
  void eraseFields(PartialErasure erasure, AuditEntry audit);

  /**
   * Customers whose key is wrapped in another epoch.
   *
   * @param epoch the epoch that is not asked for
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids
   */
  List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit);

  /**
   * Replaces the wrapping of customers' keys, and leaves versions and all else as they are.
   *
   * @param keys any number; such that are stored otherwise by now are left alone
   * @return how many were replaced
   */
  int rewrap(List<KeyRewrap> keys);

  /**
   * Replaces a customer's key and everything sealed under it; the version stays.
   *
   * @param resealing the record as it was read, and sealed anew
   * @return false where another version, another key or other values of collections are stored;
   *     nothing was changed
   */
  boolean reseal(Resealing resealing);

  /**
   * Replaces a customer's search tags, and leaves the version as it is.
   *
   * @param customer the record as it was read, from which the tags were made
   * @param tags all tags that hold from now on
   * @return whether they were replaced
   * @throws fi.rekisteri.error.ConflictException {@code DUPLICATE_CUSTOMER} where another customer
   *     holds a unique tag; nothing was changed
   */
  Retagged retag(SealedCustomer customer, List<SearchTag> tags);

  /**
   * The tombstone of an erased customer.
   *
   * @param id the customer
   * @return the verdict that erased them, or empty
   */
  Optional<ErasureVerdict> tombstone(CustomerId id);
}
