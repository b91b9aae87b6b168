package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.processing.ProcessingActivity.active;
import static fi.rekisteri.processing.SubjectRole.CUSTOMER;
import static fi.rekisteri.processing.SubjectRole.ORG_CONTACT_PERSON;
import static fi.rekisteri.processing.SubjectRole.PROSPECT;

import fi.rekisteri.processing.LegalBasis.Contract;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invoicing, credit and collection (S29, S30). None of them calls or writes e-mail. */
record PaymentActivities(Interests interests) {

  public static List<ProcessingActivity> of(Interests interests) {
    PaymentActivities activities = new PaymentActivities(interests);
    return List.of(
        activities.invoicing(), activities.creditApplication(), activities.debtCollection());
  }

  /** S30 */
  private ProcessingActivity invoicing() {
    return active(
        Purpose.INVOICING,
        LocalizedText.of(
            "Tilausten laskuttaminen ja maksujen seuranta.",
            "Fakturering av beställningar och uppföljning av betalningar.",
            "Invoicing orders and following payments."),
        Map.of(CUSTOMER, new Contract(), ORG_CONTACT_PERSON, interests.servingTheOrganisation()),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER));
  }

  /**
   * S29, S30: at the applicant's own request. Personal credit data never serves marketing (F14),
   * and a human decides (S66.2).
   */
  private ProcessingActivity creditApplication() {
    return active(
        Purpose.CREDIT_APPLICATION,
        LocalizedText.of(
            "Luottohakemuksen käsittely asiakkaan pyynnöstä; päätöksen tekee ihminen.",
            "Behandling av en kreditansökan på kundens begäran; beslutet fattas av en människa.",
            "Handling a credit application at the customer's request; a human decides."),
        Map.of(CUSTOMER, new Contract(), PROSPECT, new Contract()),
        Set.of(NAME, CUSTOMER_NUMBER, POSTAL_ADDRESS, BILLING_ADDRESS));
  }

  /** S30, F13: true and necessary data only; an organisation's debt is not its contact person's. */
  private ProcessingActivity debtCollection() {
    return active(
            Purpose.DEBT_COLLECTION,
            LocalizedText.of(
                "Erääntyneiden saatavien perintä.",
                "Indrivning av förfallna fordringar.",
                "Collecting overdue claims."),
            Map.of(CUSTOMER, interests.collecting()),
            Set.of(NAME, CUSTOMER_NUMBER, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER))
        .evenRestricted(RestrictionException.LEGAL_CLAIMS);
  }
}
