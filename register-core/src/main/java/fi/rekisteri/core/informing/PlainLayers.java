package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.core.page.PlainText;
import java.util.List;
import java.util.Locale;

/** The layers as plain text; the right to object stands between rules, and nothing else does. */
record PlainLayers(Layers layers) {
  private static final String RULE = "=".repeat(60) + "\n";

  String text() {
    Locale locale = layers.language().locale();
    StringBuilder text = new StringBuilder();
    text.append(part(layers.title().plain().toUpperCase(locale), layers.lead())).append('\n');
    layers
        .objection()
        .ifPresent(
            item ->
                text.append(RULE)
                    .append(part(layers.heading(item).toUpperCase(locale), lines(item)))
                    .append(RULE)
                    .append('\n'));
    for (Item item : layers.rest()) {
      text.append(part(layers.heading(item), lines(item))).append('\n');
    }
    return text.toString();
  }

  private static String part(String heading, List<String> lines) {
    StringBuilder part = new StringBuilder(PlainText.oneLine(heading)).append('\n');
    lines.forEach(line -> part.append("  ").append(PlainText.oneLine(line)).append('\n'));
    return part.toString();
  }

  /** A link shows where it leads, since nobody can click on it. */
  private static List<String> lines(Item item) {
    return item.lines().stream().map(PlainLayers::line).toList();
  }

  private static String line(Line said) {
    boolean hidden = said.href().startsWith("https:") && !said.text().equals(said.href());
    return hidden ? said.plain() + ": " + said.href() : said.plain();
  }
}
