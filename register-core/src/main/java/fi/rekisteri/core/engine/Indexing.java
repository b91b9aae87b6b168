package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.SearchTags;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which tags people are found. A key over several fields is made anew when one of them changes;
 * the others are opened for that alone, also where the purpose of the change does not see them:
 * they go into the keyed tag and are shown to nobody.
 */
public record Indexing(Engine engine, OpenRing ring) {

  /** All tags of somebody new, by their values and by what they chose. */
  public List<SearchTag> of(Customer newcomer, Standing chosen) {
    List<SearchTag> tags = new ArrayList<>();
    for (SearchKey<?> key : engine.definition().searchKeys()) {
      List<List<?>> values = new ArrayList<>();
      key.parts().forEach(part -> values.add(valuesOf(newcomer.fields().get(part.field()))));
      tags.addAll(tags().tagsOf(key, values));
    }
    tags.addAll(ring.marks().of(Marks.of(chosen)));
    tags.addAll(ring.marks().of(new DataMarks(engine).of(newcomer)));
    return tags;
  }

  /**
   * What choices do to the marks: those that go, and all that hold from now on. Also those that
   * held before are written, since somebody who was stored without marks has none of them.
   */
  Map<String, List<SearchTag>> after(Standing before, Standing now) {
    Set<Mark> later = Marks.of(now);
    return ring.marks()
        .replacing(groups(Stream.concat(Marks.of(before).stream(), later.stream())), later);
  }

  /** Marks that come, and marks that go. */
  private Map<String, List<SearchTag>> replacing(Set<Mark> earlier, Set<Mark> later) {
    Stream<Mark> moved =
        Stream.concat(earlier.stream(), later.stream())
            .filter(mark -> earlier.contains(mark) != later.contains(mark));
    return ring.marks().replacing(groups(moved), later);
  }

  private static Set<String> groups(Stream<Mark> marks) {
    return marks.map(Mark::group).collect(Collectors.toSet());
  }

  /** What a change does to the indexes: all tags of each search key that names a changed field. */
  Map<String, List<SearchTag>> after(SealedCustomer before, Difference difference) {
    Map<FieldKey<?>, Field.Held<?>> changed = difference.fields();
    Map<String, List<SearchTag>> replaced = new LinkedHashMap<>();
    for (SearchKey<?> key : engine.definition().searchKeys()) {
      if (changed.keySet().stream().anyMatch(key::names)) {
        List<List<?>> values = new ArrayList<>();
        for (SearchPart<?, ?> part : key.parts()) {
          Field.Held<?> held = changed.get(part.field());
          values.add(held != null ? valuesOf(held) : opened(before, key, part));
        }
        replaced.put(key.id(), tags().tagsOf(key, values));
      }
    }
    DataMarks.Moved marks = new DataMarks(engine).moved(ring, before, changed);
    replaced.putAll(replacing(marks.earlier(), marks.later()));
    return replaced;
  }

  /** All tags of somebody stored, under every version that is open. */
  public List<SearchTag> of(SealedCustomer stored) {
    Set<FieldKey<?>> fields = new LinkedHashSet<>();
    engine.definition().searchKeys().forEach(key -> fields.addAll(declared(key)));
    Map<FieldKey<?>, List<Object>> opened = engine.records().values(ring, stored, fields);
    List<SearchTag> tags = new ArrayList<>();
    for (SearchKey<?> key : engine.definition().searchKeys()) {
      tags.addAll(tags().tagsOf(key, parts(key, opened)));
    }
    tags.addAll(ring.marks().of(Marks.of(engine.records().standing(stored))));
    tags.addAll(ring.marks().of(new DataMarks(engine).of(ring, stored)));
    return tags;
  }

  /** What a stored person holds for each part of a key. */
  List<List<?>> values(SealedCustomer stored, SearchKey<?> key) {
    return parts(key, engine.records().values(ring, stored, declared(key)));
  }

  private List<?> opened(SealedCustomer stored, SearchKey<?> key, SearchPart<?, ?> part) {
    return values(stored, key).get(key.parts().indexOf(part));
  }

  private static List<List<?>> parts(SearchKey<?> key, Map<FieldKey<?>, List<Object>> opened) {
    List<List<?>> parts = new ArrayList<>();
    key.parts().forEach(part -> parts.add(opened.getOrDefault(part.field(), List.of())));
    return parts;
  }

  /** The definition's own keys, since they are the ones that wrote. */
  private List<FieldKey<?>> declared(SearchKey<?> key) {
    List<FieldKey<?>> declared = new ArrayList<>();
    for (SearchPart<?, ?> part : key.parts()) {
      declared.add(engine.definition().field(part.field().path()).orElseThrow().key());
    }
    return declared;
  }

  public static List<?> valuesOf(@Nullable Field<?> field) {
    return field instanceof Field.Held<?> held
        ? held.entries().stream().map(Entry::value).toList()
        : List.of();
  }

  private SearchTags tags() {
    return ring.tags();
  }
}
