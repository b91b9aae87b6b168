package fi.rekisteri.core.informing;

import fi.rekisteri.core.informing.InformationWarning.Kind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a point of collection asks or names, and the description does nothing with. */
record Doubts(Scope scope) {
  List<InformationWarning> all() {
    List<InformationWarning> doubts = new ArrayList<>();
    for (ProcessingActivity activity : scope.draft().activities()) {
      if (scope.point().purposes().contains(activity.purpose())) {
        idle(activity)
            .map(part -> "activities[" + activity.purpose().code() + "]." + part)
            .map(path -> warning(Kind.NOT_PURSUED, path))
            .ifPresent(doubts::add);
      }
    }
    withoutPurpose().forEach(path -> doubts.add(warning(Kind.NO_PURPOSE, path)));
    return doubts;
  }

  /** The part of an activity for which it is not told here. */
  private Optional<String> idle(ProcessingActivity activity) {
    if (activity.status() != ActivityStatus.ACTIVE) {
      return Optional.of("status");
    }
    if (activity.basisFor(scope.point().role()).isEmpty()) {
      return Optional.of("bases[" + scope.point().role() + "]");
    }
    return scope.isAsked(activity.fields()) ? Optional.empty() : Optional.of("fields");
  }

  /** Fields of a register that has purposes; where it has none, that is what is missing. */
  private List<String> withoutPurpose() {
    Set<String> needed =
        scope.activities().stream()
            .filter(one -> !one.purpose().equals(Purpose.RIGHTS))
            .flatMap(one -> one.fields().stream())
            .map(FieldKey::path)
            .collect(Collectors.toSet());
    return scope.draft().activities().isEmpty()
        ? List.of()
        : scope.fields().stream()
            .map(FieldSchema::key)
            .map(FieldKey::path)
            .filter(path -> !needed.contains(path))
            .map(path -> "fields[" + path + "]")
            .toList();
  }

  private static InformationWarning warning(Kind kind, String path) {
    return new InformationWarning(kind, InformationPoint.PURPOSES, path);
  }
}
