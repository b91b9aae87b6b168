package fi.rekisteri.core.showing;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.List;

/**
 * What waits for a purpose that is not carried out at present: the notice says so, so that nobody
 * misses its use.
 *
 * @param definition the register's definition
 */
record Waiting(RegisterDefinition definition) {
  boolean isInUse(Purpose purpose) {
    return definition
        .activity(purpose)
        .filter(activity -> activity.status() == ActivityStatus.ACTIVE)
        .isPresent();
  }

  /** A field that other purposes need, none of which is in use: requests alone use every field. */
  boolean isWaiting(FieldKey<?> field) {
    List<Purpose> needing =
        definition.activities().stream()
            .filter(activity -> activity.binds(field))
            .map(ProcessingActivity::purpose)
            .filter(purpose -> !purpose.equals(Purpose.RIGHTS))
            .toList();
    return !needing.isEmpty() && needing.stream().noneMatch(this::isInUse);
  }

  /** A recipient that has grounds, all of them for purposes that are not in use. */
  boolean isWaiting(Recipient recipient) {
    List<Purpose> grounds =
        definition.disclosureRules().stream()
            .filter(rule -> rule.recipients().contains(recipient.code()))
            .map(DisclosureRule::purpose)
            .toList();
    return !grounds.isEmpty() && grounds.stream().noneMatch(this::isInUse);
  }
}
