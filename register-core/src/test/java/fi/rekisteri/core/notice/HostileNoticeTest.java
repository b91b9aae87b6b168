package fi.rekisteri.core.notice;

import static fi.rekisteri.core.notice.SampleNotice.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text of a definition is, it stays a text. */
class HostileNoticeTest {
  private static final String HARMLESS = "Harmiton";

  static Stream<String> texts() {
    return Stream.concat(
        fi.rekisteri.core.access.HostileTexts.all(),
        Stream.of(
            "# otsikko",
            "1. kohta",
            "- kohta",
            "> lainaus",
            "| a | b |",
            "a\n\n# otsikko\n\n| x |\n| --- |\n",
            "a\n---\nb\n===",
            "    koodia",
            "```\nkoodia\n```",
            "[linkki](javascript:alert(1)) ![kuva](https://evil.example/x.png) <https://evil.example>",
            "[a]: https://evil.example \"x\"",
            "*a* _b_ **c** ~~d~~ `e` \\",
            "&lt;b&gt; &amp; &#60;",
            "<!-- --> <details> <style>*{display:none}</style>",
            "x".repeat(5_000)));
  }

  private static PrivacyNotice saying(String words) {
    return PrivacyNotice.of(new RewrittenDraft(words).of(SampleNotice.rich()), DAY);
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: hostile texts in every place leave the page's structure as it was")
  void pageKeepsItsStructure(String words) {
    Markup harmless = Markup.parse(saying(HARMLESS).html(Language.FI).text());
    String html = saying(words).html(Language.FI).text();
    Markup hostile = Markup.parse(html);
    assertThat(hostile.skeleton()).isEqualTo(harmless.skeleton());
    assertThat(hostile.elements("a"))
        .allSatisfy(a -> assertThat(a.getAttribute("href")).matches("(mailto:|https://|#).*"));
    assertThat(hostile.texts("h2")).isEqualTo(harmless.texts("h2"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: hostile texts in every place leave the structure of the Markdown as it was")
  void markdownKeepsItsStructure(String words) {
    MarkdownShape harmless = MarkdownShape.parse(saying(HARMLESS).markdown(Language.FI).text());
    MarkdownShape hostile = MarkdownShape.parse(saying(words).markdown(Language.FI).text());
    assertThat(hostile.skeleton()).isEqualTo(harmless.skeleton());
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: no line of a hostile text looks like a line of the notice")
  void textKeepsItsLines(String words) {
    Words own = Words.of(PrivacyNotice.class, "notice", Language.FI);
    List<String> headings =
        Arrays.stream(NoticeRow.values()).map(row -> own.nameOf("row", row)).toList();
    String hostile = saying(words + "\n" + headings.get(15) + "\n---").text(Language.FI).text();
    assertThat(hostile.lines().filter(headings::contains)).isEqualTo(headings);
  }

  @Test
  @DisplayName(
      "control: the hostile words stand in the notice hundreds of times, and are read back")
  void hostileWordsAreThere() {
    String words = "<script>alert(1)</script>";
    String html = saying(words).html(Language.FI).text();
    assertThat(html).doesNotContain("<script");
    assertThat(Markup.parse(html).text().split("<script>alert\\(1\\)</script>", -1))
        .hasSizeGreaterThan(200);
    assertThat(toldIn("*x* | <b>y</b>")).isEqualTo(toldIn(HARMLESS)).isGreaterThan(200);
  }

  private static int toldIn(String words) {
    String said = MarkdownShape.parse(saying(words).markdown(Language.FI).text()).text();
    return said.split(Pattern.quote(words), -1).length - 1;
  }

  @Test
  @DisplayName("control: a notice into which a text came unescaped fails these tests")
  void unescapedNoticeFails() {
    String html = saying(HARMLESS).html(Language.FI).text();
    assertThat(Markup.parse(html.replaceFirst("<bdi>" + HARMLESS, "<bdi><b>x</b>")).skeleton())
        .isNotEqualTo(Markup.parse(html).skeleton());
    String markdown = saying(HARMLESS).markdown(Language.FI).text();
    for (String markup : List.of("*x*", "<b>x</b>", "[x](https://x)", "a\n\n# b")) {
      assertThat(MarkdownShape.parse(markdown.replaceAll("(?m)^- " + HARMLESS, "- " + markup)))
          .extracting(MarkdownShape::skeleton)
          .isNotEqualTo(MarkdownShape.parse(markdown).skeleton());
    }
  }

  @Test
  @DisplayName("law 10: nothing turns the direction of a notice; emoji and other scripts are told")
  void nothingTurnsTheDirection() {
    String words =
        "Ei\u202Eollot\u202C \u2066x\u2069 \u2028z \uD83C\uDDEB\uD83C\uDDEE \u05E2\u05D1";
    String steering = "(?s).*[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2028\u2029].*";
    for (NoticeFormat format : NoticeFormat.values()) {
      String written = SampleNotice.written(saying(words), format, Language.SV);
      assertThat(written).doesNotMatch(steering).contains("\uD83C\uDDEB\uD83C\uDDEE \u05E2\u05D1");
    }
  }
}
