package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.TrustedProxies;
import fi.rekisteri.visit.VisitorId;
import fi.rekisteri.visit.VisitorProof;
import java.util.Iterator;
import java.util.Set;

/**
 * The visitors of the site: what they answered about cookies, what is observed of them, and who
 * turned out to be a customer (S46 to S65, F22).
 *
 * <p>A visitor is a subject of the role {@code VISITOR}, under {@link VisitorId#subject}: their
 * choices, trail and answers are reached by that id like anybody's. Each call passes the one
 * decision and is audited; thread-safe.
 */
public interface Visits {
  /**
   * The same visitors, whose requests come through the host's own proxies (S54).
   *
   * @param proxies whose word about the sender is taken; without this call nobody's is
   * @return the visitors
   */
  Visits behind(TrustedProxies proxies);

  /**
   * Records what a visitor answered: each yes as a consent, each no as a withdrawal, so that an
   * older consent that turns up later revives nothing. It has effect on the next observation. What
   * the visitor said no to ends the links that rest on it. A visitor who is not known yet is
   * registered with it. Needs the designation {@code MAINTAIN}.
   *
   * @param consent the answers
   * @throws fi.rekisteri.error.InvalidValueException {@code CONSENT_NOT_GRANULAR} for one yes to
   *     several purposes, {@code CONSENT_NOT_DECLARED}, {@code CHOICE_REFUSED}; nothing was
   *     recorded
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}: give the browser a new id
   */
  void choose(CookieConsent consent);

  /**
   * Records a refusal that a browser sends with its requests (S58), as a no to every cookie that is
   * not strictly necessary. It answers what the visitor has not answered on the site; a consent
   * that they gave there expressly stays until they withdraw it there. A visitor who is not known
   * yet is registered with it. Repeated, it changes nothing. The silence of a browser is no
   * consent, and nothing to record.
   *
   * @param visitor who
   * @param signal the name of the signal, such as {@code Sec-GPC}, kept as evidence
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  void heedSignal(VisitorId visitor, String signal);

  /**
   * What may be kept and read on a visitor's device now. Strictly necessary techniques always are
   * among it: refusing all others blocks no service (S60). Needs the designation {@code READ}.
   *
   * @param visitor who; one who is not known has consented to nothing
   * @return the names of declared cookies and similar techniques
   */
  Set<String> allowedCookies(VisitorId visitor);

  /**
   * Records observations, in chunks of one transaction each, so that a batch of any length takes
   * the same memory. Each is judged by itself: one that is refused leaves nothing but its refusal,
   * and the rest goes on. An observation needs a declared cookie, which collects what it tells, and
   * the consent of its visitor, given before the visit and not withdrawn when the chunk is stored.
   * The same observation, by its id and time, is kept once; so a batch that was interrupted may be
   * repeated. Needs the designation {@code MAINTAIN}.
   *
   * @param batch what was observed
   * @param listener told of each chunk when it is durable
   * @return what became of them
   * @throws fi.rekisteri.error.StorageException where the storage fails; the chunks before are kept
   */
  VisitReport record(Iterator<CookieObservation> batch, VisitListener listener);

  /**
   * Links a visitor to the customer that they turned out to be (S52). Whoever was linked before, as
   * on a shared browser, keeps what was observed until now. A visitor who was never linked brings
   * along what was observed before, also with consent alone. What the customer has forbidden of
   * marketing is forbidden for the visitor from then on, whatever cookies they agreed to (S50).
   * Needs the designation {@code MAINTAIN}.
   *
   * @param request who is whom, and by which consent
   * @return the link; where the same one lasts already, that one
   * @throws fi.rekisteri.error.AccessDeniedException {@code CONSENT_REQUIRED} where the visitor's
   *     consent does not stand, and whatever else closes the purpose
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ConflictException {@code FIELD_ALREADY_HELD} where either has too
   *     many links
   */
  IdentityLink link(LinkRequest request);

  /**
   * Ends a link: what is observed from now on is nobody's, until somebody is linked again. What was
   * observed while it lasted stays the customer's, to be erased with the rest. Needs the
   * designation {@code MAINTAIN}.
   *
   * @param visitor the visitor's subject
   * @param customer the customer
   * @return the link as it stands ended
   * @throws fi.rekisteri.error.NotFoundException {@code LINK_NOT_FOUND} where none lasts
   */
  IdentityLink unlink(CustomerId visitor, CustomerId customer);

  /**
   * Answers "what do you hold about me?" to whoever knows a visitor's id (Art. 11, 15; S51). The id
   * alone shows nobody that it is theirs. What belongs to a linked customer is left out: they are
   * answered as the customer. Needs the designation {@code READ}.
   *
   * @param visitor the visitor
   * @param proofs by what they show that it is them, as the host has checked it
   * @return the answer, or what would help
   */
  VisitorAnswer answerAccess(VisitorId visitor, Set<VisitorProof> proofs);

  /**
   * Erases what was observed of a visitor, and what was inferred (S59.1): clearing cookies on a
   * device deletes nothing here. Observations in the time of a link belong to the customer, and go
   * when they ask for it: on a shared browser they tell of somebody else. Needs the designation
   * {@code ERASE}. Whoever knows the number in the cookie can ask; whether it is the visitor is the
   * host's to find out.
   *
   * @param visitor the number in the cookie
   * @return what became of it, as of any demand
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND} where nothing is held
   *     of the visitor
   */
  ErasureAnswer eraseObservations(VisitorId visitor);
}
