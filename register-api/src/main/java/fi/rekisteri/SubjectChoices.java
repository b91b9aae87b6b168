package fi.rekisteri;

import fi.rekisteri.consent.Choice;
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
}
