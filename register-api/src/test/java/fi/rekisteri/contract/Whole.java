package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.Evidence;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Records part by part, down to the last. A store that forgets a part is noticed only where that
 * part says something: samples in which it never does are refused.
 */
final class Whole {
  private static final String NOTHING = "";

  private Whole() {}

  /** Asks that samples came back as they were, and that each part says something in one of them. */
  static void cameBack(List<? extends Record> given, List<? extends Record> back) {
    SortedSet<String> silent = new TreeSet<>();
    SortedSet<String> telling = new TreeSet<>();
    for (Record one : given) {
      parts(one).forEach((path, text) -> (text.isEmpty() ? silent : telling).add(path));
    }
    silent.removeIf(path -> telling.stream().anyMatch(other -> isWithin(path, other)));
    assertThat(silent).as("parts of which no sample says anything").isEmpty();
    assertThat(back.stream().map(Whole::parts))
        .isEqualTo(given.stream().map(Whole::parts).toList());
  }

  static void cameBack(Record given, Optional<? extends Record> back) {
    cameBack(List.of(given), back.stream().toList());
  }

  private static boolean isWithin(String path, String other) {
    return other.equals(path) || other.startsWith(path + ".");
  }

  /** Texts by path, such as {@code DemandLine.demand.elements}; empty where nothing is said. */
  static SortedMap<String, String> parts(Record whole) {
    SortedMap<String, String> parts = new TreeMap<>();
    write(parts, whole.getClass().getSimpleName(), whole);
    return parts;
  }

  private static void write(SortedMap<String, String> parts, String path, Object value) {
    if (value instanceof Record one) {
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        write(parts, path + "." + component.getName(), valueOf(component, one));
      }
    } else if (value instanceof Optional<?> some) {
      some.ifPresentOrElse(content -> write(parts, path, content), () -> add(parts, path, NOTHING));
    } else if (value instanceof Collection<?> some) {
      add(parts, path, NOTHING);
      elements(some).forEach(element -> write(parts, path, element));
    } else if (value instanceof Map<?, ?> map) {
      add(parts, path, NOTHING);
      new TreeMap<>(map).forEach((key, content) -> write(parts, path + "." + key, content));
    } else if (value instanceof Evidence evidence) {
      write(parts, path + ".place", evidence.place());
      write(parts, path + ".link", evidence.link());
      write(parts, path + ".reason", evidence.reason());
    } else {
      add(parts, path, text(value));
    }
  }

  /** A set has no order of its own. */
  private static Stream<?> elements(Collection<?> some) {
    return some instanceof Set<?> ? some.stream().sorted() : some.stream();
  }

  private static void add(SortedMap<String, String> parts, String path, String text) {
    parts.merge(path, text, (before, next) -> before + "|" + next);
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    boolean nothing = value instanceof Number number && number.longValue() == 0;
    return nothing || value.equals(false) ? NOTHING : value.toString();
  }

  private static Object valueOf(RecordComponent component, Record one) {
    try {
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("a part of a record cannot be read", hidden);
    }
  }
}
