package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.rights.RefusalCertificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The requests of data subjects (Art. 12 to 22), from the letter to the closed file. Each is
 * numbered and only added to; all that it holds is sealed. Thread-safe.
 *
 * <p>Looking needs the designation {@code READ}, working on a request {@code MAINTAIN}; what an
 * item does to data needs in addition what the same call of the {@link RegisterDesk} needs, such as
 * {@code ERASE}. All of it is for the purpose {@code RIGHTS}, for whoever may touch every field,
 * and audited. An unknown number is refused with {@code REQUEST_NOT_FOUND}, a step that does not
 * fit with {@code REQUEST_STEP_REFUSED}; nothing is changed then.
 */
public interface Requests extends DueRequests {
  /**
   * Receives a request. Nothing is refused for its form, its language or its address, and the
   * answer does not tell whether anybody is known.
   *
   * @param letter what came
   * @return the file, with what was noticed
   * @throws fi.rekisteri.error.InvalidValueException {@code REQUEST_STEP_REFUSED} for a receipt in
   *     the future
   */
  RightsRequest receive(ReceivedRequest letter);

  /**
   * Records what a letter asks for beside what was known: whoever reads it says so. The time of
   * these items runs from the receipt too.
   *
   * @param number the request
   * @param claims what it asks for; not empty
   * @return the file
   */
  RightsRequest understood(long number, List<Claim> claims);

  /**
   * Ends a request that asks for nothing, such as a letter of thanks, or one whose sender never
   * said what is meant. The reason stands in the file.
   *
   * @param number the request, of which nobody has understood an item
   * @param reason how that was found; 1 to 4000 characters
   * @return the file, closed unless data asked for to identify the person is still to be deleted
   */
  RightsRequest nothingAsked(long number, String reason);

  /**
   * Passes a request on (S68.3, S72).
   *
   * @param number the request
   * @param to who handles it from now on
   * @return the file
   */
  RightsRequest forward(long number, ContactRole to);

  /**
   * Records whom it concerns, by a plausible match. Where another person was found before, what was
   * shown and decided for that one counts no more; nor can it be corrected once something was
   * carried out for them. What has effect from its receipt (a prohibition, an objection, a
   * withdrawal, a restriction: Art. 7(3), 18, 21; S70.2, S81, S82) has it from then on, before
   * anything is decided.
   *
   * @param number the request
   * @param subject the person
   * @return the file
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   */
  RightsRequest concerns(long number, CustomerId subject);

  /**
   * Records that the register knows nobody whom it might concern. Each item is answered with that.
   *
   * @param number the request
   * @return the file
   */
  RightsRequest concernsNobody(long number);

  /**
   * Records what speaks for the person being who they say (Art. 12(6)), and how sure it is by that.
   * It counts for this request alone.
   *
   * @param number the request
   * @param evidence everything that was shown for this request so far
   * @return the file
   */
  RightsRequest identified(long number, IdentityEvidence evidence);

  /**
   * Whether an item may be carried out for whoever asks, and what is asked of them at most else.
   *
   * <p>Risks that follow from the item and the definition need no mention: an identity code shown
   * or changed, money that would go elsewhere, everything destroyed, somebody who asks for somebody
   * else. Others, such as special categories of data or an answer to a new contact, are told here;
   * they are recorded (which needs {@code MAINTAIN}), and count when the item is decided.
   *
   * @param number the request
   * @param item the number of the item
   * @param risks what would be shown, changed or destroyed beyond that; empty where nothing would
   * @return the decision; nothing is recorded of it but the look, and risks that are new
   */
  IdentityDecision identity(long number, int item, Set<IdentityRisk> risks);

  /**
   * Records that more data was asked to identify the person, looked at and deleted (G12.6). The
   * file is not closed before it was deleted.
   *
   * @param number the request
   * @param check which kinds of data, and when
   * @return the file
   */
  RightsRequest checked(long number, IdentityCheck check);

  /**
   * Records that the person was asked something: the time of the items rests (Art. 12(6)).
   *
   * @param number the request
   * @param question what, why, and on which day
   * @return the file
   * @throws fi.rekisteri.error.InvalidValueException {@code PAUSE_REASON_REQUIRED}
   */
  RightsRequest ask(long number, Question question);

  /**
   * Records that the person answered: the time of the items runs on.
   *
   * @param number the request
   * @param items the numbers of the items; empty for all
   * @param on the day on which the answer came
   * @return the file
   */
  RightsRequest heard(long number, Set<Integer> items, LocalDate on);

