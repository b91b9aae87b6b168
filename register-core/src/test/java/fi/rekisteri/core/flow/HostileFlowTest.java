package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.text.Language;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a definition becomes anything but text of the picture. */
class HostileFlowTest {
  private static final String HARMLESS = "Esimerkkiteksti";
  private static final Markup WRITTEN = Picture.of(SampleFlow.saying(HARMLESS), Language.FI).svg();

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.flow.HostileLabels#all")
  @DisplayName("law 10: a hostile text changes neither which shapes there are nor what they may do")
  void hostileTextStaysText(String text) {
    Picture picture = Picture.of(SampleFlow.saying(text), Language.FI);
    assertThat(shapes(picture.svg())).isEqualTo(shapes(WRITTEN));
    for (String shape : new String[] {"g", "rect", "path", "style", "title", "desc"}) {
      assertThat(picture.svg().elements(shape)).hasSameSizeAs(WRITTEN.elements(shape));
    }
    String plain = FlowWords.plain(text).replace('\uFFFE', '\uFFFD');
    assertThat(picture.told().stream().filter(told -> told.contains(plain))).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.flow.HostileLabels#all")
  @DisplayName("law 10: what steers is shown as a gap, and no text is longer than it may be")
  void nothingSteers(String text) {
    String told = String.join("", Picture.of(SampleFlow.saying(text), Language.EN).written());
    assertThat(told.codePoints().map(Character::getType))
        .doesNotContain((int) Character.FORMAT, (int) Character.CONTROL, (int) Character.SURROGATE);
    assertThat(FlowWords.plain(text).codePoints().count()).isBetween(1L, (long) FlowWords.LONGEST);
  }

  @Test
  @DisplayName("law 10: no letter has so many marks that they cover the lines above")
  void marksDoNotPileUp() {
    assertThat(FlowWords.plain("a" + "\u0301".repeat(300) + "b\u0308"))
        .hasSize(7)
        .endsWith("b\u0308");
  }

  @Test
  @DisplayName("control: a picture that were filled in without escaping fails this test")
  void unescapedPictureFails() {
    String written = DataFlowPicture.in(Language.FI).svg(SampleFlow.saying(HARMLESS));
    Markup broken = Markup.parse(written.replace(HARMLESS, "<a href='x'>x</a>"));
    assertThat(shapes(broken)).isNotEqualTo(shapes(WRITTEN));
    assertThatThrownBy(() -> Markup.parse(written.replace(HARMLESS, "<script>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law 10: the frame has no tag that skips the escaper")
  void frameSkipsNoEscaper() {
    assertThat(PageTemplate.source(DataFlowPicture.class, "flow.mustache"))
        .contains("{{told}}")
        .doesNotContain("{{{", "{{&", "{{=");
  }

  private static Set<String> shapes(Markup svg) {
    return new TreeSet<>(svg.skeleton());
  }
}
