package fi.rekisteri.definition;

import fi.rekisteri.error.DefinitionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with a draft, part by part. It tells all of it at once. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String path, String what) {
    found.add(path + ": " + what);
  }

  /** Tells each key that a list holds more than once, one time. */
  <T> void addDuplicates(String list, List<T> parts, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    Set<Object> told = new HashSet<>();
    for (T part : parts) {
      Object value = key.apply(part);
      if (!seen.add(value) && told.add(value)) {
        add(list + "[" + value + "]", "declared more than once; keep one");
      }
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DefinitionException(found);
    }
  }
}
