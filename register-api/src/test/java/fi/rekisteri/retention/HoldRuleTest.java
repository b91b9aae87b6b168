package fi.rekisteri.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldRuleTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final HoldRule CLAIM = rule(HoldRule.LEGAL_CLAIM).lasting(Period.ofYears(3));

  private static HoldRule rule(String code) {
    return new HoldRule(
        code,
        LocalizedText.finnish("pito"),
        new RuleId("F12"),
        Set.of("name"),
        Set.of(Purpose.RIGHTS),
        Optional.empty());
  }

  @Test
  @DisplayName("F12 a hold lasts as long as its kind, unless a day or an event is told")
  void lengthDecidesWhereNothingIsTold() {
    LegalHold byLength = CLAIM.holdFrom("register", DAY, Optional.empty(), Optional.empty());
    assertThat(byLength.until()).contains(LocalDate.of(2027, 2, 28));
    assertThat(byLength.untilEvent()).isEmpty();
    assertThat(byLength.scope().covers("name", "")).isTrue();
    assertThat(byLength.scope().covers("email", "1")).isFalse();
    LegalHold byDay = CLAIM.holdFrom("erp", DAY, Optional.of(DAY), Optional.empty());
    assertThat(byDay.until()).contains(DAY);
    assertThat(byDay.source()).isEqualTo("erp");
    LegalHold byEvent = CLAIM.holdFrom("erp", DAY, Optional.empty(), Optional.of("JUDGMENT"));
    assertThat(byEvent.until()).isEmpty();
    assertThat(byEvent.untilEvent()).contains("JUDGMENT");
  }

  @Test
  @DisplayName("G5.1e a hold of which nothing is told ends when somebody releases it")
  void releaseEndsWhatHasNoDay() {
    LegalHold hold =
        rule(HoldRule.COMPLAINT).holdFrom("register", DAY, Optional.empty(), Optional.empty());
    assertThat(hold.untilEvent()).contains(HoldRule.RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "complaint", "A-B", "_A", "A__B"})
  @DisplayName("S32 a code is upper-case words joined by underscores")
  void otherCodesAreRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> rule(code));
  }

  @Test
  @DisplayName("S32 a length is more than none")
  void noLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CLAIM.lasting(Period.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> CLAIM.lasting(Period.ofDays(-1)));
  }
}
