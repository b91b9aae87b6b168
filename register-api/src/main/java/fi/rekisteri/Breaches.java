package fi.rekisteri;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.breach.AffectedLook;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.FieldExposure;
import fi.rekisteri.breach.LooksAsked;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The controller's own file of breaches (tietoturvaloukkaukset, Art. 33, 34). It is numbered and
 * only added to; free text in it is sealed. Thread-safe.
 *
 * <p>Everything needs the designation {@code ADMIN}. Each entry is recorded together with its audit
 * entry; an entry that does not fit is refused with {@code BREACH_ENTRY_REFUSED}, an unknown number
 * with {@code BREACH_NOT_FOUND}.
 */
public interface Breaches {
  /**
   * Opens a breach.
   *
   * @param discovery when the controller became aware, and of what
   * @return the file, with the instant until which the authority is notified
   */
  BreachRecord open(Discovery discovery);

  /**
   * Records what was taken; which fields of it could be read is judged by the definition of now.
   *
   * @param number the breach
   * @param taken what
   * @return the file
   */
  BreachRecord exposed(long number, Taken taken);

  /**
   * Records whom and what it concerns (Art. 33(3)(a)).
   *
   * @param number the breach
   * @param scope the estimate; it replaces an earlier one
   * @return the file
   */
  BreachRecord scoped(long number, BreachScope scope);

  /**
   * Records what is likely to come of it, or what was done (Art. 33(3)(c), (d)).
   *
   * @param number the breach
   * @param part consequences or measures
   * @param text at most 4000 characters; it stands beside earlier ones
   * @return the file
   */
  BreachRecord told(long number, ContentPart part, String text);

  /**
   * Records that the authority was notified: the first time, or with more (Art. 33(4)).
   *
   * @param number the breach
   * @param at when
   * @param reasonsForDelay why not earlier
   * @return the file
   * @throws fi.rekisteri.error.ConflictException {@code BREACH_REASONS_MISSING} for a first
   *     notification after the deadline without reasons
   */
  BreachRecord notified(long number, Instant at, Optional<String> reasonsForDelay);

  /**
   * Records that the authority need not be notified, since a risk is unlikely. The breach stays in
   * the file (Art. 33(5)).
   *
   * @param number the breach
   * @param reason why
   * @return the file
   */
  BreachRecord notToBeNotified(long number, String reason);

  /**
   * Records whether the people concerned are told (Art. 34). {@code UNINTELLIGIBLE} is refused
   * where the file does not bear it out.
   *
   * @param number the breach
   * @param decision the decision
   * @param reason why
   * @return the file
   */
  BreachRecord decided(long number, SubjectsDecision decision, String reason);

  /**
   * Records that people were told, one by one or by a public communication.
   *
   * @param number the breach
   * @param at when
   * @param people how many, so far as is known
   * @return the file
   */
  BreachRecord subjectsTold(long number, Instant at, long people);

  /**
   * Closes the file; nothing is added to it any more.
   *
   * @param number the breach
   * @param conclusion what was learnt
   * @return the file
   * @throws fi.rekisteri.error.ConflictException {@code BREACH_ENTRY_REFUSED}, naming what is
   *     missing: part of the content, a notification or the decision that none is needed, the
   *     decision on Art. 34, or that those are told who are to be told: one by one as many as the
   *     scope says, or by a public communication that was made after it was decided on
   */
  BreachRecord close(long number, String conclusion);

  /**
   * A breach.
   *
   * @param number its number
   * @return the file
   */
  BreachRecord get(long number);

  /**
   * Breaches in the order of their numbers.
   *
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page
   */
  List<BreachRecord> page(long after, int limit);

  /**
   * What somebody could make of each field.
   *
   * @param taken what they have
   * @return all fields of the definition, in its order
   */
  List<FieldExposure> exposures(Taken taken);

  /**
   * Who was looked at, by the audit trail, newest first. A person stands here as often as they were
   * looked at.
   *
   * @param asked of which time, and by whom
   * @param after the last look of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page
   */
  List<AffectedLook> lookedAt(LooksAsked asked, @Nullable AffectedLook after, int limit);

  /**
   * Whose data a recipient received, by the ledger of disclosures, newest first.
   *
   * @param recipient its code
   * @param span of which time
   * @param after the id of the last one of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page
   */
  List<DisclosureFacts> disclosedTo(
      String recipient, TimeSpan span, @Nullable DisclosureId after, int limit);

  /**
   * Everybody in the register, visitors too: whom a theft of the whole database concerns. It is the
   * register of now: whoever was erased since the theft is not there any more, and cannot be told;
   * whoever came since is there too.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit how many at most, from 1 to 1000
   * @return a page, in the order of ids
   */
  List<CustomerId> everybody(@Nullable CustomerId after, int limit);
}
