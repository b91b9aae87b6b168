package fi.rekisteri.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of the audit trail. There is no way to change one, and none to remove one but
 * {@link CheckpointStore#prune}, which asks for a verdict.
 *
 * <ul>
 *   <li>A12 An appended entry is read back equal, by its subject, by its time and by its lane; a
 *       second one in the same place is refused.
 *   <li>A13 Pages of the trail are in the order of time, then place, newest first, and show every
 *       entry exactly once; so do {@link #inOrder} and {@link #ofLane}, in the order of places.
 *   <li>A69 Pages of {@link #select} show exactly the entries that are asked for, each once, in the
 *       order of time, then place, oldest first.
 *   <li>A70 {@link #count} counts exactly those whom pages of the query show.
 * </ul>
 */
public interface AuditStore {
  /**
   * Appends entries.
   *
   * @param entries any number
   */
  void append(List<AuditEntry> entries);

  /**
   * Reads the trail of one person, newest first.
   *
   * @param subject whose data was touched
   * @param before the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit);

  /**
   * Reads the trail of a time, newest first.
   *
   * @param from the first instant
   * @param until the first instant that is not asked for
   * @param before the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<AuditEntry> between(Instant from, Instant until, @Nullable AuditEntry before, int limit);

  /**
   * Reads what is asked for, oldest first. It costs by the time that is asked for, or by what there
   * is of the person in it.
   *
   * @param query of which time, and what of it
   * @param after where the last entry of the page before stood, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit);

  /**
   * Counts what is asked for.
   *
   * @param query of which time, and what of it
   * @return how many entries there are
   */
  long count(TrailQuery query);

  /**
   * Reads entries in the order of places, whether or not their lanes are listed.
   *
   * @param after the place of the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return a page
   */
  List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit);

  /**
   * Reads entries of one lane.
   *
   * @param range the numbers that are asked for
   * @param limit the most to return, from 1
   * @return in the order of numbers
   */
  List<AuditEntry> ofLane(LaneRange range, int limit);
}
