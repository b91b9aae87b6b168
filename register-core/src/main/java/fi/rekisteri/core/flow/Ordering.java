package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the parts of each column into an order in which few lines cross: again and again each part
 * moves to the mean place of those to which it is linked (the barycentre), from left to right and
 * back, and the order with the fewest crossings is kept. Equals keep the order of the definition,
 * so that the same definition is always drawn the same way.
 */
final class Ordering {
  private static final int SWEEPS = 12;

  private final Map<Column, List<Part>> columns = new EnumMap<>(Column.class);
  private final Map<String, List<String>> before = new HashMap<>();
  private final Map<String, List<String>> after = new HashMap<>();
  private final List<Link> links;

  private Ordering(Flow flow) {
    links = flow.links();
    for (Column column : Column.values()) {
      columns.put(column, flow.in(column));
    }
    for (Link link : links) {
      before.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link.from());
      after.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(link.to());
    }
  }

  static Flow of(Flow flow) {
    return flow.with(new Ordering(flow).fewestCrossings(), flow.links());
  }

  private List<Part> fewestCrossings() {
    List<Part> best = order();
    long fewest = Crossings.of(links, places());
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      sweep(sweep % 2 == 0);
      long crossings = Crossings.of(links, places());
      if (crossings < fewest) {
        fewest = crossings;
        best = order();
      }
    }
    return best;
  }

  private void sweep(boolean toTheRight) {
    Column[] all = Column.values();
    for (int i = 1; i < all.length; i++) {
      Column column = toTheRight ? all[i] : all[all.length - 1 - i];
      Map<String, List<String>> linked = toTheRight ? before : after;
      Map<String, Integer> places = places();
      List<Part> sorted = new ArrayList<>(columns.get(column));
      sorted.sort(Comparator.comparingDouble(part -> mean(part, linked, places)));
      columns.put(column, sorted);
    }
  }

  /** The mean place of what a part is linked to; its own where it is linked to nothing. */
  private static double mean(
      Part part, Map<String, List<String>> linked, Map<String, Integer> places) {
    return linked.getOrDefault(part.id(), List.of(part.id())).stream()
        .mapToInt(places::get)
        .average()
        .orElseThrow();
  }

  private List<Part> order() {
    return columns.values().stream().flatMap(List::stream).toList();
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (List<Part> column : columns.values()) {
      column.forEach(part -> places.put(part.id(), places.size()));
    }
    return places;
  }
}
