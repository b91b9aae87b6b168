package fi.rekisteri.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
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
