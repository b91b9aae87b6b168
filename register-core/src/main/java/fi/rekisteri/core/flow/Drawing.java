package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Box.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the frame of the picture asks for: every shape and every text with its place. */
final class Drawing {
  private final Flow flow;
  private final FlowWords words;
  private final Caption caption;
  private final Layout layout;
  private final Palette palette;

  Drawing(Flow flow, FlowWords words) {
    this.flow = flow;
    this.words = words;
    caption = new Caption(flow, words);
    layout = new Layout(flow, caption);
    palette = new Palette(flow);
  }

  Map<String, Object> content() {
    Legend legend = new Legend(words, layout.bottom());
    Map<String, Object> content = new HashMap<>();
    content.put("id", "flow-" + flow.heading().id() + "-" + words.language().tag());
    content.put("language", words.language().tag());
    content.put("width", number(Lane.WIDTH));
    List<Map<String, Object>> entries = legend.entries(flow, caption.marks().nameFields());
    content.put("height", number(legend.bottom()));
    content.put("title", flow.heading().title());
    content.put("version", flow.heading().version());
    content.put("heading", heading());
    content.put("text", FlowTelling.of(flow, caption, words));
    content.put("columns", columns());
    content.put("curves", layout.curves().stream().map(this::curve).toList());
    content.put("boxes", layout.boxes().stream().map(this::box).toList());
    content.put("tags", layout.curves().stream().map(this::tag).toList());
    content.put("legend", entries);
    return content;
  }

  /** The title as far as it fits; the whole of it is in the title of the document. */
  private String heading() {
    return new Lettering(20, true).lines(flow.heading().title(), Lane.WIDTH - 48, 1).get(0);
  }

  private List<Map<String, Object>> columns() {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Column column : Column.values()) {
      columns.add(Map.of("x", number(Lane.of(column).x()), "text", words.text("column." + column)));
    }
    return columns;
  }

  private Map<String, Object> curve(Curve curve) {
    double middle = (curve.fromX() + curve.toX()) / 2;
    String path =
        String.format(
            Locale.ROOT,
            "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f",
            curve.fromX(),
            curve.fromY(),
            middle,
            curve.fromY(),
            middle,
            curve.toY(),
            curve.toX(),
            curve.toY());
    return Map.of(
        "path", path, "colour", palette.of(curve.link()), "paused", paused(curve.link().paused()));
  }

  private Map<String, Object> tag(Curve curve) {
    return Map.of(
        "x", number(curve.toX() + 4),
        "y", number(curve.toY() - 7),
        "middle", number(curve.toX() + 20),
        "base", number(curve.toY() + 4),
        "colour", palette.of(curve.link()),
        "text", caption.marks().mark(curve.link().from()));
  }

  private Map<String, Object> box(Box box) {
    return Map.of(
        "told", caption.whole(box.part()),
        "x", number(box.x()),
        "y", number(box.y()),
        "width", number(box.width()),
        "height", number(box.height()),
        "colour", palette.of(box.part()),
        "paused", paused(box.part().paused()),
        "lines", lines(box));
  }

  private static List<Map<String, Object>> lines(Box box) {
    List<Map<String, Object>> lines = new ArrayList<>();
    double x = box.x() + Lane.of(box.part().column()).inset();
    double free = box.height() - box.lines().size() * BoxWriting.LINE;
    double y = box.y() + free / 2 + 13;
    for (Written written : box.lines()) {
      lines.add(
          Map.of("x", number(x), "y", number(y), "style", written.style(), "text", written.text()));
      y += BoxWriting.LINE;
    }
    return lines;
  }

  private static String paused(boolean paused) {
    return paused ? " paused" : "";
  }

  static String number(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }
}
