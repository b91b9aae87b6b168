package fi.rekisteri;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.AccessAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register in the hands of one actor. Thread-safe. */
public interface RegisterDesk {
  /**
   * Works for a purpose. Personal data is reached in no other way (Art. 5(1)(b)).
   *
   * @param purpose a purpose of the definition; another one is refused at each act, and audited
   * @return the customers, as the purpose may see them
   */
  CustomerAccess forPurpose(Purpose purpose);

  /**
   * What a person has chosen: consent, objection, prohibition, restriction (Art. 7, 18, 21).
   *
   * @param subject the person
   * @return the choices; whether the actor may is asked at each call
   */
  SubjectChoices choicesOf(CustomerId subject);

  /**
   * What update services sent for a person's restricted fields, and waits for a decision (S26.3).
   *
   * @param subject the person
   * @return what waits; whether the actor may is asked at each call
   */
  PendingUpdates pendingUpdatesOf(CustomerId subject);

  /**
   * Counts of people, without any person (S4.2).
   *
   * @return the statistics; whether the actor may is asked at each call
   */
  Statistics statistics();

  /**
   * The register's keys: their inventory and rotation.
   *
   * @return the keys; whether the actor may is asked at each call
   */
  KeyManagement keys();

  /**
   * Answers "what do you hold about me?" (Art. 15, S67): everything, with its origin, and who has
   * looked by date and purpose. The answer itself is audited. Needs the designation {@code READ}
   * and the purpose {@code RIGHTS}; whether the person is who they say is the host's to check
   * first.
   *
   * @param subject the person
   * @return the answer; for somebody whom the register does not know, the confirmation that no data
   *     is held
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  AccessAnswer answerAccess(CustomerId subject);

  /**
   * Who has looked at a person's data, newest first. Needs the designation {@code ADMIN}; looking
   * is audited too.
   *
   * @param subject the person
   * @param before the last entry of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page of the trail
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<AuditEntry> trail(CustomerId subject, @Nullable AuditEntry before, int limit);
}
