package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger of disclosures. It is only ever added to: there is no way to change or remove a
 * line, and the erasure of a person leaves theirs.
 *
 * <ul>
 *   <li>A37 An appended line is read back equal, by its subject and by its recipient, whatever
 *       becomes of the subject; a second one of its id and subject is refused.
 *   <li>A38 Pages of the ledger are in the order of ids, newest first, and show every line exactly
 *       once; {@link #recipientsOf} names each recipient of any of the fields once, and nobody
 *       else; {@link #disclosed} exactly those who stand in it.
 *   <li>A73 {@link #countToRecipient} counts exactly the lines that pages of the recipient show.
 *   <li>A74 Whoever saves a person hears by {@link #recipientsOf}, later in the same transaction,
 *       of each line about them that was appended before the save came through, and of none too
 *       late: also where the person was read before, and where another one held them while the save
 *       waited.
 * </ul>
 */
public interface DisclosureStore {
  /**
   * Appends lines. Whoever appends one about somebody who is in the register, or is coming, holds
   * them.
   *
   * @param lines any number
   */
  void append(List<DisclosureLine> lines);

  /**
   * Reads what was disclosed of one person, newest first.
   *
   * @param subject whose data
   * @param before the id of the last line of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<DisclosureLine> ofSubject(CustomerId subject, @Nullable DisclosureId before, int limit);

  /**
   * Reads what one recipient received during a time, newest first.
   *
   * @param recipient its code, letter by letter
   * @param from the first id of the time
   * @param before the first id after it, or the id of the last line of the page before
   * @param limit the most to return, from 1
   * @return a page
   */
  List<DisclosureLine> toRecipient(
      String recipient, DisclosureId from, DisclosureId before, int limit);

  /**
   * Counts what one recipient received during a time.
   *
   * @param recipient its code, letter by letter
   * @param from the first id of the time
   * @param until the first id after it
   * @return how many lines {@link #toRecipient} shows
   */
  long countToRecipient(String recipient, DisclosureId from, DisclosureId until);

  /**
   * Who received fields of a person, and must hear what becomes of them (Art. 19). Most often it is
   * asked of somebody who has just been saved, of whom nobody has received anything: an adapter
   * does well to know that without a look.
   *
   * @param subject whose data
   * @param fields the paths
   * @return the codes of the recipients of any of them, in alphabetical order
   */
  List<String> recipientsOf(CustomerId subject, Set<String> fields);

  /**
   * Who of some people stands in the ledger at all: mostly nobody, so one look spares many.
   *
   * @param subjects any number
   * @return those of whom there is a line
   */
  Set<CustomerId> disclosed(List<CustomerId> subjects);
}
