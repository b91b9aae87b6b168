package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which day each customer is to be looked at next, so that a sweep reads whoever may be due, and
 * nobody else. A day that comes too early costs a look; whoever writes sets it no later than what
 * they write can fall due.
 *
 * <ul>
 *   <li>A48 {@link #due} shows exactly those whose day has come, each once, in the order of days
 *       and then of ids. Whatever writes to a record leaves the earlier of the stored day and the
 *       one that it brings; sealing or tagging anew leaves it alone. {@link #lookAgain} sets a day
 *       exactly where version and day before still stand, also between threads. {@link #lookBy}
 *       leaves the day asked for at the latest, and never the day that stood there, so that whoever
 *       looked before it sets no day after it: also where an earlier one stood, it goes one day
 *       further back.
 *   <li>A68 {@link #countDue} counts exactly those whom pages of the due show.
 * </ul>
 *
 * <p>9999-12-31 stands for never: nobody is due by it, and a later day is kept as it. A day before
 * 0001-01-01 is kept as that one.
 */
public interface DueStore {
  /** Stands where nothing falls due until something changes. */
  LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** The earliest day that is kept. */
  LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  /**
   * Reads a page of customers whose day has come. It costs what it shows, however many others there
   * are.
   *
   * @param through the last day that is asked for, such as today
   * @param after where the last one of the page before stood, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of days, and of ids for each day
   */
  List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit);

  /**
   * Counts the customers whose day has come, and reads none of their records.
   *
   * @param through the last day that is asked for
   * @return how many pages of {@link #due} show
   */
  long countDue(LocalDate through);

  /**
   * Sets the days of customers that were looked at, earlier or later than before. {@link #NEVER} is
   * a day before like any other.
   *
   * @param looks each customer once, in any order; those of whom another version or another day is
   *     stored by now are left alone
   * @return how many were set
   */
  int lookAgain(List<NextLook> looks);

  /**
   * Brings days forward, for people whose record does not change: a hold was released, or somebody
   * demanded something. Each day becomes the earlier one of the day asked for and the day before
   * the stored one, and waits for whoever sets it at the same time: a look that knew nothing of the
   * release or the demand has another day before, and leaves this one alone. (Of two who look at
   * once the slower one is not kept off where the faster one has moved the day on, and the demand
   * brings just that day back which both had read.)
   *
   * @param ids any number, in any order; whoever is unknown or erased is passed over
   * @param day the day on which they are to be looked at, at the latest
   * @return how many of them are there, each once
   */
  int lookBy(List<CustomerId> ids, LocalDate day);
}
