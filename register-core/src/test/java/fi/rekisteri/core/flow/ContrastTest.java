package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.PageTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every text and every line can be told from what it stands on, in light and in dark. */
class ContrastTest {
  private static final Pattern RULE =
      Pattern.compile("(?m)^\\.flow ([^{]+) \\{[^}]*?(?:fill|color|stroke): (#[0-9a-f]{6})");

  @Test
  @DisplayName("Art. 12(1) light and dark: every colour has a contrast of 4.5 to 1 at least")
  void contrastIsEnough() {
    String frame = PageTemplate.source(DataFlowPicture.class, "flow.mustache");
    int dark = frame.indexOf("@media screen");
    Map<String, String> light = colours(frame.substring(0, dark));
    Map<String, String> inDark = new HashMap<>(light);
    inDark.putAll(colours(frame.substring(dark)));
    assertThat(inDark.keySet()).isEqualTo(light.keySet());
    assertThat(inDark)
        .allSatisfy((style, colour) -> assertThat(colour).isNotEqualTo(light.get(style)));
    check(light);
    check(inDark);
  }

  private static void check(Map<String, String> colours) {
    for (int i = 0; i < Palette.COLOURS; i++) {
      String line = colours.get(".c" + i);
      assertEnough(line, colours.get(".paper"));
      assertEnough(line, colours.get(".box"));
      assertEnough(colours.get(".tag text"), line);
    }
    assertEnough(colours.get(".plain"), colours.get(".paper"));
    assertEnough(colours.get(".tag text"), colours.get(".plain"));
    for (String text : new String[] {"text", ".quiet, .flow .fact"}) {
      assertEnough(colours.get(text), colours.get(".paper"));
      assertEnough(colours.get(text), colours.get(".box"));
    }
  }

  @Test
  @DisplayName("control: black on white has 21 to 1, grey on white too little")
  void contrastIsMeasured() {
    assertThat(contrast("#000000", "#ffffff")).isBetween(20.99, 21.01);
    assertThat(contrast("#777777", "#ffffff")).isLessThan(4.5);
    assertThat(contrast("#767676", "#ffffff")).isGreaterThan(4.5);
  }

  private static void assertEnough(String one, String other) {
    assertThat(contrast(one, other)).as("%s on %s", one, other).isGreaterThanOrEqualTo(4.5);
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new LinkedHashMap<>();
    RULE.matcher(css).results().forEach(rule -> colours.put(rule.group(1), rule.group(2)));
    return colours;
  }

  /** The ratio of WCAG 2.2. */
  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
