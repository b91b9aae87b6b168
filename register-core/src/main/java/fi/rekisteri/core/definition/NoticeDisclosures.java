package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;

import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * The closed list of grounds (S7, S29, S30); those of S29 and S30 are shown again in the row of
 * regular disclosures (S34, S35).
 */
final class NoticeDisclosures {
  private NoticeDisclosures() {}

  static List<DisclosureRule> rules() {
    return List.of(
        technicalOperation(),
        valueAddedService(),
        creditDecisionSupport(),
        creditApplication(),
        debtCollection(),
        invoicing(),
        legalDuty());
  }

  /** S7: parts of the register on a partner's servers; what binds the partner is its agreement. */
  private static DisclosureRule technicalOperation() {
    return new DisclosureRule(
        DisclosureGround.TECHNICAL_OPERATION,
        Purpose.REGISTER_MAINTENANCE,
        Set.of(CustomerRegisterNotice.HOSTING_PARTNER),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, EMAIL, PHONE, POSTAL_ADDRESS),
        Evidence.CONTRACT,
        LocalizedText.of(
            "Osia tiedoista yhteistyökumppanin palvelimilla teknisten vaatimusten vuoksi.",
            "Delar av uppgifterna på en samarbetspartners servrar av tekniska skäl.",
            "Parts of the data on a partner's servers, for technical reasons."));
  }

  private static DisclosureRule valueAddedService() {
    return new DisclosureRule(
        DisclosureGround.VALUE_ADDED_SERVICE,
        Purpose.CUSTOMER_RELATIONSHIP,
        Set.of(CustomerRegisterNotice.VALUE_ADDED_PROVIDER),
        Set.of(NAME, CUSTOMER_NUMBER, EMAIL),
        Evidence.CONTRACT,
        LocalizedText.of(
            "Ulkoisen palveluntarjoajan tuottama lisäarvopalvelu.",
            "Mervärdestjänst av en extern leverantör.",
            "A value-added service of an external provider."));
  }

  /** S29.2: support only; a human decides (S66.2). */
  private static DisclosureRule creditDecisionSupport() {
    return new DisclosureRule(
        DisclosureGround.CREDIT_DECISION_SUPPORT,
        Purpose.CREDIT_APPLICATION,
        Set.of(CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER),
        Set.of(NAME, POSTAL_ADDRESS),
        Evidence.CONTRACT,
        LocalizedText.of(
            "Ulkoinen palvelu luottopäätöksen tueksi.",
            "Extern tjänst som stöd för ett kreditbeslut.",
            "An external service that supports a credit decision."));
  }

  private static DisclosureRule creditApplication() {
    return new DisclosureRule(
        DisclosureGround.CREDIT_APPLICATION,
        Purpose.CREDIT_APPLICATION,
        Set.of(CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER),
        Set.of(NAME, POSTAL_ADDRESS),
        Evidence.CASE,
        LocalizedText.of(
            "Luottohakemukseen liittyvä asia.",
            "Ärende som gäller en kreditansökan.",
            "A matter of a credit application."));
  }

  private static DisclosureRule debtCollection() {
    return new DisclosureRule(
        DisclosureGround.DEBT_COLLECTION,
        Purpose.DEBT_COLLECTION,
        Set.of(CustomerRegisterNotice.COLLECTION_AGENCY),
        Set.of(NAME, CUSTOMER_NUMBER, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER),
        Evidence.CLAIM,
        LocalizedText.of(
            "Erääntyneen saatavan perintä.",
            "Indrivning av en förfallen fordran.",
            "Collection of an overdue claim."));
  }

  private static DisclosureRule invoicing() {
    return new DisclosureRule(
        DisclosureGround.INVOICING,
        Purpose.INVOICING,
        Set.of(CustomerRegisterNotice.FINANCE_PARTNER),
        Set.of(NAME, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER),
        Evidence.CASE,
        LocalizedText.of(
            "Laskutukseen liittyvä asia.",
            "Ärende som gäller fakturering.",
            "A matter of invoicing."));
  }

  private static DisclosureRule legalDuty() {
    return new DisclosureRule(
        DisclosureGround.LEGAL_DUTY,
        Purpose.LEGAL_DUTY,
        Set.of(CustomerRegisterNotice.AUTHORITY),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, POSTAL_ADDRESS, BILLING_ADDRESS, ORDER),
        Evidence.STATUTE,
        LocalizedText.of(
            "Lainsäädäntö velvoittaa luovuttamaan tiedot.",
            "Lagstiftningen förpliktar till utlämnande.",
            "A law obliges to disclose."));
  }
}
