package fi.rekisteri.core.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The colour of each part and line, by the name of its style: that of its category of data. */
final class Palette {
  static final int COLOURS = 8;

  private static final String NEUTRAL = "plain";

  private final Map<String, String> byCategory = new HashMap<>();

  Palette(Flow flow) {
    List<Part> categories = flow.in(Column.CATEGORY);
    for (int i = 0; i < categories.size(); i++) {
      byCategory.put(categories.get(i).id(), "c" + i % COLOURS);
    }
  }

  String of(Part part) {
    return byCategory.getOrDefault(part.id(), NEUTRAL);
  }

  String of(Link link) {
    return byCategory.getOrDefault(link.from(), byCategory.getOrDefault(link.to(), NEUTRAL));
  }
}
