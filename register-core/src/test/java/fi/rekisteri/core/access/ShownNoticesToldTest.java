package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer to the person tells which privacy notices they were shown. */
class ShownNoticesToldTest {
  private static final RegisterDefinition REGISTER = SampleRegister.plain();
  private static final AccessAnswer ANSWER = SampleAnswer.holding(REGISTER, "2025-3");

  private static Markup page(AccessAnswer answer, Language language) {
    return Markup.parse(AccessAnswerPage.of(REGISTER).html(answer, language));
  }

  @Test
  @DisplayName("G13, G21.2, Art. 15 the page tells each version, when, how and in which form")
  void pageTellsThem() {
    Markup page = page(ANSWER, Language.EN);
    assertThat(page.texts("h2")).contains("Privacy notices that you were shown");
    assertThat(page.texts("caption")).contains("Privacy notices");
    assertThat(page.texts("th")).contains("2025-3", "2026-1");
    assertThat(page.texts("td"))
        .anyMatch(
            cell -> cell.contains("Post") && cell.contains("apart") && cell.contains("Swedish"))
        .anyMatch(cell -> cell.contains("Last: 1 July 2026 at 00:05"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 15 where no showing was noted, that is said, and where else to look")
  void noneIsSaid(Language language) {
    AccessAnswer none =
        new AccessAnswer(
            ANSWER.subject(),
            ANSWER.generatedAt(),
            ANSWER.version(),
            ANSWER.role(),
            ANSWER.customerships(),
            ANSWER.data(),
            ANSWER.activities(),
            ANSWER.choices(),
            ANSWER.disclosures(),
            ANSWER.consultations(),
            List.of());
    assertThat(page(none, language).texts("p")).contains(Wording.in(language).text("notices.none"));
  }

  @Test
  @DisplayName("X1 the JSON tells them, as the schema says")
  void jsonTellsThem() {
    JsonNode notices =
        JsonMapper.shared().readTree(AccessAnswerJson.of(REGISTER).write(ANSWER)).get("notices");
    assertThat(notices.size()).isEqualTo(2);
    assertThat(notices.at("/0/version").stringValue()).isEqualTo("2025-3");
    assertThat(notices.at("/0/objectionApart").booleanValue()).isTrue();
    assertThat(notices.at("/0/first").stringValue()).isEqualTo("2026-06-30T20:05:00Z");
    assertThat(notices.at("/1/language").stringValue()).isEqualTo("fi");
  }
}