  /**
   * Completes an item, or corrects what was understood.
   *
   * @param number the request
   * @param item the number of the item
   * @param claim what it asks for, by the same right
   * @return the file
   */
  RightsRequest amend(long number, int item, Claim claim);

  /**
   * Records that the person took an item back. What was carried out stays; an erasure that waits is
   * withdrawn; what else is under way, or in effect until decided, is brought to its end first.
   *
   * @param number the request
   * @param item the number of the item
   * @return the file
   */
  RightsRequest takenBack(long number, int item);

  /**
   * Extends the time, once, by two months from the receipt (Art. 12(3)).
   *
   * @param number the request
   * @param items the numbers of the items; empty for all
   * @param extension why, and when the person was told
   * @return the file
   * @throws fi.rekisteri.error.ConflictException {@code EXTENSION_TOO_LATE} where the person was
   *     told after the time was over: the items are overdue
   */
  RightsRequest extend(long number, Set<Integer> items, Extension extension);

  /**
   * Decides an item.
   *
   * @param number the request
   * @param item the number of the item
   * @param decision the decision
   * @return the file
   * @throws fi.rekisteri.error.ConflictException {@code IDENTITY_NOT_SHOWN} where something would
   *     be granted to somebody of whom it is not sure enough who they are; {@code
   *     REQUEST_CONTRADICTORY} where another item says the opposite (S83)
   */
  RightsRequest decide(long number, int item, Decision decision);

  /**
   * Carries out what was granted of an item, or goes on with it: in the register first, then at the
   * host's handlers. It may be repeated after any interruption: what is done is not done again.
   * What was answered to the person goes out with {@link #told}.
   *
   * @param number the request
   * @param item the number of the item
   * @return the file, and the answer or the package where the item asked for one
   * @throws fi.rekisteri.error.ConflictException {@code REQUEST_STEP_REFUSED} for an erasure before
   *     the access of the same letter was answered (S83)
   */
  CarriedOut carryOut(long number, int item);

  /**
   * Issues the certificate of what was refused (S78).
   *
   * @param number the request
   * @param order which items, who answers for it, in which language
   * @return the certificate; it stands in the file, and never changes
   * @throws fi.rekisteri.error.InvalidValueException where somebody else than the responsible
   *     person issues it
   */
  RefusalCertificate certify(long number, CertificateOrder order);

  /**
   * Records that the person was told something. An answer ends the time of its items; where nothing
   * is left to do, the file is closed. A closed file takes the telling that something was
   * completed, and no other.
   *
   * @param number the request
   * @param items the numbers of the items; empty for all
   * @param telling what, when and how
   * @return the file
   * @throws fi.rekisteri.error.ConflictException {@code CERTIFICATE_REQUIRED} for the answer of an
   *     item of which something was refused, without a certificate
   */
  RightsRequest told(long number, Set<Integer> items, Telling telling);

  /**
   * Records a complaint to an authority, or its end, also of a closed file. While one is open, the
   * file is kept (S79.2). There may be several, under numbers of their own.
   *
   * @param number the request
   * @param complaint how it stands; one ends that was opened before, on the same day
   * @return the file
   */
  RightsRequest complained(long number, ComplaintCase complaint);

  /**
   * The file of a request.
   *
   * @param number its number
   * @return the file
   */
  RightsRequest get(long number);

  /**
   * Requests, open and closed.
   *
   * @param after the number of the last one of the page before, 0 for the first page
   * @param limit the most to return, from 1 to 100
   * @return in the order of numbers
   */
  List<RightsRequest> page(long after, int limit);

  /**
   * The requests of a person, whatever has become of the person.
   *
   * @param subject the person
   * @return in the order of numbers
   */
  List<RightsRequest> of(CustomerId subject);

  /**
   * Until when each item is to be answered, by which rule, from what.
   *
   * @param number the request
   * @return of the items that are not answered yet, in their order
   */
  List<ItemDeadline> deadlines(long number);

  /**
   * Goes on with what waits: sleeping items whose hold has ended, and what failed. It may be
   * repeated at any time, also by two at once.
   *
   * @return what became of each that was looked at
   */
  RequestRunReport resume();

  /**
   * Lets go of closed files that are evidence no more (Art. 5(1)(e)), but for open complaints.
   *
   * @return how many went
   */
  long removeExpired();
}
