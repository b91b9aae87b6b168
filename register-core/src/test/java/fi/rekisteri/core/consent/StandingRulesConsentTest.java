package fi.rekisteri.core.consent;

import static fi.rekisteri.core.consent.ChoosingRegister.CALL;
import static fi.rekisteri.core.consent.ChoosingRegister.NOW;
import static fi.rekisteri.core.consent.ChoosingRegister.TODAY;
import static fi.rekisteri.core.consent.ChoosingRegister.after;
import static fi.rekisteri.core.consent.ChoosingRegister.at;
import static fi.rekisteri.core.consent.ChoosingRegister.consent;
import static fi.rekisteri.core.consent.ChoosingRegister.consentOf;
import static fi.rekisteri.core.consent.ChoosingRegister.consentThrough;
import static fi.rekisteri.core.consent.ChoosingRegister.refuses;
import static fi.rekisteri.core.consent.ChoosingRegister.standing;
import static fi.rekisteri.core.consent.ChoosingRegister.withdrawal;
import static fi.rekisteri.processing.Purpose.PERSONALISED_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consent, its withdrawal, and whose consent a child's is. */
class StandingRulesConsentTest {
  private static final Receipt EARLIER = at(NOW.minusSeconds(60));

  @Test
  @DisplayName("Art. 7(1) a consent stands from its receipt through its last day")
  void consentStands() {
    assertThat(standing(consent(CALL)).consents())
        .containsExactly(Map.entry(PERSONALISED_CONTENT, new ConsentTerm(NOW, Optional.empty())));
    assertThat(standing(consentThrough(TODAY, EARLIER)).consents().get(PERSONALISED_CONTENT))
        .isEqualTo(new ConsentTerm(EARLIER.at(), Optional.of(TODAY)));
  }

  @Test
  @DisplayName("S15.2 a consent for which no wording is declared is refused, whatever was shown")
  void undeclaredConsentIsRefused() {
    Asked shown = ChoosingRegister.SHOWN;
    refuses(
        ErrorCode.CONSENT_NOT_DECLARED,
        Standing.NONE,
        Choice.Consent.of(Purpose.DIRECT_MARKETING, shown, CALL));
    refuses(
        ErrorCode.CONSENT_NOT_DECLARED,
        Standing.NONE,
        Choice.Consent.of(new Purpose("WHATEVER"), shown, CALL));
    refuses(
        ErrorCode.CONSENT_NOT_DECLARED,
        Standing.NONE,
        Choice.Consent.of(PERSONALISED_CONTENT, new Asked("2", Language.FI), CALL));
  }

