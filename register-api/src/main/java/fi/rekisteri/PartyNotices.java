package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DeliveryProvider;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notices to parties, in the hands of one actor: whoever gave or received data is told when it
 * is rectified, erased or restricted (Art. 19, 17(2); S77). Notices are planned in the transaction
 * of the change itself; nobody has to ask for them. To deliver and settle them needs the
 * designation {@code DISCLOSE}, and the purpose {@code RIGHTS}. Thread-safe.
 *
 * <h2>What is guaranteed</h2>
 *
 * <ul>
 *   <li>A change and its notices are kept together or not at all.
 *   <li>A notice is delivered once at least, always under the same id, and twice only where a
 *       process died or an answer came after the lease.
 *   <li>No transaction and no lock is held while the provider works.
 *   <li>A notice that fails again and again is set aside and reported; none is ever lost.
 *   <li>A notice names fields, and holds no value. If the person was erased meanwhile, it tells
 *       that instead.
 * </ul>
 */
public interface PartyNotices {
  /**
   * Delivers what is due now. The library starts no thread: call it as often as notices should
   * leave, from one place or from several at once.
   *
   * <p>Each attempt is audited before anything is handed over, and what came of it afterwards.
   *
   * @param provider carries the notices
   * @param terms how they are lent and tried again
   * @return what was done
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   * @throws fi.rekisteri.error.StorageException where an outcome could not be recorded: its notice
   *     comes again under the same id
   * @throws IllegalStateException where the storage joins a transaction of the host's, which would
   *     stay open meanwhile: deliver with a register whose storage ends its own
   */
  DeliveryReport deliver(DeliveryProvider provider, DeliveryTerms terms);

  /**
   * Delivers what is due now, on standard terms.
   *
   * @param provider carries the notices
   * @return as {@link #deliver(DeliveryProvider, DeliveryTerms)}
   */
  default DeliveryReport deliver(DeliveryProvider provider) {
    return deliver(provider, DeliveryTerms.STANDARD);
  }

  /**
   * Records that the party has confirmed, however late. Repeated, it changes nothing.
   *
   * @param id the notice
   * @throws fi.rekisteri.error.NotFoundException {@code NOTICE_NOT_FOUND}
   */
  void acknowledge(NoticeId id);

  /**
   * Records that the party cannot be told (Art. 19).
   *
   * @param id a notice that is not acknowledged
   * @param reason why, as reports count it
   * @param because why, in a few words; sealed in the audit trail with the person's data
   * @throws fi.rekisteri.error.NotFoundException {@code NOTICE_NOT_FOUND}
   * @throws fi.rekisteri.error.ConflictException {@code NOTICE_STATE_CONFLICT}
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   */
  void impossible(NoticeId id, NoticeReason reason, String because);

  /**
   * Records that to tell the party would take a disproportionate effort (Art. 19).
   *
   * @param id a notice that is not acknowledged
   * @param because what it would take, in a few words; sealed in the audit trail
   * @throws fi.rekisteri.error.NotFoundException {@code NOTICE_NOT_FOUND}
   * @throws fi.rekisteri.error.ConflictException {@code NOTICE_STATE_CONFLICT}
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   */
  void disproportionate(NoticeId id, String because);

  /**
   * Puts a notice that was set aside or given up back in the row, under the same id and with all
   * attempts before it.
   *
   * @param id the notice
   * @throws fi.rekisteri.error.NotFoundException {@code NOTICE_NOT_FOUND}
   * @throws fi.rekisteri.error.ConflictException {@code NOTICE_STATE_CONFLICT}
   */
  void takeUpAgain(NoticeId id);

  /**
   * How many notices are in which state.
   *
   * @param patience pending ones that were planned longer ago are overdue
   * @return the counts
   */
  NoticeCounts counts(Duration patience);

  /**
   * Reads a page of the notices in a state: those that were planned first come first.
   *
   * @param state the state
   * @param after the last notice of the page before, or null for the first page
   * @param limit the most to return, 1 to 1000
   * @return in the order of planning
   */
  List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit);

  /**
   * Who was told what of a person, and when: for the person who asks (S77.3, Art. 19). Needs the
   * designation {@code READ}. It tells of erased people too.
   *
   * @param subject the person
   * @param after the last notice of the page before, or null for the first page
   * @param limit the most to return, 1 to 1000
   * @return in the order of planning
   */
  List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit);
}
