package fi.rekisteri.core.showing;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the records tell of the practice: where values came from, and which fields are held. It
 * counts codes, and remembers nobody. For one thread.
 */
final class OriginPractice {
  private final RegisterDefinition definition;
  private final Instant from;
  private final Map<SourceKind, SourceDeclaration> declared;
  private final Map<Origin, Long> undeclared =
      new TreeMap<>(
          Comparator.comparing(Origin::part)
              .thenComparing(Origin::source)
              .thenComparing(Origin::within));
  private final Map<String, Long> heldUndeclared = new TreeMap<>();
  private final Set<SourceKind> used = EnumSet.noneOf(SourceKind.class);
  private final Set<String> held = new HashSet<>();
  private long people;

  /** A kind of source, with the party or category that makes the difference; empty for none. */
  private record Origin(PracticePart part, SourceKind source, String within) {}

  OriginPractice(RegisterDefinition definition, Instant from) {
    this.definition = definition;
    this.from = from;
    this.declared =
        definition.sources().stream()
            .collect(
                Collectors.toMap(SourceDeclaration::kind, one -> one, (first, second) -> first));
  }

  /** Meets one person's values: a field counts once for each person who holds it. */
  void meet(List<OpenPerson.Origin> origins) {
    people++;
    Set<String> undeclaredOfOne = new HashSet<>();
    for (OpenPerson.Origin one : origins) {
      Optional<DataCategory> category = definition.field(one.field()).map(FieldSchema::category);
      if (category.isPresent()) {
        held.add(one.field());
      } else {
        undeclaredOfOne.add(one.field());
      }
      if (!one.provenance().obtainedAt().isBefore(from)) {
        meet(one.provenance(), category);
      }
    }
    undeclaredOfOne.forEach(field -> heldUndeclared.merge(field, 1L, Long::sum));
  }

  private void meet(Provenance origin, Optional<DataCategory> category) {
    SourceKind kind = origin.source();
    used.add(kind);
    SourceDeclaration source = declared.get(kind);
    if (source == null) {
      add(PracticePart.SOURCE, kind, "");
      return;
    }
    origin
        .party()
        .filter(party -> !source.parties().contains(party))
        .ifPresent(party -> add(PracticePart.SOURCE, kind, party));
    category
        .filter(one -> !source.categories().contains(one))
        .ifPresent(one -> add(PracticePart.SOURCE_CATEGORY, kind, one.code()));
  }

  private void add(PracticePart part, SourceKind kind, String within) {
    undeclared.merge(new Origin(part, kind, within), 1L, Long::sum);
  }

  long people() {
    return people;
  }

  boolean isHeld(String field) {
    return held.contains(field);
  }

  /**
   * What was done and is not declared, is held and is not declared, or is declared in vain.
   *
   * @param inUse whether anything was done with a field
   */
  void addTo(Findings findings, Predicate<String> inUse) {
    undeclared.forEach(
        (origin, times) ->
            findings.undeclared(origin.part, origin.source.name(), origin.within, times));
    heldUndeclared.forEach(findings::held);
    definition.sources().stream()
        .filter(source -> !used.contains(source.kind()) && !maySupply(source, inUse))
        .forEach(source -> findings.neverUsed(PracticePart.SOURCE, source.kind().name()));
  }

  /** What stands in collections is not opened: of its source nobody says that it was not used. */
  private boolean maySupply(SourceDeclaration source, Predicate<String> inUse) {
    return definition.fields().stream()
        .filter(schema -> schema.key().cardinality() == Cardinality.COLLECTION)
        .filter(schema -> source.categories().contains(schema.category()))
        .anyMatch(schema -> inUse.test(schema.key().path()));
  }
}
