package fi.rekisteri.jdbc;

import java.util.List;
import java.util.Set;

/**
 * Field paths, or ids of values, in one column, each followed by a comma, so that none and an empty
 * one differ.
 */
final class Paths {
  private Paths() {}

  static String join(List<String> paths) {
    StringBuilder text = new StringBuilder();
    for (String path : paths) {
      if (path.indexOf(',') >= 0) {
        throw new IllegalArgumentException("a field path and an id have no comma");
      }
      text.append(path).append(',');
    }
    return Texts.storable(text.toString());
  }

  static String sorted(Set<String> paths) {
    return join(paths.stream().sorted().toList());
  }

  static List<String> split(String paths) {
    return paths.isEmpty()
        ? List.of()
        : List.of(paths.substring(0, paths.length() - 1).split(",", -1));
  }
}
