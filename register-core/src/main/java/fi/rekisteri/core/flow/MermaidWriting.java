package fi.rekisteri.core.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a flow as a flowchart: a frame for each column, a box for each part, and the lines. */
final class MermaidWriting {
  private static final Map<Column, String> FRAMES =
      Map.of(
          Column.SOURCE, "sources",
          Column.CATEGORY, "data",
          Column.PURPOSE, "purposes",
          Column.RECIPIENT, "recipients");

  private final Flow flow;
  private final FlowWords words;
  private final Caption caption;

  MermaidWriting(Flow flow, FlowWords words) {
    this.flow = flow;
    this.words = words;
    caption = new Caption(flow, words);
  }

  /**
   * Writes it.
   *
   * @param longest the most characters of one line of a label
   */
  String text(int longest) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    text.append("  accTitle: ").append(MermaidLabel.title(flow.heading().title())).append('\n');
    for (Column column : Column.values()) {
      String title = MermaidLabel.of(words.text("column." + column), longest);
      text.append("  subgraph ").append(FRAMES.get(column));
      text.append(" [\"").append(title).append("\"]\n");
      flow.in(column).forEach(part -> text.append(box(part, longest)));
      text.append("  end\n");
    }
    lines().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.append(paused()).toString();
  }

  private String box(Part part, int longest) {
    String label =
        Stream.of(
                Stream.of(caption.name(part)),
                caption.rows(part).stream(),
                caption.facts(part).stream())
            .flatMap(lines -> lines)
            .map(line -> MermaidLabel.of(line, longest))
            .collect(Collectors.joining("<br/>"));
    return "    " + part.id() + "[\"" + label + "\"]\n";
  }

  /** One line for all that comes to the same part in the same way. */
  private List<String> lines() {
    Map<String, List<String>> to = new LinkedHashMap<>();
    for (Link link : flow.links()) {
      String arrow = (link.paused() ? " -.-> " : " --> ") + link.to();
      to.merge(
          arrow,
          List.of(link.from()),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return to.entrySet().stream()
        .map(one -> String.join(" & ", one.getValue()) + one.getKey())
        .toList();
  }

  private String paused() {
    String ids =
        flow.parts().stream().filter(Part::paused).map(Part::id).collect(Collectors.joining(","));
    return ids.isEmpty()
        ? ""
        : "  classDef paused stroke-dasharray: 6 4\n  class " + ids + " paused\n";
  }
}
