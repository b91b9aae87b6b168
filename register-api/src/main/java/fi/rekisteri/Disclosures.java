package fi.rekisteri;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.DisclosureRequest;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data that goes to others, and the ledger of it (luovutukset; S7.4, S14, S29, S30, S37.4; Art.
 * 15(1)(c)). What is not declared does not go; what goes is written into the ledger, and into the
 * audit trail, before it is returned. Thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>A disclosure is carried out as it was asked for, or not at all: a field too many refuses
 *       the whole, and the refusal stands in the audit trail.
 *   <li>What the person has chosen is asked in the transaction that writes the line, and holds the
 *       record: whoever objects meanwhile comes before, and is heeded, or after.
 *   <li>Where the ledger or the trail cannot be written, nothing is returned.
 * </ul>
 */
public interface Disclosures {
  /**
   * Discloses the requested fields of one person. Needs the designation {@code DISCLOSE}.
   *
   * @param subject whose data
   * @param request to whom, on which ground, which fields
   * @return the values, with the line of the ledger
   * @throws fi.rekisteri.error.AccessDeniedException where actor, ground, recipient, agreement,
   *     country, purpose, person or field do not allow it, each with a code of its own
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  default Disclosed disclose(CustomerId subject, DisclosureRequest request) {
    return disclose(DisclosureItem.of(subject, request));
  }

  /**
   * As {@link #disclose(CustomerId, DisclosureRequest)}, perhaps some values only of a field.
   *
   * @param item what is to be disclosed of whom
   * @return the values, with the line of the ledger
   * @throws fi.rekisteri.error.NotFoundException {@code FIELD_NOT_HELD} where a chosen value is not
   *     held
   */
  Disclosed disclose(DisclosureItem item);

  /**
   * Discloses data of many, in chunks of one transaction each. Every item is judged at its own
   * instant and refused for itself; the rest goes on. A chunk that fails in a way that may pass is
   * tried again a few times; where it fails for good, the listener has everything that was recorded
   * before.
   *
   * @param items what is to be disclosed of whom
   * @param listener takes the verdicts, and with them the data, after each chunk
   * @return how many went out, and why others did not
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not disclose at all
   */
  DisclosureReport discloseAll(Iterator<DisclosureItem> items, DisclosureListener listener);

  /**
   * Who received what of one person, newest first (S30.4, C-154/21). Of somebody erased the facts
   * are told, and no details. Needs the designation {@code READ} and the purpose {@code RIGHTS},
   * and is recorded.
   *
   * @param subject whose data
   * @param before the id of the last line of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page of the ledger; empty for somebody of whom nothing was disclosed
   */
  List<Disclosure> ofSubject(CustomerId subject, @Nullable DisclosureId before, int limit);

  /**
   * What one recipient received during a time, newest first. Needs the designation {@code ADMIN},
   * and is recorded.
   *
   * @param recipient its code, also one that the definition does not declare any more
   * @param span the time
   * @param before the id of the last line of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page of facts: details are told with the person's other data only
   */
  List<DisclosureFacts> toRecipient(
      String recipient, TimeSpan span, @Nullable DisclosureId before, int limit);

  /**
   * How often one recipient received data during a time. Needs the designation {@code ADMIN}, and
   * is recorded.
   *
   * @param recipient its code, also one that the definition does not declare any more
   * @param span the time
   * @return how many lines {@link #toRecipient} shows: one for each person and disclosure
   * @throws fi.rekisteri.error.InvalidValueException {@code UNKNOWN_RECIPIENT} for what is no code
   */
  long countToRecipient(String recipient, TimeSpan span);
}
