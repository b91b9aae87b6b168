package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.spelling.Placeholders;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of findings. */
class LintWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) every language has every word, none is blank, and each code its fix")
  void everyLanguageHasEveryWord(Language language) throws IOException {
    Properties words = words(language);

    assertThat(words.stringPropertyNames()).isEqualTo(words(Language.FI).stringPropertyNames());
    assertThat(words.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    for (LintCode code : LintCode.values()) {
      assertThat(words).containsKey(code + ".fix");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) what names something in one language names it in each")
  void sentencesNameTheSame(Language language) throws IOException {
    Properties finnish = words(Language.FI);
    words(language)
        .forEach(
            (key, text) ->
                assertThat(((String) text).contains("{}"))
                    .as("%s", key)
                    .isEqualTo(((String) finnish.get(key)).contains("{}")));
    assertThat(Placeholders.in("{}")).as("control: it would be noticed").isNotEmpty();
  }

  @Test
  @DisplayName("of many things the first are named, and how many more there are")
  void manyAreCutShort() {
    Fault fault = new Fault(LintCode.L03, new Subject(Clean.DEFINITION.draft(), Clean.TODAY, null));
    IntStream.range(0, 100).forEach(i -> fault.at("p" + i).says("beyond", "PURPOSE_" + i));

    assertThat(fault.told().message().in(Language.EN))
        .endsWith("PURPOSE_10, PURPOSE_11 and 88 more.")
        .doesNotContain("PURPOSE_12");
    assertThat(fault.told().paths()).hasSize(100);
  }

  @Test
  @DisplayName("law 10: what a host wrote turns no line and cuts no message")
  void namesDisturbNothing() {
    for (String hostile :
        List.of("a\u202Eb", "a\nb", "a\u0000b", "{}", "x".repeat(5_000), "\u200B")) {
      String name = Names.same(hostile).in(Language.EN);
      assertThat(name).hasSizeLessThan(90).doesNotContain("\u202E", "\n", "\u0000").isNotBlank();
    }
  }

  private static Properties words(Language language) throws IOException {
    Properties words = new Properties();
    String name = "lint_" + language.tag() + ".properties";
    try (InputStream in = NoticeLint.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
