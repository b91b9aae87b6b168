package fi.rekisteri;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a criterion means, in the hands of one actor for one purpose: shown, named by id,
 * counted, or walked through. No form holds more than a page in memory. Thread-safe.
 *
 * <p>Whoever is found is held against what is stored of them and against today, and passes the one
 * decision; people whom the purpose may not process are left out, and recorded. A bookmark is good
 * for as long as the register is, also in another process. Whoever meets the criterion during the
 * whole of a walk is met by it once; whoever comes to it or leaves it meanwhile, perhaps. Of {@link
 * Criterion.DueBy} people stand in the order of days, and writes and plans move the days: whoever
 * is moved during a walk may be missed, or met twice.
 *
 * <p>Every method throws {@link fi.rekisteri.error.AccessDeniedException} where actor or purpose do
 * not allow the act, with {@code UNKNOWN_PURPOSE} for choices on a purpose that is not declared;
 * {@link IllegalArgumentException} for a bookmark of a criterion in another order; and for {@link
 * Criterion.DueBy} {@link fi.rekisteri.error.ConflictException} {@code RESCHEDULE_NEEDED} where the
 * rules of retention are not those by which the days were set.
 */
public interface People {
  /**
   * Shows a page of them, with the fields of the purpose.
   *
   * @param after where the page before ended, or null for the first page
   * @param limit the most to look at, from 1 to 1000
   * @return the page; it may be empty and not the last one
   */
  FoundPage<Customer> page(@Nullable Bookmark after, int limit);

  /**
   * Names a page of them. An id with the criterion tells something of the person, so each is
   * recorded as a look, which names the criterion.
   *
   * @param after where the page before ended, or null for the first page
   * @param limit the most to look at, from 1 to 1000
   * @return the page; it may be empty and not the last one
   */
  FoundPage<CustomerId> ids(@Nullable Bookmark after, int limit);

  /**
   * Counts them, whether or not the purpose may process them: nobody is shown. It leaves one entry,
   * which names the criterion. Needs the designation {@code READ}. Since nobody is screened for it,
   * a {@link Criterion.Term} is counted for {@code RIGHTS} and {@code REGISTER_MAINTENANCE} alone,
   * and never by a unique key: that would tell of one person without an entry about them.
   *
   * @return how many meet the criterion
   */
  long count();

  /**
   * Shows all of them, one by one, from a place on. Each page is a transaction of its own, and
   * recorded before the listener is told of anybody on it; so an interrupted walk goes on from the
   * last place that the listener was told.
   *
   * @param after where to go on, or null to begin
   * @param listener told of each, outside any transaction
   */
  void each(@Nullable Bookmark after, PeopleListener listener);
}
