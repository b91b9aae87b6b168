package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static fi.rekisteri.processing.ProcessingActivity.active;
import static fi.rekisteri.processing.SubjectRole.CUSTOMER;
import static fi.rekisteri.processing.SubjectRole.ORG_CONTACT_PERSON;
import static fi.rekisteri.processing.SubjectRole.PROSPECT;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.LegalBasis.Contract;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeping the register, orders and the relationship (S3): what the contract of S12 carries, for a
 * customer. A contact person is no party to it, so their organisation's interest is weighed instead
 * (L06).
 */
record CustomerActivities(Interests interests) {

  public static List<ProcessingActivity> of(Interests interests) {
    CustomerActivities activities = new CustomerActivities(interests);
    return List.of(
        activities.registerMaintenance(),
        activities.orderManagement(),
        activities.orderArchiving(),
        activities.customerRelationship());
  }

  /**
   * S3: whoever keeps the record in order needs its contact side, but neither orders nor IP
   * addresses.
   */
  private ProcessingActivity registerMaintenance() {
    return active(
        Purpose.REGISTER_MAINTENANCE,
        LocalizedText.of(
            "Asiakasrekisterin ylläpitäminen: tietojen kirjaaminen, tarkistaminen ja päivittäminen.",
            "Upprätthållande av kundregistret: registrering, kontroll och uppdatering av uppgifter.",
            "Maintaining the customer register: recording, checking and updating data."),
        roles(new Contract(), interests.answeringEnquiries()),
        Set.of(
            NAME,
            CUSTOMER_NUMBER,
            AFFILIATION,
            EMAIL,
            PHONE,
            POSTAL_ADDRESS,
            WEB_ADDRESS,
            BILLING_ADDRESS));
  }

  /** S3; steps before a contract, at the person's request, are in Art. 6(1)(b) too. */
  private ProcessingActivity orderManagement() {
    return active(
        Purpose.ORDER_MANAGEMENT,
        LocalizedText.of(
            "Asiakkaan tilausten vastaanottaminen, käsittely ja toimittaminen.",
            "Mottagande, behandling och leverans av kundens beställningar.",
            "Receiving, handling and delivering the customer's orders."),
        roles(new Contract(), new Contract()),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, EMAIL, PHONE, POSTAL_ADDRESS, ORDER));
  }

  /**
   * S3.3: old orders on file, not archiving in the public interest; nobody is contacted from it.
   */
  private ProcessingActivity orderArchiving() {
    return active(
        Purpose.ORDER_ARCHIVING,
        LocalizedText.of(
            "Tilausten arkistointi takuun, reklamaatioiden ja vastuiden selvittämiseksi.",
            "Arkivering av beställningar för att utreda garantier, reklamationer och ansvar.",
            "Keeping old orders on file to settle guarantees, complaints and liabilities."),
        Map.of(CUSTOMER, new Contract(), ORG_CONTACT_PERSON, interests.servingTheOrganisation()),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, ORDER));
  }

  /** S3, S8 */
  private ProcessingActivity customerRelationship() {
    return active(
        Purpose.CUSTOMER_RELATIONSHIP,
        LocalizedText.of(
            "Asiakassuhteen hoitaminen: neuvonta, palvelu ja yhteydenpito.",
            "Skötsel av kundförhållandet: rådgivning, service och kontakt.",
            "Caring for the customer relationship: advice, service and contact."),
        roles(new Contract(), interests.answeringEnquiries()),
        Set.of(NAME, CUSTOMER_NUMBER, AFFILIATION, EMAIL, PHONE, POSTAL_ADDRESS, WEB_ADDRESS));
  }

  private Map<SubjectRole, LegalBasis> roles(LegalBasis customer, LegalBasis prospect) {
    return Map.of(
        CUSTOMER,
        customer,
        ORG_CONTACT_PERSON,
        interests.servingTheOrganisation(),
        PROSPECT,
        prospect);
  }
}
