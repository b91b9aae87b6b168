package fi.rekisteri.core;

import static fi.rekisteri.core.definition.CustomerRegisterNotice.FINANCE_PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.access.AccessLimit;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.text.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Disclosures of which the person may not learn yet, such as to whoever investigates a crime. */
class WithheldDisclosuresTest {
  private final DisclosingRegister register = new DisclosingRegister();

  @Test
  @DisplayName("F05 disclosures to a recipient can be withheld, and the log does not tell of them")
  void disclosuresAreWithheld() {
    disclose();
    AccessAnswer whole = answer(AccessScope.everything());
    AccessAnswer answer = answer(AccessScope.everything().without(withheld().untold()));

    assertThat(whole.disclosures()).as("control").hasSize(1);
    assertThat(actions(whole)).as("control").contains(AuditAction.DISCLOSE);
    assertThat(answer.disclosures()).isEmpty();
    assertThat(actions(answer)).doesNotContain(AuditAction.DISCLOSE).isNotEmpty();
    assertThat(answer.redactions()).containsExactly(Redaction.Untold.BY_LAW);
    assertThat(page(answer))
        .contains("This answer shows no disclosures.")
        .doesNotContain("no note that your data was disclosed");
  }

  @Test
  @DisplayName("F05 S67.3 disclosures to others stay told, and the reason where it is told")
  void otherDisclosuresStayTold() {
    disclose();
    register.disclosures().disclose(register.anna.id(), DisclosingRegister.hosting());
    AccessAnswer answer = answer(AccessScope.everything().without(withheld()));

    assertThat(answer.disclosures())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.facts().recipient())
                    .isEqualTo(CustomerRegisterNotice.HOSTING_PARTNER));
    assertThat(page(answer)).contains("hinder the prevention or investigation of crime");
  }

  @Test
  @DisplayName("F05 a field that is withheld untold stands in no line that is shown, in any form")
  void untoldFieldStandsInNoLine() {
    register
        .disclosures()
        .disclose(
            register.anna.id(),
            DisclosingRegister.invoicing(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS));
    AccessLimit address =
        AccessLimit.of(WithheldPart.field("postalAddress"), RedactionReason.CRIME_PREVENTION);
    AccessAnswer told = answer(AccessScope.everything().without(address));
    AccessAnswer untold = answer(AccessScope.everything().without(address.untold()));

    assertThat(fields(told)).as("control").containsExactlyInAnyOrder("name", "postalAddress");
    assertThat(fields(untold)).containsExactly("name");
    assertThat(untold.redactions()).containsExactly(Redaction.Untold.BY_LAW);
  }

  @Test
  @DisplayName("F05 a line of which nothing but an untold field would be left is not shown")
  void lineOfUntoldFieldsIsNotShown() {
    disclose();
    AccessLimit name = AccessLimit.of(WithheldPart.field("name"), RedactionReason.CRIME_PREVENTION);
    assertThat(answer(AccessScope.everything().without(name)).disclosures()).hasSize(1);
    assertThat(answer(AccessScope.everything().without(name.untold())).disclosures()).isEmpty();
  }

  private static List<String> fields(AccessAnswer answer) {
    return answer.disclosures().stream().flatMap(line -> line.facts().fields().stream()).toList();
  }

  private void disclose() {
    register
        .disclosures()
        .disclose(register.anna.id(), DisclosingRegister.invoicing(CustomerFields.NAME));
  }

  private static AccessLimit withheld() {
    return AccessLimit.of(
        WithheldPart.disclosuresTo(FINANCE_PARTNER), RedactionReason.CRIME_PREVENTION);
  }

  private AccessAnswer answer(AccessScope scope) {
    return register.desk().answerAccess(register.anna.id(), scope);
  }

  private String page(AccessAnswer answer) {
    return AccessAnswerPage.of(register.test.register.definition()).html(answer, Language.EN);
  }

  private static List<AuditAction> actions(AccessAnswer answer) {
    return answer.consultations().stream().map(Consultation::action).toList();
  }
}
