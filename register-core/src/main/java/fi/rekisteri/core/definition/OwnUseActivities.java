package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.NoticeActivities.suspended;
import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.processing.ProcessingActivity.active;
import static fi.rekisteri.processing.SubjectRole.CUSTOMER;
import static fi.rekisteri.processing.SubjectRole.ORG_CONTACT_PERSON;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.LegalBasis.Consent;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What serves the controller rather than the customer's order (S4, S6, S9, S10). The notice rests
 * it on the contract, which cannot carry it (L03): here it rests on a weighed interest or on
 * consent. Whatever addresses or profiles people is shipped off (S9.2, G25).
 */
final class OwnUseActivities {
  private OwnUseActivities() {}

  public static List<ProcessingActivity> of(Interests interests) {
    return List.of(
        businessDevelopment(interests),
        statistics(interests),
        personalisedContent(),
        adTargeting(interests),
        directMarketing(interests),
        publication(interests));
  }

  /** S4: orders without the people behind them. */
  private static ProcessingActivity businessDevelopment(Interests interests) {
    return active(
        Purpose.BUSINESS_DEVELOPMENT,
        LocalizedText.of(
            "Toiminnan kehittäminen tilaustietojen pohjalta.",
            "Utveckling av verksamheten utifrån beställningsuppgifter.",
            "Developing operations on the ground of order data."),
        customersAndContacts(interests.developing()),
        Set.of(ORDER));
  }

  /**
   * S4.2: aggregates only. No field is bound, so people are counted by role and year alone until a
   * host binds the fields that it counts by.
   */
  private static ProcessingActivity statistics(Interests interests) {
    return active(
        Purpose.STATISTICS,
        LocalizedText.of(
            "Tilastot, joista yksittäistä henkilöä ei voi tunnistaa.",
            "Statistik där ingen enskild person kan identifieras.",
            "Statistics from which no single person can be recognised."),
        customersAndContacts(interests.counting()),
        Set.of());
  }

  /** S4.3: profiling in web services; by cookies in practice, hence on consent (L03, L08, L09). */
  private static ProcessingActivity personalisedContent() {
    return suspended(
            Purpose.PERSONALISED_CONTENT,
            LocalizedText.of(
                "Henkilökohtaisemman sisällön tuottaminen verkkopalveluissa.",
                "Mer personligt innehåll i webbtjänsterna.",
                "More personal content in web services."),
            Map.of(CUSTOMER, new Consent(), ORG_CONTACT_PERSON, new Consent()),
            Set.of(CUSTOMER_NUMBER, ORDER))
        .withProfiling();
  }

  /** S6: segments inside the controller's own registers; the person is not addressed here. */
  private static ProcessingActivity adTargeting(Interests interests) {
    return suspended(
            Purpose.AD_TARGETING_OWN,
            LocalizedText.of(
                "Mainonnan kohdistaminen organisaation omissa rekistereissä ilman luovutuksia.",
                "Inriktning av reklam inom organisationens egna register, utan utlämnande.",
                "Targeting advertising within the organisation's own registers, without disclosure."),
            Map.of(CUSTOMER, interests.marketing()),
            Set.of(CUSTOMER_NUMBER, POSTAL_ADDRESS, ORDER))
        .withProfiling()
        .prohibitedBy(
            ProhibitionScope.DIRECT_ADVERTISING,
            ProhibitionScope.DIRECT_MARKETING,
            ProhibitionScope.OTHER_MARKETING);
  }

  /** S10, S70: by post; e-mail and text messages need prior consent besides (F20). */
  private static ProcessingActivity directMarketing(Interests interests) {
    return suspended(
            Purpose.DIRECT_MARKETING,
            LocalizedText.of(
                "Suoramarkkinointi omille asiakkaille, myös postitustarroin.",
                "Direktmarknadsföring till egna kunder, även med adressetiketter.",
                "Direct marketing to own customers, mailing labels included."),
            customersAndContacts(interests.marketing()),
            Set.of(NAME, AFFILIATION, EMAIL, PHONE, POSTAL_ADDRESS))
        .prohibitedBy(
            ProhibitionScope.DIRECT_ADVERTISING,
            ProhibitionScope.DISTANCE_SELLING,
            ProhibitionScope.DIRECT_MARKETING,
            ProhibitionScope.OTHER_MARKETING);
  }

  /** S9.3: the whole list of what may ever be published. */
  private static ProcessingActivity publication(Interests interests) {
    return suspended(
            Purpose.PUBLICATION,
            LocalizedText.of(
                "Sähköisen tai kirjallisen asiakasluettelon julkaiseminen.",
                "Publicering av en elektronisk eller tryckt kundförteckning.",
                "Publishing an electronic or printed list of customers."),
            customersAndContacts(interests.publishing()),
            Set.of(NAME, AFFILIATION, POSTAL_ADDRESS))
        .prohibitedBy(
            ProhibitionScope.PUBLICATION,
            ProhibitionScope.DIRECT_ADVERTISING,
            ProhibitionScope.DIRECT_MARKETING);
  }

  private static Map<SubjectRole, LegalBasis> customersAndContacts(LegalBasis basis) {
    return Map.of(CUSTOMER, basis, ORG_CONTACT_PERSON, basis);
  }
}
