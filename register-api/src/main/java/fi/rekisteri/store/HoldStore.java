package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the holds that were placed on people's data. A line is added once and released once; it
 * never goes.
 *
 * <ul>
 *   <li>A50 A placed hold is read back equal, and {@link #release} ends exactly that one, once,
 *       also between threads: the first instant stays.
 *   <li>A51 {@link #ofSubjects} shows every hold of exactly those people, released ones too, each
 *       once, in the order of ids.
 * </ul>
 */
public interface HoldStore {
  /**
   * Adds a hold. Whoever calls it holds the record of the subject ({@link CustomerStore#hold}), so
   * that an erasure either sees it or came before.
   *
   * @param line a line whose id is new
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where the id is there
   */
  void place(HoldLine line);

  /**
   * Releases a hold.
   *
   * @param id which one
   * @param at when
   * @return false where there is none, or it was released before
   */
  boolean release(UUID id, Instant at);

  /**
   * The holds of some people.
   *
   * @param subjects any number
   * @return in the order of subjects, then of ids
   */
  List<HoldLine> ofSubjects(List<CustomerId> subjects);
}
