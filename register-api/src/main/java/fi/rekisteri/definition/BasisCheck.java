package fi.rekisteri.definition;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.util.TreeMap;

/** Each legal basis can carry its purpose and its role (Art. 6(1)). */
final class BasisCheck {
  private BasisCheck() {}

  static void check(Draft draft, Problems problems) {
    for (ProcessingActivity activity : draft.activities) {
      new TreeMap<>(activity.bases())
          .forEach(
              (role, basis) -> {
                checkContract(activity, role, basis, problems);
                checkProhibition(activity, role, basis, problems);
                checkBalancing(draft, activity, role, problems);
              });
    }
  }

  private static void checkContract(
      ProcessingActivity activity, SubjectRole role, LegalBasis basis, Problems problems) {
    if (!(basis instanceof LegalBasis.Contract contract)) {
      return;
    }
    if (!contract.reaches(activity.purpose())) {
      problems.add(
          path(activity, role),
          "a contract cannot carry this purpose; use a weighed interest or consent (S4.1, L03)");
    } else if (!contract.binds(role)) {
      problems.add(
          path(activity, role), "a person in this role is no party to a contract (S12.2, L06)");
    }
  }

  private static void checkProhibition(
      ProcessingActivity activity, SubjectRole role, LegalBasis basis, Problems problems) {
    if (!activity.traits().prohibitedBy().isEmpty()
        && !RightsMatrix.opening(DataSubjectRight.MARKETING_OBJECTION, basis).open()) {
      problems.add(
          path(activity, role),
          "people may forbid it, but what this basis carries nobody can forbid; leave out the"
              + " scopes, or rest it on another basis (S12.3)");
    }
  }

  private static void checkBalancing(
      Draft draft, ProcessingActivity activity, SubjectRole role, Problems problems) {
    if (!(activity.bases().get(role) instanceof LegalBasis.LegitimateInterest interest)) {
      return;
    }
    if (ActivityCheck.isAbsent(interest.balancing())) {
      problems.add(
          path(activity, role) + ".balancing",
          "a legitimate interest without a recorded balancing test (G6, S4.1)");
    } else if (activity.status() == ActivityStatus.ACTIVE && isOver(draft, interest.balancing())) {
      problems.add(
          path(activity, role) + ".balancing",
          "the balancing test was to be reviewed before the definition begins; review it (S5.2)");
    }
  }

  private static boolean isOver(Draft draft, BalancingTest balancing) {
    return draft.validFrom != null && balancing.reviewBy().isBefore(draft.validFrom);
  }

  private static String path(ProcessingActivity activity, SubjectRole role) {
    return ActivityCheck.path(activity.purpose()) + ".bases[" + role + "]";
  }
}
