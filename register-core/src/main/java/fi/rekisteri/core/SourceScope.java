package fi.rekisteri.core;

import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.ValueOrigin;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataNature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Sorts what sources beside the records hold, by what they tell of it; nothing is guessed. */
record SourceScope(PortableScope scope, List<Holder> holders) {
  void sort(SourceAnswer source, SourceValue value, PortableHeap heap) {
    Optional<ExclusionReason> why = staysBecause(value);
    if (why.isPresent()) {
      heap.leave(excluded(source, value, Optional.empty(), why.get()));
      return;
    }
    ValueOrigin origin = value.origin().orElseThrow();
    Carriers.Found found = carriersOf(origin);
    Map<String, String> parts = new LinkedHashMap<>(value.parts());
    parts.keySet().removeAll(origin.partsOfOthers());
    if (found.purposes().isEmpty()) {
      ExclusionReason lacking =
          found.lacksConsent() ? ExclusionReason.NO_CONSENT : ExclusionReason.OTHER_BASIS;
      heap.leave(excluded(source, value, Optional.empty(), lacking));
    } else if (parts.isEmpty()) {
      heap.leave(excluded(source, value, Optional.empty(), ExclusionReason.CONCERNS_OTHERS));
    } else {
      value.parts().keySet().stream()
          .filter(origin.partsOfOthers()::contains)
          .map(part -> excluded(source, value, Optional.of(part), ExclusionReason.CONCERNS_OTHERS))
          .forEach(heap::leave);
      heap.take(portable(source, value, parts, found.purposes()));
    }
  }

  private Optional<ExclusionReason> staysBecause(SourceValue value) {
    if (value.origin().isEmpty()) {
      return Optional.of(ExclusionReason.UNDETERMINED);
    }
    ValueOrigin origin = value.origin().get();
    if (!origin.automated()) {
      return Optional.of(ExclusionReason.NOT_AUTOMATED);
    }
    if (origin.nature() == DataNature.INFERRED) {
      return Optional.of(ExclusionReason.INFERRED);
    }
    if (origin.nature() == DataNature.OBTAINED) {
      return Optional.of(ExclusionReason.FROM_OTHERS);
    }
    return isAnswerable(origin.purposes())
        ? Optional.empty()
        : Optional.of(ExclusionReason.UNDETERMINED);
  }

  /** Whether the basis can be told: of declared purposes, for somebody whose role is known. */
  private boolean isAnswerable(Set<Purpose> purposes) {
    return !purposes.isEmpty()
        && !holders.isEmpty()
        && purposes.stream().allMatch(one -> scope.definition().activity(one).isPresent());
  }

  private Carriers.Found carriersOf(ValueOrigin origin) {
    return scope
        .carriers(holders.get(0))
        .among(activity -> origin.purposes().contains(activity.purpose()));
  }

  private static PortableValue portable(
      SourceAnswer source, SourceValue value, Map<String, String> parts, Set<Purpose> by) {
    ValueOrigin origin = value.origin().orElseThrow();
    boolean provided = origin.nature() == DataNature.PROVIDED;
    return new PortableValue(
        Place.source(source.source()),
        value.label(),
        value.category(),
        parts,
        origin.nature(),
        provided ? SourceKind.DATA_SUBJECT : SourceKind.CONTROLLER,
        origin.obtainedAt(),
        by);
  }

  private static Excluded excluded(
      SourceAnswer source, SourceValue value, Optional<String> part, ExclusionReason why) {
    return new Excluded(
        Place.source(source.source()),
        value.label(),
        Optional.of(value.category()),
        part,
        why,
        why.rule(),
        OptionalLong.of(1));
  }
}
