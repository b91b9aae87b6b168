package fi.rekisteri.core.definition;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All purposes of the notice. "Only for the customer relationship" (S8) contradicts S4, S6, S9 and
 * S50; each purpose is declared by itself instead, and what goes beyond the relationship is narrow
 * or off (L02). Market and opinion research (S70) can be forbidden but is nowhere pursued, so it is
 * no purpose here.
 */
final class NoticeActivities {
  private NoticeActivities() {}

  static List<ProcessingActivity> all(Interests interests) {
    List<ProcessingActivity> all = new ArrayList<>();
    all.addAll(CustomerActivities.of(interests));
    all.addAll(PaymentActivities.of(interests));
    all.addAll(DutyActivities.of(interests));
    all.addAll(OwnUseActivities.of(interests));
    all.addAll(VisitActivities.all());
    return all;
  }

  /** An activity that is shipped off: the controller decides to switch it on (Art. 25(2), G25). */
  static ProcessingActivity suspended(
      Purpose purpose,
      LocalizedText description,
      Map<SubjectRole, LegalBasis> bases,
      Set<FieldKey<?>> fields) {
    return ProcessingActivity.active(purpose, description, bases, fields)
        .withStatus(ActivityStatus.SUSPENDED);
  }
}
