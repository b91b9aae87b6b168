package fi.rekisteri;

import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The customers, as one actor may see and change them for one purpose. Each call is one transaction
 * with its audit entries; where they cannot be written, nothing is shown or changed. Thread-safe.
 *
 * <p>Every method throws {@link fi.rekisteri.error.AccessDeniedException} where actor, purpose or
 * legal basis do not allow the act (and records the refusal), and {@link
 * fi.rekisteri.error.StorageException} where the storage fails.
 */
public interface CustomerAccess {
  /**
   * Finds a customer by id.
   *
   * @param id the customer
   * @return empty where there is none; somebody whom the purpose may not process is refused, since
   *     an empty answer would look as if they were not there
   */
  Optional<Customer> find(CustomerId id);

  /**
   * Gets a customer by id.
   *
   * @param id the customer
   * @return the customer, with the fields of the purpose
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   */
  Customer get(CustomerId id);

  /**
   * Finds customers by an exact term, although the field is sealed.
   *
   * @param <Q> the type of what is searched for
   * @param key a declared search key, all of whose fields the purpose may see
   * @param term what is searched for
   * @return in the order of ids; people whom the purpose may not process, or not find by a field
   *     that they restricted, are left out, and recorded
   * @throws fi.rekisteri.error.ConflictException {@code TOO_MANY_FOUND} for more than 100, {@code
   *     TOO_MANY_CANDIDATES} where a shortened tag is shared by more than can be compared
   */
  <Q> List<Customer> find(SearchKey<Q> key, Q term);

  /**
   * Reads a page of customers.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to read, from 1 to 1000
   * @return the page; people whom the purpose may not process are left out of it
   */
  CustomerPage page(@Nullable CustomerId after, int limit);

  /**
   * The people whom a criterion means: by a choice of theirs, by what is held of them, or by when.
   * Nobody is looked for before a form of it is asked for.
   *
   * @param criterion by which fact
   * @return the people, to be shown page by page, named, counted or walked through
   */
  People people(Criterion criterion);

  /**
   * Of whom something was written or erased in a time, oldest first: for whoever keeps a copy, and
   * must change and erase it too (Art. 19). The erased are among them. For the purposes {@code
   * RIGHTS} and {@code REGISTER_MAINTENANCE}. It is read from the trail, and costs by the time.
   *
   * <p>An entry tells when it was made, and is seen when its transaction ends. Let the time end
   * before now by the longest that a transaction lasts, and by what clocks of other processes
   * differ; then nobody is missed. Of a time of which something was pruned from the trail nothing
   * is told; a walk that has come past that time goes on.
   *
   * @param span of which time
   * @param after the moment of the last one of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page, whoever changed twice twice; fewer than {@code limit} only on the last one
   * @throws fi.rekisteri.error.ConflictException {@code CHANGES_PRUNED} where the time, or what is
   *     left of it behind {@code after}, begins before the end of what was pruned
   */
  List<PersonChange> changes(TimeSpan span, @Nullable AuditMoment after, int limit);

  /**
   * Reads a page of a collection, such as a customer's orders.
   *
   * @param <T> the type of the values
   * @param id the customer
   * @param field a collection that the purpose may see
   * @param after the last element of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return in the order of adding
   */
  <T> List<Entry<T>> collection(
      CustomerId id, FieldKey<T> field, @Nullable String after, int limit);

  /**
   * Registers somebody.
   *
   * @param newcomer a person with the required fields; each field declared and bound to the purpose
   * @return the person as stored, version 1
   * @throws fi.rekisteri.error.ConflictException {@code DUPLICATE_CUSTOMER} where a unique term is
   *     taken
   * @throws fi.rekisteri.error.InvalidValueException {@code UNDECLARED_FIELD}, {@code
   *     UNDECLARED_SOURCE}, {@code MISSING_FIELD}
   */
  Customer register(Customer newcomer);

  /**
   * Registers somebody together with what they chose at once, such as the consent on which the
   * purpose rests.
   *
   * @param newcomer a person with the required fields
   * @param choices what they chose, in order
   * @return the person as stored, version 1
   * @throws fi.rekisteri.error.ConflictException as {@link #register(Customer)}
   * @throws fi.rekisteri.error.InvalidValueException as {@link #register(Customer)} and {@link
   *     SubjectChoices#record}
   */
  Customer register(Customer newcomer, List<Choice> choices);

  /**
   * Changes a customer. Needs the designations {@code READ} and {@code MAINTAIN}, since the edit
   * sees the person; one that changes nothing, or fails, is recorded as a look.
   *
   * @param id the customer
   * @param edit what to change: it adds and rectifies values, begins and ends customerships, and
   *     calls nothing else of the register; taking values away is erasure, which has a door of its
   *     own
   * @return the customer as stored
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where another change came
   *     first
   */
  Customer change(CustomerId id, UnaryOperator<Customer> edit);

  /**
   * Changes a customer, provided that nothing changed since it was shown: for forms.
   *
   * @param seen the customer as shown
   * @param edit what to change
   * @return the customer as stored
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where another change came
   *     first
   */
  Customer change(Customer seen, UnaryOperator<Customer> edit);

  /**
   * Registers many, in chunks of one transaction each. A bad one is reported and the rest goes on;
   * somebody whose unique term (such as the customer number) is in the register already is left as
   * they are, so an import may be repeated. Somebody without a unique term cannot be recognised,
   * and would be doubled. A chunk that fails in a way that may pass is tried again a few times.
   *
   * @param candidates whom to register, each with the row where they stand
   * @param listener told after each chunk
   * @return what became of every row
   */
  ImportReport importAll(Iterator<ImportCandidate> candidates, ImportListener listener);

  /**
   * Applies what an update service sent (S26): names and contact data, each row in a transaction of
   * its own, in the order of the times to which they refer. A row that is older than what is known
   * is ignored; one for a restricted field waits ({@link RegisterDesk#pendingUpdatesOf}); nobody is
   * registered, and nobody erased comes back. The same batch again changes nothing, so a batch that
   * was interrupted may be repeated. Needs the designations {@code READ} and {@code MAINTAIN},
   * since the report tells whether a value is the known one.
   *
   * @param batch what was sent
   * @param listener told as it goes
   * @return what became of every row
   */
  UpdateReport applyUpdates(UpdateBatch batch, UpdateListener listener);
}
