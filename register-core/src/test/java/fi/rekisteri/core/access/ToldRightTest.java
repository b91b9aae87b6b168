package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ToldRightTest {
  private static final AccessAnswer ANSWER = SampleAnswer.holding(SampleRegister.plain(), "Aino");

  @Test
  @DisplayName("Art. 15(1)(e) rectification, erasure, restriction and objection are always told")
  void fourRightsAreAlwaysTold() {
    assertThat(rights(ANSWER))
        .contains(
            DataSubjectRight.RECTIFICATION,
            DataSubjectRight.ERASURE,
            DataSubjectRight.RESTRICTION,
            DataSubjectRight.OBJECTION)
        .doesNotContain(DataSubjectRight.ACCESS);
  }

  @Test
  @DisplayName("Art. 20(1)(a) portability is told where a purpose rests on a contract, not else")
  void portabilityHangsOnBasis() {
    List<ProcessingActivity> statistics =
        ANSWER.activities().stream()
            .filter(activity -> activity.purpose().equals(Purpose.STATISTICS))
            .toList();

    assertThat(rights(ANSWER)).contains(DataSubjectRight.PORTABILITY);
    assertThat(rights(with(statistics))).doesNotContain(DataSubjectRight.PORTABILITY);
  }

  @Test
  @DisplayName("Art. 7(3) withdrawal is told only where a purpose rests on consent")
  void withdrawalHangsOnConsent() {
    assertThat(rights(ANSWER)).doesNotContain(DataSubjectRight.CONSENT_WITHDRAWAL);
  }

  @Test
  @DisplayName("Art. 15(1)(e) every right that is told here has its words in every language")
  void everyRightHasWords() {
    assertThat(Arrays.stream(DataSubjectRight.values()))
        .filteredOn(right -> !ToldRight.ELSEWHERE.contains(right))
        .map(ToldRight::new)
        .allSatisfy(
            told -> {
              for (Language language : Language.values()) {
                assertThat(Wording.in(language).text(told.nameKey())).isNotBlank();
                assertThat(Wording.in(language).text(told.meaningKey())).isNotBlank();
                assertThat(Wording.in(language).text(told.articleKey())).isNotBlank();
              }
            });
  }

  private static AccessAnswer with(List<ProcessingActivity> activities) {
    return new AccessAnswer(
        ANSWER.subject(),
        ANSWER.generatedAt(),
        ANSWER.version(),
        ANSWER.role(),
        ANSWER.customerships(),
        ANSWER.data(),
        activities,
        ANSWER.choices(),
        ANSWER.disclosures(),
        ANSWER.consultations(),
        List.of());
  }

  private static List<DataSubjectRight> rights(AccessAnswer answer) {
    return ToldRight.of(answer).stream().map(ToldRight::right).toList();
  }
}
