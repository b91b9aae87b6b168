package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.FoundBy;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which facts of their data people are found, where the definition asks for it: of which
 * categories the record holds values, and from which sources these came. Collections are passed
 * over, since what is added to them leaves the record and its tags alone.
 */
public record DataMarks(Engine engine) {
  /** A value of the record came from the source. */
  public static Mark source(SourceKind source) {
    return Mark.of("source " + source);
  }

  /** The record holds a value of the category. */
  public static Mark category(DataCategory category) {
    return Mark.of("category " + category);
  }

  /** The marks of somebody stored. */
  public Set<Mark> of(OpenRing ring, SealedCustomer stored) {
    return of(origins(ring, stored));
  }

  /** The marks of somebody new. */
  Set<Mark> of(Customer newcomer) {
    return of(origins(newcomer.fields()));
  }

  /** What becomes of the marks of somebody stored. */
  record Moved(Set<Mark> earlier, Set<Mark> later) {}

  /** The marks before and after fields are replaced: of the others the origins stay. */
  Moved moved(OpenRing ring, SealedCustomer before, Map<FieldKey<?>, Field.Held<?>> changed) {
    if (changed.isEmpty() || foundBy().equals(FoundBy.NOTHING)) {
      return new Moved(Set.of(), Set.of());
    }
    Map<String, Set<SourceKind>> origins = origins(ring, before);
    Set<Mark> earlier = of(origins);
    origins.putAll(origins(changed));
    return new Moved(earlier, of(origins));
  }

  private Set<Mark> of(Map<String, Set<SourceKind>> origins) {
    Set<Mark> marks = new LinkedHashSet<>();
    for (FieldSchema<?> schema : engine.definition().fields()) {
      Set<SourceKind> sources = origins.get(schema.key().path());
      if (sources != null && foundBy().categories().contains(schema.category())) {
        marks.add(category(schema.category()));
      }
      if (sources != null) {
        sources.stream()
            .filter(foundBy().sources()::contains)
            .map(DataMarks::source)
            .forEach(marks::add);
      }
    }
    return marks;
  }

  private static Map<String, Set<SourceKind>> origins(Map<FieldKey<?>, ? extends Field<?>> fields) {
    Map<String, Set<SourceKind>> origins = new HashMap<>();
    fields.forEach(
        (key, field) -> {
          if (field instanceof Field.Held<?> held) {
            origins.put(key.path(), sources(held.entries()));
          }
        });
    return origins;
  }

  /** Which fields somebody holds is known without opening one; where from is not. */
  private Map<String, Set<SourceKind>> origins(OpenRing ring, SealedCustomer stored) {
    Map<String, Set<SourceKind>> origins = new HashMap<>();
    if (!foundBy().categories().isEmpty()) {
      stored.fields().stream().map(SealedField::field).forEach(path -> origins.put(path, Set.of()));
    }
    if (!foundBy().sources().isEmpty()) {
      engine
          .records()
          .entries(ring, stored, fields())
          .forEach((key, entries) -> origins.put(key.path(), sources(entries)));
    }
    return origins;
  }

  private List<FieldKey<?>> fields() {
    return engine.definition().fields().stream()
        .<FieldKey<?>>map(FieldSchema::key)
        .filter(key -> key.cardinality() != Cardinality.COLLECTION)
        .toList();
  }

  private static Set<SourceKind> sources(Collection<? extends Entry<?>> entries) {
    return entries.stream().map(entry -> entry.provenance().source()).collect(Collectors.toSet());
  }

  private FoundBy foundBy() {
    return engine.definition().foundBy();
  }
}
