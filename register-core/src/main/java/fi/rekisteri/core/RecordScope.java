package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.visit.VisitFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts what the register's own records hold. */
record RecordScope(PortableScope scope, List<Holder> holders) {
  /**
   * What is kept with visitors: it rests on what was chosen there, once they are linked (S52.2).
   */
  private static final Set<String> OF_VISITORS =
      Set.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path());

  void sort(HeldValue value, PortableHeap heap) {
    FieldSchema<?> schema = scope.definition().field(value.path()).orElseThrow();
    Optional<DataNature> nature = natureOf(value.provenance().source());
    if (isGuess(schema)) {
      leave(value, ExclusionReason.INFERRED, heap);
    } else if (nature.isEmpty()) {
      leave(value, ExclusionReason.FROM_OTHERS, heap);
    } else if (!schema.portable()) {
      leave(value, ExclusionReason.ASSIGNED, heap);
    } else {
      sortByBasis(schema, value, nature.get(), heap);
    }
  }

  /** S28.1: what comes from a partner's system was observed there; S26, S27: the rest was given. */
  private static Optional<DataNature> natureOf(SourceKind source) {
    return switch (source) {
      case DATA_SUBJECT -> Optional.of(DataNature.PROVIDED);
      case CONTROLLER, PARTNER_DIGITAL -> Optional.of(DataNature.OBSERVED);
      case AUTHORITY_UPDATE_SERVICE, COMPANY_UPDATE_SERVICE, SUBCONTRACTOR -> Optional.empty();
    };
  }

  private static boolean isGuess(FieldSchema<?> schema) {
    return schema.category().equals(DataCategory.INFERRED_PROFILE)
        || schema.key().equals(VisitFields.INFERRED);
  }

  private void sortByBasis(
      FieldSchema<?> schema, HeldValue value, DataNature nature, PortableHeap heap) {
    Carriers.Found found = carriersOf(schema, value);
    Set<Purpose> left = leftBy(value.lock(), found.purposes());
    if (!left.isEmpty()) {
      heap.take(portable(value, nature, left));
    } else if (!found.purposes().isEmpty()) {
      RuleId rule = value.lock().orElseThrow().heldBy();
      heap.leave(excluded(value, ExclusionReason.HELD, rule));
    } else {
      ExclusionReason why =
          found.lacksConsent() ? ExclusionReason.NO_CONSENT : ExclusionReason.OTHER_BASIS;
      leave(value, why, heap);
    }
  }

  /** The purposes of everybody in whose record it may be held, together. */
  private Carriers.Found carriersOf(FieldSchema<?> schema, HeldValue value) {
    Predicate<ProcessingActivity> asked =
        activity -> activity.binds(schema.key()) && isMadeFor(activity.purpose(), value);
    boolean everywhere = OF_VISITORS.contains(value.path());
    Set<Purpose> purposes = new HashSet<>();
    boolean lacksConsent = false;
    for (Holder holder : everywhere ? holders : holders.subList(0, 1)) {
      Carriers.Found found = scope.carriers(holder).among(asked);
      purposes.addAll(found.purposes());
      lacksConsent |= found.lacksConsent();
    }
    return new Carriers.Found(purposes, lacksConsent);
  }

  /** An observation is carried by the purpose for which it was made, and by no other (S49). */
  private static boolean isMadeFor(Purpose purpose, HeldValue value) {
    return !value.path().equals(VisitFields.VISIT.path())
        || purpose.code().equals(value.parts().get("purpose"));
  }

  private static Set<Purpose> leftBy(Optional<FieldLock> lock, Set<Purpose> purposes) {
    return lock.map(
            one -> purposes.stream().filter(one::leaves).collect(Collectors.toUnmodifiableSet()))
        .orElse(purposes);
  }

  private static PortableValue portable(HeldValue value, DataNature nature, Set<Purpose> by) {
    return new PortableValue(
        Place.field(value.path()),
        value.label(),
        value.category(),
        value.parts(),
        nature,
        value.provenance().source(),
        Optional.of(value.provenance().obtainedAt()),
        by);
  }

  private static void leave(HeldValue value, ExclusionReason why, PortableHeap heap) {
    heap.leave(excluded(value, why, why.rule()));
  }

  private static Excluded excluded(HeldValue value, ExclusionReason why, RuleId rule) {
    return new Excluded(
        Place.field(value.path()),
        value.label(),
        Optional.of(value.category()),
        Optional.empty(),
        why,
        rule,
        OptionalLong.of(1));
  }
}
