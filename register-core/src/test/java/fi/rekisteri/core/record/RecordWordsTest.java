package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that the record may tell is without words, in any language. */
class RecordWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text, none is blank, and each takes as many parts")
  void everyLanguageHasEveryText(Language language) throws IOException {
    Properties texts = texts(language);
    Properties finnish = texts(Language.FI);
    assertThat(texts.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
    for (String key : texts.stringPropertyNames()) {
      assertThat(texts.getProperty(key)).isNotBlank();
      assertThat(texts.getProperty(key).replaceAll("[^%]", ""))
          .as(key)
          .isEqualTo(finnish.getProperty(key).replaceAll("[^%]", ""));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every constant of a record has a name")
  void everythingHasAName(Language language) {
    Names names = Names.in(language);
    named(names, "status", ActivityStatus.values());
    named(names, "source", SourceKind.values());
    named(names, "anchor", RetentionAnchor.values());
    named(names, "material", SecurityMeasure.Material.values());
    named(names, "kind", SecurityMeasure.Kind.values());
    named(names, "hint", ImpactHint.Kind.values());
    for (RecordPoint point : RecordPoint.values()) {
      assertThat(names.point(point)).contains(point.place().substring(0, 2));
    }
  }

  private static void named(Names names, String kind, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(one -> assertThat(names.of(kind, one)).isNotBlank());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        Names.class.getResourceAsStream("record_" + language.tag() + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
