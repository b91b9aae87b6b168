package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that the picture may tell is without words, in any language. */
class FlowWordsTest {
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

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every source, basis, role, state and anchor has a name")
  void everythingHasAName(Language language) {
    FlowWords words = FlowWords.in(language);
    named(words, "source", SourceKind.values());
    named(words, "recipient", Recipient.Role.values());
    named(words, "anchor", RetentionAnchor.values());
    named(words, "role", SubjectRole.values());
    for (ActivityStatus status : ActivityStatus.values()) {
      if (status != ActivityStatus.ACTIVE) {
        assertThat(words.name("status", status)).isNotBlank();
      }
    }
    for (Class<?> basis : LegalBasis.class.getPermittedSubclasses()) {
      String code = basis.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase();
      assertThat(words.text("basis." + code)).containsPattern("6.*[a-f]");
    }
  }

  @Test
  @DisplayName("a category that a host added stands for itself, a published one has its name")
  void hostCategoryStandsForItself() {
    FlowWords words = FlowWords.in(Language.SV);
    assertThat(words.name("category", "PET_NAMES")).isEqualTo("PET_NAMES");
    assertThat(words.name("category", DataCategory.CONTACT.code())).isEqualTo("Kontaktuppgifter");
  }

  @Test
  @DisplayName("law 10: what fills a gap opens none")
  void fillingOpensNoGap() {
    assertThat(FlowWords.in(Language.EN).text("version", Map.of("version", "{day} $1", "day", "x")))
        .isEqualTo("Version {day} $1, in force from x");
  }

  @Test
  @DisplayName("S33 a period is told in years, months and days")
  void periodsAreTold() {
    FlowWords words = FlowWords.in(Language.EN);
    assertThat(words.period(Period.of(1, 2, 1))).isEqualTo("1 year, 2 months, 1 day");
    assertThat(words.period(Period.ofDays(30))).isEqualTo("30 days");
  }

  private static void named(FlowWords words, String kind, Enum<?>[] constants) {
    assertThat(Arrays.stream(constants).map(one -> words.name(kind, one)))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).isNotBlank());
  }

  private static List<String> gaps(String text) {
    return Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        FlowWords.class.getResourceAsStream("flow_" + language.tag() + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
