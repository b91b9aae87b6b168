package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives everything its place: the boxes of a column below each other over the whole height, and
 * lines that begin and end at their own height of a box, in the order of where they come from.
 */
final class Layout {
  static final double TOP = 108;

  private static final double GAP = 16;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Curve> curves = new ArrayList<>();
  private final Map<String, List<Link>> out;
  private final Map<String, List<Link>> in;

  Layout(Flow flow, Caption caption) {
    out = flow.links().stream().collect(Collectors.groupingBy(Link::from));
    in = flow.links().stream().collect(Collectors.groupingBy(Link::to));
    BoxWriting writing = new BoxWriting(caption);
    for (Part part : flow.parts()) {
      boxes.put(part.id(), writing.box(part, ports(part.id())));
    }
    double height = 0;
    for (Column column : Column.values()) {
      height = Math.max(height, height(column(column)));
    }
    for (Column column : Column.values()) {
      place(column(column), height);
    }
    draw(flow.links());
  }

  List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  List<Curve> curves() {
    return curves;
  }

  /** Where the lowest box ends. */
  double bottom() {
    return boxes.values().stream().mapToDouble(Box::bottom).max().orElse(TOP);
  }

  private int ports(String id) {
    return Math.max(count(in, id), count(out, id) / 2);
  }

  private static int count(Map<String, List<Link>> links, String id) {
    return links.getOrDefault(id, List.of()).size();
  }

  private List<Box> column(Column column) {
    return boxes.values().stream().filter(box -> box.part().column() == column).toList();
  }

  private static double height(List<Box> column) {
    return column.stream().mapToDouble(Box::height).sum() + GAP * (column.size() - 1);
  }

  private void place(List<Box> column, double height) {
    double space = (height - height(column)) / column.size();
    double y = TOP + space / 2;
    for (Box box : column) {
      boxes.put(box.part().id(), box.at(box.x(), y));
      y += box.height() + GAP + space;
    }
  }

  private void draw(List<Link> links) {
    Map<Link, Double> begins = new HashMap<>();
    Map<Link, Double> ends = new HashMap<>();
    out.forEach((id, all) -> begins.putAll(heights(id, all, Link::to)));
    in.forEach((id, all) -> ends.putAll(heights(id, all, Link::from)));
    for (Link link : links) {
      Box from = boxes.get(link.from());
      Box to = boxes.get(link.to());
      curves.add(new Curve(link, from.right(), begins.get(link), to.x(), ends.get(link)));
    }
  }

  /** The heights at which lines touch a box, in the order in which their other ends stand. */
  private Map<Link, Double> heights(String id, List<Link> links, Function<Link, String> other) {
    Box box = boxes.get(id);
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(Comparator.comparingDouble(link -> boxes.get(other.apply(link)).y()));
    double step = Math.min(BoxWriting.PORT, box.height() / (sorted.size() + 1));
    double y = box.y() + (box.height() - step * (sorted.size() - 1)) / 2;
    Map<Link, Double> heights = new HashMap<>();
    for (Link link : sorted) {
      heights.put(link, y);
      y += step;
    }
    return heights;
  }
}
