package fi.rekisteri.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the staff book, for hosts without a roster of their own. It is only ever added to: there is
 * no way to change or remove a line.
 *
 * <ul>
 *   <li>A32 {@link #append} adds a line whose number is the next of its user id, also between
 *       threads, and refuses any other with {@code VERSION_CONFLICT}; {@link #of} gives back the
 *       lines of exactly that user id, equal and in order.
 *   <li>A33 {@link #page} shows every line exactly once; those of one user id stand together, in
 *       order.
 * </ul>
 */
public interface StaffStore {
  /**
   * Adds a line.
   *
   * @param line the next line of its user id
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where its number is not
   *     the next
   */
  void append(StaffLine line);

  /**
   * The lines of a user id.
   *
   * @param userId the user id, letter by letter
   * @return in the order of numbers; empty for one without lines
   */
  List<StaffLine> of(String userId);

  /**
   * Reads a page of the book, user id by user id, in an order of the adapter's own.
   *
   * @param after the last line of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<StaffLine> page(@Nullable StaffLine after, int limit);
}
