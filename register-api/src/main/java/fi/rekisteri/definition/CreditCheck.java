package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.HashSet;
import java.util.Set;

/**
 * What a credit information provider tells is for granting and watching credit and for planning
 * collection, never for what markets or publishes (F14).
 */
final class CreditCheck {
  private CreditCheck() {}

  static void check(Draft draft, Problems problems) {
    Set<FieldKey<?>> credit = new HashSet<>();
    draft.fields.stream()
        .filter(field -> field.category().equals(DataCategory.CREDIT))
        .forEach(field -> credit.add(field.key()));
    for (ProcessingActivity activity : draft.activities) {
      activity.fields().stream()
          .filter(field -> isMarketing(activity) && credit.contains(field))
          .map(FieldKey::path)
          .sorted()
          .forEach(
              path ->
                  problems.add(
                      ActivityCheck.path(activity.purpose()) + ".fields[" + path + "]",
                      "is credit data, which never serves marketing (F14)"));
    }
  }

  static boolean isMarketing(Draft draft, DisclosureRule rule) {
    return draft.activityFor(rule.purpose()).filter(CreditCheck::isMarketing).isPresent();
  }

  /** What people may forbid without a reason is marketing, research or publication. */
  private static boolean isMarketing(ProcessingActivity activity) {
    return !activity.traits().prohibitedBy().isEmpty();
  }
}
