package fi.rekisteri.core.drift;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Both versions, with what is asked of them for every single difference. Immutable. */
final class Drafts {
  private final RegisterDraft before;
  private final RegisterDraft after;
  private final Map<Purpose, ProcessingActivity> earlier;
  private final Map<Purpose, ProcessingActivity> later;
  private final Set<FieldKey<?>> collected = new HashSet<>();
  private final Set<Purpose> consentBased = new TreeSet<>();

  Drafts(RegisterDraft before, RegisterDraft after) {
    this.before = before;
    this.after = after;
    this.earlier = activities(before);
    this.later = activities(after);
    before.activities().stream()
        .filter(activity -> activity.status() != ActivityStatus.DRAFT)
        .forEach(activity -> collected.addAll(activity.fields()));
    after.activities().stream()
        .filter(Drafts::restsOnConsent)
        .forEach(activity -> consentBased.add(activity.purpose()));
  }

  /** The first of those that a draft names twice. */
  private static Map<Purpose, ProcessingActivity> activities(RegisterDraft draft) {
    Map<Purpose, ProcessingActivity> all = new HashMap<>();
    draft.activities().forEach(activity -> all.putIfAbsent(activity.purpose(), activity));
    return all;
  }

  /** Whether people are told of it; one that is suspended may go on with the consents it has. */
  static boolean isTold(ProcessingActivity activity) {
    return activity.status() == ActivityStatus.ACTIVE
        || activity.status() == ActivityStatus.SUSPENDED;
  }

  private static boolean restsOnConsent(ProcessingActivity activity) {
    return isTold(activity)
        && activity.bases().values().stream().anyMatch(LegalBasis.Consent.class::isInstance);
  }

  RegisterDraft before() {
    return before;
  }

  RegisterDraft after() {
    return after;
  }

  /** The activity of the later version. */
  Optional<ProcessingActivity> activity(Purpose purpose) {
    return Optional.ofNullable(later.get(purpose));
  }

  /** The activity of the later version, or else of the earlier one. */
  Optional<ProcessingActivity> anyActivity(Purpose purpose) {
    return activity(purpose).or(() -> Optional.ofNullable(earlier.get(purpose)));
  }

  /**
   * What purposes of the earlier version have collected; one that was drafted collected nothing.
   */
  Set<FieldKey<?>> collected() {
    return Collections.unmodifiableSet(collected);
  }

  /** The purposes that people are told of and that rest on a consent of somebody. */
  Set<Purpose> consentBased() {
    return Collections.unmodifiableSet(consentBased);
  }
}
