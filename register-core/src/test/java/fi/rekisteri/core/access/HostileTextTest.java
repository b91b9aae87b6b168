package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of the answer or of the definition can become anything but text. */
class HostileTextTest {
  private static final String HARMLESS = "Esimerkkiteksti";
  private static final String WRITTEN = page(HARMLESS, HARMLESS);

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName(
      "law 10: a hostile value leaves the page's structure as it was, and is shown as it is")
  void hostileValueStaysText(String text) {
    Markup page = Markup.parse(page(HARMLESS, text));

    assertThat(page.skeleton()).isEqualTo(Markup.parse(WRITTEN).skeleton());
    assertThat(page.texts("bdi")).contains(text.strip());
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile definition leaves the page's structure as it was")
  void hostileDefinitionStaysText(String text) {
    Markup page = Markup.parse(page(text, HARMLESS));

    assertThat(page.skeleton()).isEqualTo(Markup.parse(WRITTEN).skeleton());
    assertThat(page.texts("title").get(0)).endsWith(text);
    assertThat(page.elements("a"))
        .allSatisfy(
            link -> assertThat(link.getAttribute("href")).matches("(#|mailto:|https://).*"));
  }

  @Test
  @DisplayName("control: a page that were filled in without escaping fails this test")
  void unescapedPageFails() {
    String broken = WRITTEN.replace(HARMLESS, "<b>x</b>");

    assertThat(Markup.parse(broken).skeleton()).isNotEqualTo(Markup.parse(WRITTEN).skeleton());
    assertThatThrownBy(() -> Markup.parse(WRITTEN.replace(HARMLESS, "<script>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("what no XML may hold is shown as a gap, and the page stays well-formed")
  void forbiddenCharactersAreShownAsGaps() {
    Markup page = Markup.parse(page(HARMLESS, "a\u0000b\u0007c\uFFFEd\uD800e\u0085f"));

    assertThat(page.texts("bdi")).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  }

  @Test
  @DisplayName("parts that a type writes in a row stand below each other")
  void joinedPartsStandBelowEachOther() {
    assertThat(Markup.parse(page(HARMLESS, "Katu 1\u001F\u001F00100")).texts("bdi"))
        .contains("Katu 1", "00100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access/access-answer.mustache",
        "report/audit-report.mustache",
        "mailing/label-sheet.mustache",
        "mailing/list.mustache",
        "report/breach.mustache",
        "writing/letter-head.mustache",
        "writing/letter-body.mustache",
        "writing/letter-text.mustache",
        "page/table.mustache",
        "page/line.mustache"
      })
  @DisplayName("law 10: no template has a tag that skips the escaper")
  void noTemplateSkipsEscaper(String name) throws IOException {
    try (InputStream in =
        AccessAnswerPage.class.getResourceAsStream("/fi/rekisteri/core/" + name)) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("{{{", "{{&", "{{=");
    }
  }

  private static String page(String definitionText, String value) {
    RegisterDefinition register = SampleRegister.saying(definitionText).build();
    return AccessAnswerPage.of(register).html(SampleAnswer.holding(register, value), Language.FI);
  }
}