  @Test
  @DisplayName("Art. 7(2) a consent in a language in which nothing was written is refused")
  void unwrittenLanguageIsRefused() {
    LocalizedText finnish = LocalizedText.finnish("teksti");
    List<ConsentDefinition> onlyFinnish =
        ChoosingRegister.DEFINITION.consent().toOptional().orElseThrow().stream()
            .map(one -> new ConsentDefinition(one.purpose(), "1", finnish, finnish))
            .toList();
    StandingRules rules =
        new StandingRules(
            ChoosingRegister.DEFINITION.toBuilder().consent(Declared.value(onlyFinnish)).build());
    Choice swedish = Choice.Consent.of(PERSONALISED_CONTENT, new Asked("1", Language.SV), CALL);
    Assertions.assertThatThrownBy(
            () -> rules.after(Standing.NONE, swedish, SubjectRole.CUSTOMER, NOW))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONSENT_NOT_DECLARED));
    assertThat(rules.after(Standing.NONE, consent(CALL), SubjectRole.CUSTOMER, NOW).consents())
        .hasSize(1);
  }

  @Test
  @DisplayName("Art. 7(3) a withdrawal ends the consent, and of several the last one counts")
  void withdrawalEndsConsent() {
    Standing withdrawn = standing(consent(EARLIER), withdrawal(CALL), withdrawal(EARLIER));
    assertThat(withdrawn.consents()).isEmpty();
    assertThat(withdrawn.withdrawals()).containsExactly(Map.entry(PERSONALISED_CONTENT, NOW));
  }

  @Test
  @DisplayName("Art. 7(3) a withdrawal is never refused, even of what nobody asked")
  void withdrawalIsNeverRefused() {
    Purpose nowhere = new Purpose("WHATEVER");
    assertThat(standing(new Choice.Withdrawal(nowhere, CALL)).withdrawals())
        .containsOnlyKeys(nowhere);
  }

  @Test
  @DisplayName("Art. 7(3) a withdrawal at the instant of the consent ends it, in either order")
  void withdrawalAtTheSameInstantEndsConsent() {
    assertThat(standing(consent(CALL), withdrawal(CALL)).consents()).isEmpty();
    refuses(ErrorCode.CHOICE_REFUSED, standing(withdrawal(CALL)), consent(CALL));
    refuses(ErrorCode.CHOICE_REFUSED, standing(withdrawal(CALL)), consent(EARLIER));
  }

  @Test
  @DisplayName("Art. 7(1) a consent that was given anew outlives a withdrawal that turns up late")
  void newerConsentOutlivesOlderWithdrawal() {
    Standing standing = standing(consent(CALL), withdrawal(EARLIER));
    assertThat(standing.consents()).containsKey(PERSONALISED_CONTENT);
    assertThat(standing(withdrawal(EARLIER), consent(CALL))).isEqualTo(standing);
  }

  @Test
  @DisplayName("Art. 7(1) an older consent that turns up late takes nothing from the newer one")
  void olderConsentLeavesNewerOne() {
    Standing newer = standing(consentThrough(TODAY, CALL));
    assertThat(after(newer, consent(EARLIER))).isEqualTo(newer);
    assertThat(standing(consent(EARLIER), consentThrough(TODAY, CALL))).isEqualTo(newer);
  }

  @Test
  @DisplayName("Art. 7(1) of two consents at one instant the one that ends first stands")
  void narrowerOfTwoConsentsStands() {
    Standing narrower = standing(consentThrough(TODAY, CALL));
    for (Choice wider : List.of(consent(CALL), consentThrough(TODAY.plusDays(1), CALL))) {
      assertThat(after(narrower, wider)).isEqualTo(narrower);
      assertThat(standing(wider, consentThrough(TODAY, CALL))).isEqualTo(narrower);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2013-11-23, 2026-11-22T23:30:00Z, true",
    "2013-11-23, 2026-11-22T22:00:00Z, true",
    "2013-11-23, 2026-11-22T21:59:59Z, false",
    "2013-11-24, 2026-11-22T23:30:00Z, false",
    "2012-02-29, 2025-02-28T22:00:00Z, true",
    "2012-02-29, 2025-02-28T21:59:59Z, false",
    "2030-01-01, 2026-11-22T23:30:00Z, false",
  })
  @DisplayName("F02 a child consents from the 13th birthday on, which begins where the register is")
  void childConsentsFromBirthday(LocalDate birthday, String received, boolean ofAge) {
    Choice consent = consentOf(new Minor(birthday, Optional.empty()), at(received));
    if (ofAge) {
      assertThat(standing(consent).consents()).hasSize(1);
    } else {
      refuses(ErrorCode.GUARDIAN_REQUIRED, Standing.NONE, consent);
    }
  }

  @Test
  @DisplayName("Art. 8(1) law 8: a definition with other ages judges a child's consent by them")
  void agesAreTheDefinitions() {
    AgePolicy older = new AgePolicy(List.of(new AgePolicy.Ages(LocalDate.EPOCH, 16, 16, 18)));
    StandingRules rules =
        new StandingRules(
            ChoosingRegister.DEFINITION.toBuilder()
                .change(changes -> changes.rightsPolicy(policy -> policy.with(older)))
                .build());
    Choice consent = consentOf(new Minor(TODAY.minusYears(13), Optional.empty()), CALL);
    assertThat(standing(consent).consents()).as("control: in Finland it holds").hasSize(1);
    Assertions.assertThatThrownBy(
            () -> rules.after(Standing.NONE, consent, SubjectRole.CUSTOMER, NOW))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.GUARDIAN_REQUIRED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  @DisplayName("Art. 8(2) a younger child needs somebody who authorised it, by name")
  void youngerChildNeedsGuardian(String nobody) {
    LocalDate birthday = TODAY.minusYears(12);
    refuses(
        ErrorCode.GUARDIAN_REQUIRED,
        Standing.NONE,
        consentOf(new Minor(birthday, Optional.of(nobody)), CALL));
    assertThat(standing(consentOf(new Minor(birthday, Optional.of("äiti, puhelu 4711")), CALL)))
        .isEqualTo(standing(consent(CALL)));
  }
}
