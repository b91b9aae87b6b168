package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole picture as one text, for those who do not see it: part by part, with its lines. */
final class FlowTelling {
  private final Flow flow;
  private final Caption caption;
  private final FlowWords words;
  private final Map<String, List<Link>> in;
  private final Map<String, List<Link>> out;

  private FlowTelling(Flow flow, Caption caption, FlowWords words) {
    this.flow = flow;
    this.caption = caption;
    this.words = words;
    in = flow.links().stream().collect(Collectors.groupingBy(Link::to));
    out = flow.links().stream().collect(Collectors.groupingBy(Link::from));
  }

  static String of(Flow flow, Caption caption, FlowWords words) {
    return new FlowTelling(flow, caption, words).text();
  }

  private String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(flow.heading().version() + ".");
    for (Column column : Column.values()) {
      sentences.add(words.text("column." + column) + ":");
      flow.in(column).forEach(part -> sentences.add(told(part)));
    }
    return String.join(" ", sentences);
  }

  private String told(Part part) {
    String whole = caption.whole(part);
    StringBuilder told = new StringBuilder(whole.endsWith(".") ? whole : whole + ".");
    String from = marks(in.getOrDefault(part.id(), List.of()), true);
    String to = marks(out.getOrDefault(part.id(), List.of()), false);
    if (!from.isEmpty()) {
      told.append(' ').append(words.text("told.from", Map.of("keys", from)));
    }
    if (!to.isEmpty()) {
      told.append(' ').append(words.text("told.to", Map.of("keys", to)));
    }
    return told.toString();
  }

  private String marks(List<Link> links, boolean from) {
    return links.stream()
        .map(link -> caption.marks().mark(from ? link.from() : link.to()))
        .sorted(
            (one, other) ->
                one.length() != other.length()
                    ? one.length() - other.length()
                    : one.compareTo(other))
        .collect(Collectors.joining(", "));
  }
}
