package fi.rekisteri.core.flow;

import java.util.stream.Stream;

/** Labels that try to become something else: in XML, in a template, in Mermaid, in Markdown. */
final class HostileLabels {
  private HostileLabels() {}

  static Stream<String> all() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"&' onmouseover=\"x\" <b>",
        "{{evil}} {{{evil}}} {{&evil}} {{#boxes}}",
        "</title></text></svg><img src=x onerror=alert(1)>",
        "]]> <!-- <![CDATA[ &lt; &#60; &nbsp;",
        "\"] --> x[\"y\"] ; end",
        "%%{init: {'theme':'forest','securityLevel':'loose'}}%%",
        "`**markdown** [x](javascript:alert(1))`",
        "fa:fa-car #quot; #35; #amp; $$x^2$$",
        "click c_NAME callback",
        "1. list\n- item\n---\nflowchart TD",
        "\u202Eteksti nurin\u202C \u05E2\u05D1\u05E8\u05D9\u05EA \u0645\u0631\u062D\u0628\u0627",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDEB\uD83C\uDDEE \u2764\uFE0F",
        "a\u0000b\u0007c\uFFFEd\uD800e\u0085f\u2028g",
        "a" + "\u0301".repeat(300),
        "\u4E2D\u6587\u6F22\u5B57".repeat(60),
        "W".repeat(5_000),
        "=1+1 ${7*7} #{7*7} %s %n {0} {register} {basis}");
  }
}
