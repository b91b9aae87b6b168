package fi.rekisteri.definition;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rests on consent or profiles people is declared as such (S15.2, S66.1; L08, L09). */
final class ConsentCheck {
  private ConsentCheck() {}

  static void check(Draft draft, Problems problems) {
    List<ConsentDefinition> consents = draft.consent.toOptional().orElse(List.of());
    List<AutomatedDecision> decisions = draft.automatedDecisions.toOptional().orElse(List.of());
    problems.addDuplicates("consent", consents, ConsentDefinition::purpose);
    Set<Purpose> asked =
        consents.stream().map(ConsentDefinition::purpose).collect(Collectors.toSet());
    Set<Purpose> told =
        decisions.stream().map(AutomatedDecision::purpose).collect(Collectors.toSet());
    for (ProcessingActivity activity : draft.activities) {
      Purpose purpose = activity.purpose();
      if (restsOnConsent(activity) && !asked.contains(purpose)) {
        problems.add(
            ActivityCheck.path(purpose) + ".bases",
            "rests on consent, but no consent is declared for it (S15.2, L09)");
      }
      if (activity.profiling() && !told.contains(purpose)) {
        problems.add(
            ActivityCheck.path(purpose) + ".profiling",
            "profiles people, but automatedDecisions does not declare it (S66.1, L08)");
      }
    }
  }

  static boolean restsOnConsent(ProcessingActivity activity) {
    return activity.bases().values().stream().anyMatch(LegalBasis.Consent.class::isInstance);
  }
}
