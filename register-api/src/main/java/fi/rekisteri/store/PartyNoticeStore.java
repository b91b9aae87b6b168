package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the notices to parties: an outbox, written in the transaction of what it tells. Notices
 * hold no value of anybody, and outlive the erasure of the person, which they may have to tell.
 *
 * <ul>
 *   <li>A39 {@link #add} keeps notices; {@link #find}, {@link #of} and {@link #page} give them back
 *       equal, each exactly once, in the order of planning and then of ids, whatever has become of
 *       the person. An id that is there is refused with {@code VERSION_CONFLICT}.
 *   <li>A40 {@link #claim} lends pending notices that are due, those that have waited longest
 *       first, counts the attempt, and lends each to one taker only, also between threads.
 *   <li>A41 {@link #replace} replaces exactly the version that was read, or nothing, also between
 *       threads.
 * </ul>
 */
public interface PartyNoticeStore {
  /**
   * Adds notices.
   *
   * @param notices any number; an empty list does nothing
   * @throws fi.rekisteri.error.ConflictException {@code VERSION_CONFLICT} where an id is there
   */
  void add(List<PartyNotice> notices);

  /**
   * Finds a notice.
   *
   * @param id its id
   * @return empty for an id that is not there
   */
  Optional<PartyNotice> find(NoticeId id);

  /**
   * Reads a page of the notices about a person.
   *
   * @param subject the person, erased or not
   * @param after the last notice of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of planning, then of ids (unsigned)
   */
  List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit);

  /**
   * Reads a page of the notices in a state.
   *
   * @param state the state
   * @param after the last notice of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of planning, then of ids (unsigned)
   */
  List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit);

  /**
   * Counts the notices in a state.
   *
   * @param state the state
   * @param plannedBefore those that were planned before this instant
   * @return how many
   */
  long count(NoticeState state, Instant plannedBefore);

  /**
   * Lends pending notices: each gets its next version with {@link
   * fi.rekisteri.disclosure.NoticeProgress#lent}. What another transaction is changing just now it
   * may pass over.
   *
   * @param claim which, how many and until when
   * @return the notices as they are now, those first that have been due longest
   */
  List<PartyNotice> claim(NoticeClaim claim);

  /**
   * Replaces a notice by its next version: fields, change and progress.
   *
   * @param next the notice; its version is one more than the stored one
   * @return false where another version is stored, or none; nothing was changed
   */
  boolean replace(PartyNotice next);
}
