package fi.rekisteri.core.record;

import fi.rekisteri.definition.Declared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the lines of one point after another; what is missing gets a line that says so. */
final class Entries {
  private final Names names;
  private final List<Entry> all = new ArrayList<>();

  Entries(Names names) {
    this.names = names;
  }

  List<Entry> all() {
    return List.copyOf(all);
  }

  Names names() {
    return names;
  }

  void add(RecordPoint point, String item, List<String> content, List<String> from) {
    all.add(new Entry(point, names.text("item." + item), content, from));
  }

  void add(RecordPoint point, String item, List<String> content, String from) {
    add(point, item, content, List.of(from));
  }

  void addNotStated(RecordPoint point, String item, String from) {
    add(point, item, List.of(names.text("state.notStated")), from);
  }

  void addNone(RecordPoint point, String item, String from) {
    add(point, item, List.of(names.text("state.none")), from);
  }

  <T> void add(Place place, Optional<T> part, Function<T, List<String>> content) {
    part.ifPresentOrElse(
        one -> add(place.point(), place.item(), content.apply(one), place.from()),
        () -> addNotStated(place.point(), place.item(), place.from()));
  }

  <T> void add(Place place, Declared<T> part, Function<T, List<String>> content) {
    part.fold(
        one -> {
          add(place.point(), place.item(), content.apply(one), place.from());
          return true;
        },
        () -> none(place),
        () -> notStated(place));
  }

  /** One line for each of a declared list, and a line where there is none. */
  <T> void addEach(Place place, Declared<List<T>> parts, Function<T, Line> line) {
    parts.fold(
        all -> addEach(place, all, line) || none(place), () -> none(place), () -> notStated(place));
  }

  /** One line for each; false where there is none. */
  <T> boolean addEach(Place place, Collection<T> parts, Function<T, Line> line) {
    for (T part : parts) {
      Line one = line.apply(part);
      add(place.point(), place.item(), one.content(), one.from());
    }
    return !parts.isEmpty();
  }

  private boolean none(Place place) {
    addNone(place.point(), place.item(), place.from());
    return true;
  }

  boolean notStated(Place place) {
    addNotStated(place.point(), place.item(), place.from());
    return true;
  }

  /** Where a part belongs in the table, and where in the definition. */
  record Place(RecordPoint point, String item, String from) {}

  /** What one part says. */
  record Line(List<String> content, List<String> from) {
    static Line of(List<String> content, String from) {
      return new Line(content, List.of(from));
    }
  }
}
