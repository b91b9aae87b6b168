package fi.rekisteri.definition;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A balancing test that is to be reviewed (S5). It warns: whether the purpose is suspended
 * meanwhile is the controller's to decide.
 *
 * @param purpose the purpose that relies on it
 * @param role for people in this role
 * @param reviewBy the last day on which it could be relied on without a new look
 */
public record ReviewDue(Purpose purpose, SubjectRole role, LocalDate reviewBy) {

  static List<ReviewDue> of(List<ProcessingActivity> activities, LocalDate today) {
    List<ReviewDue> due = new ArrayList<>();
    for (ProcessingActivity activity : activities) {
      if (activity.status() == ActivityStatus.ACTIVE) {
        new TreeMap<>(activity.bases())
            .forEach(
                (role, basis) -> {
                  if (basis instanceof LegalBasis.LegitimateInterest interest
                      && interest.balancing().reviewBy().isBefore(today)) {
                    due.add(
                        new ReviewDue(activity.purpose(), role, interest.balancing().reviewBy()));
                  }
                });
      }
    }
    return due;
  }
}
