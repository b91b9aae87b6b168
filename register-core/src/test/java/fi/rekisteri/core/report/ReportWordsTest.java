package fi.rekisteri.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ReportKind;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a report may tell is without words, in any language. */
class ReportWordsTest {
  private static final List<String> FILES =
      List.of("report/audit-report", "report/breach", "page/page");

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    for (String file : FILES) {
      Properties texts = texts(file, language);
      assertThat(texts.stringPropertyNames())
          .isEqualTo(texts(file, Language.FI).stringPropertyNames());
      assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every kind, column and constant of a report has a name")
  void everythingHasAName(Language language) {
    Words words = Words.of(Telling.class, "audit-report", language);
    for (ReportKind<?> kind : ReportKind.ALL) {
      for (String part : List.of("heading.", "lead.", "nothing.")) {
        assertThat(words.text(part + kind.code())).isNotBlank();
      }
      assertThat(Forms.of(kind).columns())
          .allSatisfy(column -> assertThat(words.text("column." + column.key())).isNotBlank());
    }
    named(words, "action", AuditAction.values());
    named(words, "outcome", Outcome.values());
    named(words, "footing", Footing.values());
    named(words, "finding", TrailFinding.Kind.values());
  }

  private static void named(Words words, String kind, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(one -> assertThat(words.nameOf(kind, one)).isNotBlank());
  }

  @Test
  @DisplayName("law 9: the list of kinds names them all, each by a code of its own")
  void allKindsAreListed() throws IllegalAccessException {
    List<Field> constants =
        Arrays.stream(ReportKind.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == ReportKind.class)
            .toList();
    assertThat(ReportKind.ALL).hasSameSizeAs(constants);
    for (Field constant : constants) {
      assertThat(ReportKind.ALL).contains((ReportKind<?>) constant.get(null));
    }
    assertThat(ReportKind.ALL).extracting(ReportKind::code).doesNotHaveDuplicates();
  }

  private static Properties texts(String file, Language language) throws IOException {
    String name = "/fi/rekisteri/core/" + file + "_" + language.tag() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Telling.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
