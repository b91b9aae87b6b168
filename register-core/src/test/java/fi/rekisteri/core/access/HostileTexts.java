package fi.rekisteri.core.access;

import java.util.stream.Stream;

/**
 * Texts that try to become something else: markup, template tags, ends of attributes, other order.
 */
public final class HostileTexts {
  private HostileTexts() {}

  /** All of them may stand in XML, so that a page must show each as it is. */
  public static Stream<String> all() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"&' onmouseover=\"x\" <b>",
        "{{evil}} {{{evil}}} {{&evil}} {{>style}} {{#sections}}",
        "</bdi></td></table></style></title><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "]]> <!-- <![CDATA[ &lt; &#60; &nbsp;",
        "\u202Eteksti nurin\u202C \u05E2\u05D1\u05E8\u05D9\u05EA \u0645\u0631\u062D\u0628\u0627",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDEB\uD83C\uDDEE",
        "\u2028rivi\u2029 \\u0041 \\n \\\" a\u0308",
        "=1+1 ${7*7} #{7*7} %s %n {0}");
  }
}
