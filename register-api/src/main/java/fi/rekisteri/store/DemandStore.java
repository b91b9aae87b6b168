package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps demands of erasure (Art. 17, S32.3). A line is added once and ended once; it outlives the
 * person, whose id it names.
 *
 * <ul>
 *   <li>A52 A demand is read back equal, and {@link #end} ends exactly that one, once, also between
 *       threads: what ended first stays.
 *   <li>A53 {@link #ofSubjects} shows every demand of exactly those people, and {@link #open} each
 *       that has not ended, each once, in the order of ids; {@link #openOnVisitorsOf} of those the
 *       ones that mean what visitors hold of exactly that customer.
 * </ul>
 */
public interface DemandStore {
  /**
   * Adds a demand.
   *
   * @param line a line whose id is new
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where the id is there
   */
  void add(DemandLine line);

  /**
   * Ends a demand.
   *
   * @param id which one
   * @param at when
   * @param withdrawn whether it was withdrawn
   * @return false where there is none, or it had ended before
   */
  boolean end(UUID id, Instant at, boolean withdrawn);

  /**
   * Finds a demand.
   *
   * @param id which one
   * @return empty where there is none
   */
  Optional<DemandLine> find(UUID id);

  /**
   * The demands of some people, ended ones too.
   *
   * @param subjects any number
   * @return in the order of subjects, then of ids
   */
  List<DemandLine> ofSubjects(List<CustomerId> subjects);

  /**
   * Demands that have not ended.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of ids
   */
  List<DemandLine> open(@Nullable UUID after, int limit);

  /**
   * Demands that have not ended, by which visitors are to let go of what is a customer's.
   *
   * @param customer the customer; they may be erased already
   * @return in the order of ids
   */
  List<DemandLine> openOnVisitorsOf(CustomerId customer);
}
