package fi.rekisteri.core;

import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which purposes on consent or contract carry something now (Art. 20(1)(a)). The one decision tells
 * whether a purpose is pursued, whether a consent stands and what the person has forbidden;
 * restrictions and locks are left to whoever asks.
 */
record Carriers(PortableScope scope, Holder holder) {
  /**
   * What carries something.
   *
   * @param purposes the purposes that do
   * @param lacksConsent whether another one would, if only there were a consent
   */
  record Found(Set<Purpose> purposes, boolean lacksConsent) {}

  Found among(Predicate<ProcessingActivity> asked) {
    Standing standing = holder.standing().unrestricted().withLocks(Map.of());
    Set<Purpose> purposes = new HashSet<>();
    boolean lacksConsent = false;
    for (ProcessingActivity activity : scope.definition().activities()) {
      if (asked.test(activity) && isOpen(activity)) {
        Purpose purpose = activity.purpose();
        ProcessingDecision decision =
            scope.decisions().decide(purpose, holder.role(), standing, scope.now());
        if (decision instanceof ProcessingDecision.Permitted) {
          purposes.add(purpose);
        } else if (decision instanceof ProcessingDecision.Refused refused) {
          lacksConsent |= refused.code() == ErrorCode.CONSENT_REQUIRED;
        }
      }
    }
    return new Found(purposes, lacksConsent);
  }

  private boolean isOpen(ProcessingActivity activity) {
    return activity.basisFor(holder.role()).filter(Carriers::opens).isPresent();
  }

  private static boolean opens(LegalBasis basis) {
    return RightsMatrix.opening(DataSubjectRight.PORTABILITY, basis).open();
  }
}
