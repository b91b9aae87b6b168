package fi.rekisteri.definition;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import org.jspecify.annotations.Nullable;

/** Each purpose once, over declared fields; an active one has a basis and a description (S5.1). */
final class ActivityCheck {
  private ActivityCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("activities", draft.activities, ProcessingActivity::purpose);
    for (ProcessingActivity activity : draft.activities) {
      checkFields(draft, activity, problems);
      checkComplete(activity, problems);
    }
  }

  static String path(Purpose purpose) {
    return "activities[" + purpose + "]";
  }

  private static void checkFields(Draft draft, ProcessingActivity activity, Problems problems) {
    activity.fields().stream()
        .filter(key -> draft.schemaOf(key).isEmpty())
        .map(FieldKey::path)
        .sorted()
        .forEach(
            field ->
                problems.add(
                    path(activity.purpose()) + ".fields[" + field + "]",
                    "is not declared; declare the field or do not bind it (S16.1)"));
  }

  private static void checkComplete(ProcessingActivity activity, Problems problems) {
    if (activity.status() != ActivityStatus.ACTIVE) {
      return;
    }
    if (activity.bases().isEmpty()) {
      problems.add(
          path(activity.purpose()) + ".bases",
          "active without a legal basis for any role; add one or leave it a draft (S5.1)");
    }
    if (isAbsent(activity.description())) {
      problems.add(
          path(activity.purpose()) + ".description", "active without a description (S5.1)");
    }
  }

  /** A host whose compiler does not check nullness may hand over null where none is allowed. */
  static boolean isAbsent(@Nullable Object part) {
    return part == null;
  }
}
