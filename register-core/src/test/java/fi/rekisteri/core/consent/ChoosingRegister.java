package fi.rekisteri.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The register of the notice, all of it switched on, and choices of a customer of it. */
final class ChoosingRegister {
  /** Noon where the register is. */
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Receipt CALL = at(NOW);
  static final Asked SHOWN = new Asked("1", Language.FI);

  static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
              Controller.of(
                  "Esimerkkikauppa Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
          .toBuilder()
          .change(
              changes ->
                  changes.status(
                      ActivityStatus.ACTIVE,
                      Purpose.DIRECT_MARKETING,
                      Purpose.PUBLICATION,
                      Purpose.PERSONALISED_CONTENT,
                      Purpose.AD_TARGETING_OWN,
                      Purpose.SITE_ANALYTICS))
          .build();

  private ChoosingRegister() {}

  static Receipt at(Instant received) {
    return Receipt.of(received, Channel.PHONE);
  }

  static Receipt at(String received) {
    return at(Instant.parse(received));
  }

  static Choice.Consent consent(Receipt receipt) {
    return Choice.Consent.of(Purpose.PERSONALISED_CONTENT, SHOWN, receipt);
  }

  static Choice.Consent consentThrough(LocalDate lastDay, Receipt receipt) {
    return new Choice.Consent(
        Purpose.PERSONALISED_CONTENT,
        SHOWN,
        new Choice.ConsentTerms(Optional.of(lastDay), Optional.empty()),
        receipt);
  }

  static Choice.Consent consentOf(Minor minor, Receipt receipt) {
    return new Choice.Consent(
        Purpose.PERSONALISED_CONTENT,
        SHOWN,
        new Choice.ConsentTerms(Optional.empty(), Optional.of(minor)),
        receipt);
  }

  static Choice.Withdrawal withdrawal(Receipt receipt) {
    return new Choice.Withdrawal(Purpose.PERSONALISED_CONTENT, receipt);
  }

  /** What stands after a customer made these choices, in this order. */
  static Standing standing(Choice... choices) {
    return after(Standing.NONE, choices);
  }

  static Standing after(Standing before, Choice... choices) {
    Standing standing = before;
    for (Choice choice : choices) {
      standing = new StandingRules(DEFINITION).after(standing, choice, SubjectRole.CUSTOMER, NOW);
    }
    return standing;
  }

  /** A refused choice is coded, and tells what to do. */
  static void refuses(ErrorCode code, Standing before, Choice choice) {
    refuses(code, before, choice, SubjectRole.CUSTOMER);
  }

  static void refuses(ErrorCode code, Standing before, Choice choice, SubjectRole role) {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () -> new StandingRules(DEFINITION).after(before, choice, role, NOW));
    assertThat(refused).as("%s by %s", choice, role).isNotNull();
    assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
  }
}
