package fi.rekisteri;

import fi.rekisteri.request.DueRequest;
import fi.rekisteri.request.ItemDeadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of data subjects are to be looked at, and by when (Art. 12(3); S76). Needs what
 * looking at {@link Requests} needs, and is audited. Thread-safe.
 *
 * <p>{@link #due} asks each open file and misses nothing. The other two go by the day that was
 * written when something was last added to the file, by an index: they cost what they show, however
 * many requests there are. A promise that the controller has made stricter since moves that day
 * with the next entry only; so they are for lists and figures, and {@code due} is for the watch.
 */
public interface DueRequests {
  /**
   * What is overdue, late against the controller's own promise, or due soon (S76).
   *
   * @param days how many days ahead, from 0 to 366
   * @return the most urgent first
   */
  List<ItemDeadline> due(int days);

  /**
   * Open requests whose written day has come, without opening their files.
   *
   * @param through the last such day; {@code 9999-12-31} or later for every open request
   * @param after the last one of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return in the order of days, then of numbers
   */
  List<DueRequest> pageDue(LocalDate through, @Nullable DueRequest after, int limit);

  /**
   * How many open requests there are whose written day has come: those whom {@link #pageDue} shows.
   *
   * @param through the last such day; {@code 9999-12-31} or later for every open request
   * @return a number of requests, each of which may have several items
   */
  long countDue(LocalDate through);
}
