package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.SourceState;
import fi.rekisteri.retention.UndoneWork;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a plan, a certificate or an answer may tell is without words, in any language. */
class RetentionWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text with its gaps, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    Properties texts = texts(language);
    Properties finnish = texts(Language.FI);
    assertThat(texts.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
    assertThat(texts.stringPropertyNames())
        .allSatisfy(
            key -> {
              assertThat(texts.getProperty(key)).isNotBlank();
              assertThat(gaps(texts.getProperty(key))).isEqualTo(gaps(finnish.getProperty(key)));
            });
  }

  private static Set<String> gaps(String text) {
    return Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every fate, outcome, finding, state, hold and undone work has a name")
  void everythingHasAName(Language language) throws IllegalAccessException {
    Words words = RetentionWords.in(language);
    for (Class<?> fate : Fate.class.getPermittedSubclasses()) {
      String code = fate.getSimpleName().toUpperCase(Locale.ROOT);
      for (String kind : List.of("fate.", "planned.", "done.")) {
        assertThat(words.text(kind + code)).isNotBlank();
      }
    }
    named(words, "outcome", ErasureOutcome.values());
    named(words, "finding", PlanFinding.values());
    named(words, "state", SourceState.values());
    named(words, "undone", UndoneWork.values());
    for (Field constant : HoldRule.class.getFields()) {
      if (Modifier.isStatic(constant.getModifiers())) {
        String code = (String) constant.get(null);
        String kind = code.equals(HoldRule.RELEASE) ? "event" : "hold";
        assertThat(words.nameOf(kind, code)).isNotEqualTo(code);
      }
    }
  }

  private static void named(Words words, String kind, Enum<?>[] constants) {
    assertThat(Arrays.stream(constants).map(one -> words.nameOf(kind, one)))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).isNotBlank());
  }

  @Test
  @DisplayName("S1.1 a hold is named by the definition; one that was never translated is Finnish")
  void holdIsNamedByTheDefinition() {
    HoldRule own =
        new HoldRule(
            "OPEN_INVOICE",
            LocalizedText.finnish("Maksamaton lasku"),
            new RuleId("S32"),
            Set.of(),
            Set.of(Purpose.INVOICING),
            Optional.empty());
    RetentionWords words =
        new RetentionWords(
            SamplePlan.DEFINITION.toBuilder()
                .notice(SamplePlan.DEFINITION.notice().without("S32").without("S84"))
                .change(
                    changes -> changes.retentionPolicy(policy -> policy.withHolds(List.of(own))))
                .build(),
            Language.EN);
    assertThat(words.hold("OPEN_INVOICE")).isEqualTo(Line.of("Maksamaton lasku").in("fi"));
    assertThat(words.hold("LEGAL_CLAIM")).isEqualTo(Line.of("Legal claim"));
    assertThat(words.hold("OTHER")).isEqualTo(Line.of("OTHER"));
  }

  @Test
  @DisplayName("law 10: what fills a gap opens none")
  void fillingOpensNoGap() {
    RetentionWords words = new RetentionWords(SamplePlan.DEFINITION, Language.EN);
    assertThat(words.text("value", Map.of("field", "{id} $1 \\", "id", "{field}")))
        .isEqualTo("{id} $1 \\ ({field})");
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        RetentionWords.class.getResourceAsStream("retention_" + language.tag() + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
