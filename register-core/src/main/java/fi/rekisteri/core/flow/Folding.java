package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is too many to be named: purposes by basis, recipients by role, sources by kind. */
final class Folding {
  private final FlowWords words;

  private Folding(FlowWords words) {
    this.words = words;
  }

  static Flow of(Flow flow, FlowWords words) {
    return new Folding(words).folded(flow);
  }

  private Flow folded(Flow flow) {
    Flow folded = flow;
    for (Column column : Column.values()) {
      if (folded.in(column).size() > FlowLimits.most(column)) {
        folded = fold(folded, column);
      }
    }
    for (Column column : List.of(Column.PURPOSE, Column.RECIPIENT, Column.SOURCE)) {
      if (folded.links().size() > FlowLimits.LINKS) {
        folded = fold(folded, column);
      }
    }
    return folded;
  }

  /** Puts one part for each group of the column in the place of the group's first. */
  private Flow fold(Flow flow, Column column) {
    List<Part> named = new ArrayList<>();
    Map<Group, List<Part>> groups = new LinkedHashMap<>();
    int kept = column == Column.CATEGORY ? FlowLimits.CATEGORIES - 1 : 0;
    for (Part part : flow.in(column)) {
      if (named.size() < kept) {
        named.add(part);
      } else {
        groups.computeIfAbsent(part.group(), none -> new ArrayList<>()).add(part);
      }
    }
    Map<String, String> moved = new HashMap<>();
    List<Part> parts = new ArrayList<>(flow.parts());
    parts.removeIf(part -> part.column() == column);
    parts.addAll(named);
    for (Map.Entry<Group, List<Part>> group : groups.entrySet()) {
      Part one = one(column, group.getKey(), group.getValue());
      parts.add(one);
      group.getValue().forEach(part -> moved.put(part.id(), one.id()));
    }
    return flow.with(parts, moved(flow.links(), moved));
  }

  private Part one(Column column, Group group, List<Part> members) {
    if (members.size() == 1) {
      return members.get(0);
    }
    String count =
        NumberFormat.getIntegerInstance(words.language().locale()).format(members.size());
    String name = words.text("fold." + column, Map.of("count", count));
    List<String> facts = group.name().isEmpty() ? List.of() : List.of(group.name());
    Set<String> fields = new HashSet<>();
    members.forEach(part -> fields.addAll(part.fields()));
    String id = column.prefix() + "_all_" + group.code();
    return new Part(column, id, name, facts, fields, group, members.get(0).paused());
  }

  private static List<Link> moved(List<Link> links, Map<String, String> moved) {
    Set<Link> all = new LinkedHashSet<>();
    for (Link link : links) {
      String from = moved.getOrDefault(link.from(), link.from());
      String to = moved.getOrDefault(link.to(), link.to());
      all.add(new Link(from, to, link.paused()));
    }
    return List.copyOf(all);
  }
}
