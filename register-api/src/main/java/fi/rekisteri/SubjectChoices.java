package fi.rekisteri;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.processing.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person has chosen, in the hands of one actor, for the purpose {@code RIGHTS}. Each call
 * is one transaction with its audit entry. Thread-safe.
 */
public interface SubjectChoices {
  /**
   * What the choices amount to now. Needs the designation {@code READ}.
   *
   * @return consents, objections, prohibitions, restrictions and the safety ban that stand
   * @throws fi.rekisteri.error.NotFoundException {@code CUSTOMER_NOT_FOUND}
   * @throws fi.rekisteri.error.ErasedException {@code CUSTOMER_ERASED}
   */
  Standing standing();

  /**
   * Everything that was ever chosen, oldest first; nothing of it is overwritten. Needs the
   * designation {@code READ}.
   *
   * @param after the id of the last one of the page before, or null for the first page
   * @param limit the most to return, from 1 to 1000
   * @return a page
   */
  List<RecordedChoice> history(@Nullable String after, int limit);

  /**
   * Every consent and withdrawal, of one moment: what a consent receipt is written from (Art. 7(1),
   * X2). Needs the designation {@code READ}.
   *
   * @return the history, also an empty one
   */
  ConsentHistory consents();

  /**
   * Records a choice, and lets it have effect at once: the next decision on the person knows it.
   * Needs the designation {@code MAINTAIN}.
   *
   * @param choice the choice
   * @return what the choices amount to from now on
   * @throws fi.rekisteri.error.InvalidValueException {@code CHOICE_REFUSED}, {@code
   *     CONSENT_NOT_DECLARED}, {@code GUARDIAN_REQUIRED}, {@code OBJECTION_NOT_APPLICABLE}, {@code
   *     SUBJECT_NOT_INFORMED}; nothing was changed
   */
  Standing record(Choice choice);

  /**
   * Records a choice unless it was recorded before: one of the same kind with the same evidence is
   * the same one. So a call that broke off may be repeated, also by two at once. Needs the
   * designation {@code MAINTAIN}.
   *
   * @param choice a choice whose receipt names its evidence
   * @return what the choices amount to from now on
   * @throws IllegalArgumentException for a choice without evidence
   * @throws fi.rekisteri.error.InvalidValueException as {@link #record}; nothing was changed
   */
  Standing recordOnce(Choice choice);

  /**
   * Records consents and withdrawals that another party's record shows (X2): all of them in one
   * transaction, or none. Each keeps the time, channel and evidence that it has. What the ledger
   * holds already, by the same purpose, time, channel, wording and terms, is left as it is; so the
   * same record may be taken in twice, and an old one revives nothing. Needs the designation {@code
   * MAINTAIN}.
   *
   * @param shown consents and withdrawals, oldest first
   * @return those that were not known and are recorded now; empty where nothing was changed
   * @throws IllegalArgumentException for choices of another kind
   * @throws fi.rekisteri.error.InvalidValueException as {@link #record}; nothing was recorded
   */
  List<Choice> recordImported(List<Choice> shown);
}
