package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.StorageTechnique;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CookieCheckTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("S46.2, S47.2, F22 what is not necessary rests on consent, whatever the technique")
  void unnecessaryWithoutConsentIsRefused(StorageTechnique technique) {
    CookieDefinition cookie = cookie(technique, Purpose.ORDER_MANAGEMENT, false, Optional.empty());
    assertThat(problemsAfter(builder -> builder.cookie(cookie)))
        .singleElement()
        .asString()
        .startsWith("cookies[c].purpose: ORDER_MANAGEMENT does not rest on a visitor's consent");
  }

  @Test
  @DisplayName("F22 control: the necessary and the consented are accepted")
  void necessaryOrConsentedIsAccepted() {
    assertThat(problemsAfter(b -> b.cookie(necessary(Purpose.ORDER_MANAGEMENT)))).isEmpty();
    CookieDefinition analytics =
        cookie(StorageTechnique.COOKIE, Purpose.SITE_ANALYTICS, false, Optional.of(PARTNER));
    assertThat(problemsAfter(builder -> withConsent(builder).cookie(analytics))).isEmpty();
  }

  @Test
  @DisplayName("S46.1 a cookie serves a declared purpose")
  void undeclaredPurposeIsRefused() {
    assertThat(problemsAfter(builder -> builder.cookie(necessary(Purpose.SITE_ANALYTICS))))
        .singleElement()
        .asString()
        .startsWith("cookies[c].purpose: SITE_ANALYTICS is not declared");
  }

  @Test
  @DisplayName("S61.1 a cookie's provider is a declared recipient")
  void undeclaredProviderIsRefused() {
    CookieDefinition cookie =
        cookie(StorageTechnique.COOKIE, Purpose.ORDER_MANAGEMENT, true, Optional.of("STRANGER"));
    assertThat(problemsAfter(builder -> builder.cookie(cookie)))
        .containsExactly("cookies[c].provider: STRANGER is not declared (S61.1)");
  }

  @Test
  @DisplayName("S46.1 a cookie name stands once")
  void sameNameTwiceIsRefused() {
    CookieDefinition cookie = necessary(Purpose.ORDER_MANAGEMENT);
    assertThat(problemsAfter(builder -> builder.cookie(cookie).cookie(cookie)))
        .containsExactly("cookies[c]: declared more than once; keep one");
  }

  private static RegisterDefinitionBuilder withConsent(RegisterDefinitionBuilder builder) {
    return builder
        .activity(
            SmallRegister.activity(
                Purpose.SITE_ANALYTICS,
                Map.of(SubjectRole.VISITOR, new LegalBasis.Consent()),
                ActivityStatus.ACTIVE))
        .consent(
            Declared.value(
                List.of(new ConsentDefinition(Purpose.SITE_ANALYTICS, "1", TEXT, TEXT))));
  }

  private static CookieDefinition necessary(Purpose purpose) {
    return cookie(StorageTechnique.COOKIE, purpose, true, Optional.empty());
  }

  private static CookieDefinition cookie(
      StorageTechnique technique, Purpose purpose, boolean necessary, Optional<String> provider) {
    return new CookieDefinition(
        "c", technique, provider, purpose, Period.ZERO, necessary, Set.of(), TEXT, List.of());
  }
}
