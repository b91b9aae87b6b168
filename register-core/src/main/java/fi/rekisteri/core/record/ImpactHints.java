package fi.rekisteri.core.record;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the draft for what may call for an impact assessment. */
final class ImpactHints {
  private final RegisterDraft draft;
  private final Set<Purpose> told;
  private final Set<Purpose> alone;
  private final Map<Purpose, List<RegisterLink>> links;

  ImpactHints(RegisterDraft draft) {
    this.draft = draft;
    List<AutomatedDecision> decisions = draft.automatedDecisions().toOptional().orElseGet(List::of);
    told = decisions.stream().map(AutomatedDecision::purpose).collect(Collectors.toSet());
    alone =
        decisions.stream()
            .filter(one -> one.kind() == AutomatedDecision.Kind.SOLELY_AUTOMATED)
            .map(AutomatedDecision::purpose)
            .collect(Collectors.toSet());
    links = draft.registerLinks().stream().collect(Collectors.groupingBy(RegisterLink::purpose));
  }

  /** Of the register as a whole. */
  List<ImpactHint> ofRegister() {
    List<ImpactHint> hints = new ArrayList<>();
    if (draft.accountability().largeScale().toOptional().isPresent()) {
      hints.add(new ImpactHint(ImpactHint.Kind.LARGE_SCALE, "largeScale"));
    }
    draft.fields().stream()
        .filter(field -> field.key().equals(VisitFields.IDENTITY_LINK))
        .map(RecordFacts::path)
        .distinct()
        .map(ImpactHints::matching)
        .forEach(hints::add);
    return hints;
  }

  /** Of one purpose. */
  List<ImpactHint> of(ProcessingActivity activity) {
    Purpose purpose = activity.purpose();
    List<ImpactHint> hints = new ArrayList<>();
    if (activity.profiling()) {
      hints.add(new ImpactHint(ImpactHint.Kind.PROFILING, RecordFacts.path(activity)));
    } else if (told.contains(purpose)) {
      hints.add(new ImpactHint(ImpactHint.Kind.PROFILING, "automatedDecisions"));
    }
    if (alone.contains(purpose)) {
      hints.add(new ImpactHint(ImpactHint.Kind.SOLELY_AUTOMATED, "automatedDecisions"));
    }
    for (RegisterLink link : links.getOrDefault(purpose, List.of())) {
      hints.add(matching("registerLinks[" + link.to() + "/" + purpose + "]"));
    }
    return hints;
  }

  private static ImpactHint matching(String from) {
    return new ImpactHint(ImpactHint.Kind.MATCHING, from);
  }
}
