package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieDefinitionTest {
  private static final LocalizedText TEXT = LocalizedText.finnish("teksti");

  @ParameterizedTest
  @EnumSource(names = {"AGE_RANGE", "GENDER", "INTEREST"})
  @DisplayName("S63.1 what profiles a visitor is never strictly necessary")
  void necessityThatProfilesIsRefused(VisitDatum datum) {
    assertThatIllegalArgumentException().isThrownBy(() -> cookie("c", Period.ZERO, true, datum));
    assertThatNoException().isThrownBy(() -> cookie("c", Period.ZERO, false, datum));
  }

  @Test
  @DisplayName("S46.1 a cookie has a name and no negative life")
  void blankNameOrNegativeLifeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cookie(" ", Period.ZERO, false, VisitDatum.USER_AGENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cookie("c", Period.ofDays(-1), false, VisitDatum.USER_AGENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.fi", "javascript:x", "https://example.fi/a b", ""})
  @DisplayName("S64 an external control has an https address")
  void controlWithoutHttpsIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalControl(TEXT, url, Optional.empty()));
  }

  private static CookieDefinition cookie(
      String name, Period life, boolean necessary, VisitDatum datum) {
    return new CookieDefinition(
        name,
        StorageTechnique.COOKIE,
        Optional.empty(),
        Purpose.SITE_ANALYTICS,
        life,
        necessary,
        Set.of(datum),
        TEXT,
        List.of());
  }
}
