package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The parts that were read by now, each under an id of its own. A draft may declare a thing twice,
 * and may name one that it does not declare: both are drawn.
 */
final class PartBook {
  private static final int LONGEST_ID = 32;

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<Column, Map<String, List<Part>>> byCode = new EnumMap<>(Column.class);
  private final Map<String, List<Part>> byField = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();

  PartBook() {
    for (Column column : Column.values()) {
      byCode.put(column, new HashMap<>());
    }
  }

  /**
   * Adds a part.
   *
   * @param code by what the definition names it
   * @param make makes it under its id
   * @return the part
   */
  Part add(Column column, String code, Function<String, Part> make) {
    Part part = make.apply(free(column.prefix() + "_" + shortened(code)));
    parts.put(part.id(), part);
    byCode.get(column).computeIfAbsent(code, none -> new ArrayList<>()).add(part);
    if (column == Column.CATEGORY) {
      part.fields()
          .forEach(path -> byField.computeIfAbsent(path, none -> new ArrayList<>()).add(part));
    }
    return part;
  }

  /** All parts of a code; none where nothing of it was added. */
  List<Part> of(Column column, String code) {
    return byCode.get(column).getOrDefault(code, List.of());
  }

  /** The categories that hold some of these fields, each once, in the order of their ids. */
  List<Part> holding(Set<String> fields) {
    return fields.stream()
        .flatMap(path -> byField.getOrDefault(path, List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Part::id))
        .toList();
  }

  /** Draws a line from each part to each part. */
  void link(List<Part> from, List<Part> to) {
    for (Part source : from) {
      for (Part target : to) {
        boolean paused = source.paused() || target.paused();
        links.add(new Link(source.id(), target.id(), paused));
      }
    }
  }

  List<Part> parts() {
    return List.copyOf(parts.values());
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  private String free(String wanted) {
    String id = wanted;
    while (parts.containsKey(id)) {
      id = wanted + "_" + taken.merge(wanted, 1, Integer::sum);
    }
    return id;
  }

  private static String shortened(String code) {
    return code.length() <= LONGEST_ID
        ? code
        : code.substring(0, LONGEST_ID - 9) + "_" + Integer.toHexString(code.hashCode());
  }
}
