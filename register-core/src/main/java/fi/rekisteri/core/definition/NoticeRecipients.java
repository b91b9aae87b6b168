package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.visit.VisitFields.VISIT;

import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Recipient.Role;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * Who may receive data. The recipients row names staff and financial administration only (S14); the
 * others stand elsewhere in the notice (S7, S29, S30, S61) and are declared all the same (L10).
 * Staff is no recipient (S14.1). Categories only: no party is named and no agreement cited, so
 * nothing leaves before the host has named them (S7.1, C-154/21).
 */
final class NoticeRecipients {
  private NoticeRecipients() {}

  static List<Recipient> recipients() {
    return List.of(
        financePartner(),
        hostingPartner(),
        valueAddedProvider(),
        creditInformationProvider(),
        collectionAgency(),
        authority(),
        webAnalytics());
  }

  /** S14.2 */
  private static Recipient financePartner() {
    return Recipient.category(
        CustomerRegisterNotice.FINANCE_PARTNER,
        LocalizedText.of(
            "Taloushallinnon ulkoistuskumppani",
            "Utlokaliserad ekonomiförvaltning",
            "Outsourced financial administration"),
        Role.PROCESSOR,
        Set.of(NAME, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER));
  }

  /** S7.2: "parts of the register": without IP addresses, billing and orders. */
  private static Recipient hostingPartner() {
    return Recipient.category(
        CustomerRegisterNotice.HOSTING_PARTNER,
        LocalizedText.of(
            "Palvelimia ylläpitävä yhteistyökumppani",
            "Samarbetspartner som driver servrar",
            "Partner that runs servers"),
        Role.PROCESSOR,
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, EMAIL, PHONE, POSTAL_ADDRESS));
  }

  /** S29.1 */
  private static Recipient valueAddedProvider() {
    return Recipient.category(
        CustomerRegisterNotice.VALUE_ADDED_PROVIDER,
        LocalizedText.of(
            "Lisäarvopalvelun tuottaja",
            "Leverantör av mervärdestjänster",
            "Provider of a value-added service"),
        Role.PROCESSOR,
        Set.of(NAME, CUSTOMER_NUMBER, EMAIL));
  }

  /** S29, S30 */
  private static Recipient creditInformationProvider() {
    return Recipient.category(
        CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER,
        LocalizedText.of(
            "Luottopäätöksen tukena käytettävä luottotietotoimija",
            "Kreditupplysningsföretag som stöd för kreditbeslut",
            "Credit information provider that supports credit decisions"),
        Role.SEPARATE_CONTROLLER,
        Set.of(NAME, POSTAL_ADDRESS));
  }

  /** S30, F13 */
  private static Recipient collectionAgency() {
    return Recipient.category(
        CustomerRegisterNotice.COLLECTION_AGENCY,
        LocalizedText.of("Perintätoimisto", "Inkassobyrå", "Debt collection agency"),
        Role.SEPARATE_CONTROLLER,
        Set.of(NAME, CUSTOMER_NUMBER, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER));
  }

  /** S30.2: what a law asks for is decided case by case, never more than this. */
  private static Recipient authority() {
    return Recipient.category(
        CustomerRegisterNotice.AUTHORITY,
        LocalizedText.of(
            "Viranomainen, jolla on lakiin perustuva oikeus tietoihin",
            "Myndighet med lagstadgad rätt till uppgifterna",
            "Authority that a law entitles to the data"),
        Role.AUTHORITY,
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, POSTAL_ADDRESS, BILLING_ADDRESS, ORDER));
  }

  /** S61.1, L12: country and tool are not in the notice, so no transfer is declared. */
  private static Recipient webAnalytics() {
    return Recipient.category(
        CustomerRegisterNotice.WEB_ANALYTICS,
        LocalizedText.of(
            "Kävijäanalytiikan palveluntarjoaja (Google Analytics)",
            "Leverantör av besöksanalys (Google Analytics)",
            "Provider of web analytics (Google Analytics)"),
        Role.PROCESSOR,
        Set.of(VISIT));
  }
}
