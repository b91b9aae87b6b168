package fi.rekisteri.definition;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes in lists of parts; a part that is not there is a mistake of the caller. */
final class Parts {
  private Parts() {}

  static <T> void alter(List<T> parts, Predicate<T> which, UnaryOperator<T> change, Object key) {
    requirePresent(parts, which, key);
    parts.replaceAll(part -> which.test(part) ? change.apply(part) : part);
  }

  static <T> void remove(List<T> parts, Predicate<T> which, Object key) {
    requirePresent(parts, which, key);
    parts.removeIf(which);
  }

  /** In the place of the one that is there, or else at the end. */
  static <T> void put(List<T> parts, Predicate<T> which, T part) {
    if (parts.stream().anyMatch(which)) {
      parts.replaceAll(one -> which.test(one) ? part : one);
    } else {
      parts.add(part);
    }
  }

  private static <T> void requirePresent(List<T> parts, Predicate<T> which, Object key) {
    if (parts.stream().noneMatch(which)) {
      throw new IllegalArgumentException("the definition has no " + key + " to change");
    }
  }
}
