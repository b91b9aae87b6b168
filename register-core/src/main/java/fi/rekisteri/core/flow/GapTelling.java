package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of what no line leads to or from that this is not stated, and of an empty column too. */
final class GapTelling {
  private GapTelling() {}

  static Flow in(Flow flow, FlowWords words) {
    Set<String> from = flow.links().stream().map(Link::from).collect(Collectors.toSet());
    Set<String> to = flow.links().stream().map(Link::to).collect(Collectors.toSet());
    List<Part> parts = new ArrayList<>();
    for (Column column : Column.values()) {
      List<Part> all = flow.in(column);
      all.forEach(part -> parts.add(told(part, keys(column, part.id(), from, to), words)));
      if (all.isEmpty()) {
        parts.add(nothing(column, words));
      }
    }
    return flow.with(parts, flow.links());
  }

  private static List<String> keys(Column column, String id, Set<String> from, Set<String> to) {
    List<String> keys = new ArrayList<>();
    if (column == Column.SOURCE && !from.contains(id)) {
      keys.add("gap.SOURCE");
    }
    if (column == Column.CATEGORY && !to.contains(id)) {
      keys.add("gap.CATEGORY.from");
    }
    if (column == Column.CATEGORY && !from.contains(id)) {
      keys.add("gap.CATEGORY.to");
    }
    if (column == Column.RECIPIENT && !to.contains(id)) {
      keys.add("gap.RECIPIENT");
    }
    return keys;
  }

  private static Part told(Part part, List<String> keys, FlowWords words) {
    Part told = part;
    for (String key : keys) {
      told = told.telling(words.text(key));
    }
    return told;
  }

  private static Part nothing(Column column, FlowWords words) {
    String id = column.prefix() + "_none";
    String name = words.text("notStated");
    return new Part(column, id, name, List.of(), Set.of(), new Part.Group("NONE", ""), false);
  }
}
