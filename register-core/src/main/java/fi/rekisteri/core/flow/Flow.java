package fi.rekisteri.core.flow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is drawn, in the order in which it is drawn.
 *
 * @param heading what stands above it
 * @param parts the boxes
 * @param links the lines between them
 * @param labels the names of the declared fields, by path
 */
record Flow(Heading heading, List<Part> parts, List<Link> links, Map<String, String> labels) {
  /**
   * What stands above a picture.
   *
   * @param id the register's id
   * @param title of what it is the picture
   * @param version of which version, and since when that holds
   */
  record Heading(String id, String title, String version) {}

  Flow {
    parts = List.copyOf(parts);
    links = List.copyOf(links);
    labels = Map.copyOf(labels);
  }

  List<Part> in(Column column) {
    return parts.stream().filter(part -> part.column() == column).toList();
  }

  Map<String, Part> byId() {
    return parts.stream().collect(Collectors.toMap(Part::id, Function.identity()));
  }

  Flow with(List<Part> otherParts, List<Link> otherLinks) {
    return new Flow(heading, otherParts, otherLinks, labels);
  }
}
