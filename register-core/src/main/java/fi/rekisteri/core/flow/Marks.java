package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * By what lines and fields are known without following any: parts by a mark in the order in which
 * they stand (S1, A, P1, R1), fields by their number. A field of two categories has one number.
 */
final class Marks {
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> labels;

  Marks(Flow flow) {
    labels = flow.labels();
    for (Column column : Column.values()) {
      List<Part> parts = flow.in(column);
      IntStream.range(0, parts.size()).forEach(i -> marks.put(parts.get(i).id(), column.mark(i)));
    }
    for (Part category : flow.in(Column.CATEGORY)) {
      category.fields().stream()
          .sorted()
          .forEach(path -> numbers.putIfAbsent(path, numbers.size() + 1));
    }
  }

  String mark(String id) {
    return marks.get(id);
  }

  /** How many fields there are. */
  int fields() {
    return numbers.size();
  }

  /** Whether fields are few enough to be named. */
  boolean nameFields() {
    return fields() <= FlowLimits.FIELDS;
  }

  /** The fields by their numbers, each with its name; one that is not declared, with its path. */
  List<String> named(Collection<String> paths) {
    return paths.stream()
        .sorted((one, other) -> numbers.get(one) - numbers.get(other))
        .map(path -> numbers.get(path) + "  " + labels.getOrDefault(path, path))
        .toList();
  }

  /**
   * The numbers of fields; three and more in a row as a range, and what has no number by its path.
   */
  String numbers(Collection<String> paths) {
    List<String> texts = new ArrayList<>();
    int[] all = paths.stream().mapToInt(numbers::get).sorted().toArray();
    for (int i = 0; i < all.length; ) {
      int last = i;
      while (last + 1 < all.length && all[last + 1] == all[last] + 1) {
        last++;
      }
      if (last - i >= 2) {
        texts.add(all[i] + "\u2013" + all[last]);
        i = last + 1;
      } else {
        texts.add(String.valueOf(all[i++]));
      }
    }
    return String.join(", ", texts);
  }
}
