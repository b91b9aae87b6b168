package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the picture is read: below it, side by side, only what there is to be explained. */
final class Legend {
  private static final double LINE = 17;
  private static final double SPACE = 24;
  private static final Lettering PLAIN = new Lettering(BoxWriting.SIZE, false);

  private final FlowWords words;
  private final double top;
  private double bottom;

  Legend(FlowWords words, double above) {
    this.words = words;
    top = above + 44;
    bottom = top;
  }

  /** Where the picture ends. */
  double bottom() {
    return bottom + 20;
  }

  List<Map<String, Object>> entries(Flow flow, boolean fieldsNamed) {
    List<String> keys = new ArrayList<>(List.of("legend.lines"));
    if (fieldsNamed) {
      keys.add("legend.numbers");
    }
    if (!fieldsNamed || flow.parts().stream().anyMatch(part -> part.id().contains("_all_"))) {
      keys.add("legend.counts");
    }
    if (flow.parts().stream().anyMatch(Part::paused)) {
      keys.add("legend.paused");
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    entries.add(line(Lane.of(Column.SOURCE).x(), top, "name", words.text("legend")));
    double width = (Lane.WIDTH - SPACE) / keys.size();
    for (int i = 0; i < keys.size(); i++) {
      double y = top;
      for (String text : PLAIN.lines(words.text(keys.get(i)), width - SPACE, 6)) {
        y += LINE;
        entries.add(line(SPACE + i * width, y, "fact", text));
      }
      bottom = Math.max(bottom, y);
    }
    return entries;
  }

  private static Map<String, Object> line(double x, double y, String style, String text) {
    return Map.of("x", Drawing.number(x), "y", Drawing.number(y), "style", style, "text", text);
  }
}
