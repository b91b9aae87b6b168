package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.List;

/**
 * What a credit information provider tells is for granting and watching credit and for planning
 * collection, never for what markets or publishes (F14).
 */
final class CreditCheck {
  private CreditCheck() {}

  static void check(Draft draft, Problems problems) {
    List<FieldSchema<?>> credit =
        draft.fields.stream()
            .<FieldSchema<?>>filter(field -> field.category().equals(DataCategory.CREDIT))
            .toList();
    for (ProcessingActivity activity : draft.activities) {
      credit.stream()
          .filter(field -> isMarketing(activity) && activity.binds(field.key()))
          .forEach(
              field ->
                  problems.add(
                      ActivityCheck.path(activity.purpose()) + ".fields[" + field.key() + "]",
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
