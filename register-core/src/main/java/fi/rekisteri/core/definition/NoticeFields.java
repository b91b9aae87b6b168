package fi.rekisteri.core.definition;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of the register (S13, S16 to S24), each field in one category: the notice leaves www,
 * IP and orders without one, and billing without a field (L07). The identity code is not in the
 * notice and is left out on purpose: a host declares it where the law allows it (F04). Free text is
 * not declared (S16.2).
 */
final class NoticeFields {
  private NoticeFields() {}

  static List<FieldSchema<?>> fields() {
    List<FieldSchema<?>> fields = new ArrayList<>();
    fields.add(name());
    fields.add(customerNumber());
    fields.addAll(waysToReach());
    // S13 names billing data as a category; this is its field (L07).
    fields.add(
        provided(
            CustomerFields.BILLING_ADDRESS,
            DataCategory.BILLING,
            LocalizedText.of("Laskutusosoite", "Faktureringsadress", "Billing address")));
    fields.add(ipObservation());
    // S24, L07
    fields.add(
        provided(
            CustomerFields.ORDER,
            DataCategory.ORDER_HISTORY,
            LocalizedText.of("Aikaisemmat tilaukset", "Tidigare beställningar", "Earlier orders")));
    fields.addAll(observed());
    return fields;
  }

  /** The organisation, and where the person is reached. */
  private static List<FieldSchema<?>> waysToReach() {
    return List.of(
        // S18
        provided(
            CustomerFields.AFFILIATION,
            DataCategory.REPRESENTED_ORGANISATION,
            LocalizedText.of(
                "Edustettu organisaatio", "Företrädd organisation", "Represented organisation")),
        // S19
        provided(
            CustomerFields.EMAIL,
            DataCategory.CONTACT,
            LocalizedText.of("Sähköpostiosoite", "E-postadress", "E-mail address")),
        // S21
        provided(
            CustomerFields.PHONE,
            DataCategory.CONTACT,
            LocalizedText.of("Puhelinnumero", "Telefonnummer", "Telephone number")),
        // S20
        provided(
            CustomerFields.POSTAL_ADDRESS,
            DataCategory.CONTACT,
            LocalizedText.of("Postiosoite", "Postadress", "Postal address")),
        // S22, L07
        provided(
            CustomerFields.WEB_ADDRESS,
            DataCategory.CONTACT,
            LocalizedText.of("Www-osoite", "Webbadress", "Web address")));
  }

  /**
   * What cookies tell (S53 to S57): observed, hence portable where a consent carries it (S71.1).
   * Whose it turned out to be (S52) is the controller's own link, hence not. What is inferred (S63)
   * is not in the notice's list, so it is not declared (L23).
   */
  private static List<FieldSchema<?>> observed() {
    return List.of(
        provided(
            VisitFields.VISIT,
            DataCategory.WEB_OBSERVATION,
            LocalizedText.of("Käynti sivustolla", "Besök på webbplatsen", "Visit to the site")),
        FieldSchema.optional(
            VisitFields.IDENTITY_LINK,
            DataCategory.WEB_OBSERVATION,
            LocalizedText.of(
                "Selaimen yhdistäminen henkilöön",
                "Koppling av webbläsaren till personen",
                "Link of the browser to the person")));
  }

  /**
   * By what the host's staff and web shop look for people; everything else is not indexed (S45.3).
   */
  static List<SearchKey<?>> searchKeys() {
    return List.of(
        CustomerSearch.BY_EMAIL,
        CustomerSearch.BY_PHONE,
        CustomerSearch.BY_NAME,
        CustomerSearch.BY_BUSINESS_ID,
        CustomerSearch.BY_CUSTOMER_NUMBER);
  }

  /** S17: nobody is registered without a name. */
  private static FieldSchema<?> name() {
    return FieldSchema.required(
            CustomerFields.NAME, DataCategory.NAME, LocalizedText.of("Nimi", "Namn", "Name"))
        .asPortable();
  }

  /**
   * Not in the notice: a host needs its own key. The host assigns it, hence it is not portable
   * (S71.1).
   */
  private static FieldSchema<?> customerNumber() {
    return FieldSchema.optional(
        CustomerFields.CUSTOMER_NUMBER,
        DataCategory.IDENTIFIER,
        LocalizedText.of("Asiakasnumero", "Kundnummer", "Customer number"));
  }

  /** S23: kept for security alone, on a weighed interest: no basis to take it along (S71.1). */
  private static FieldSchema<?> ipObservation() {
    return provided(
        CustomerFields.IP_OBSERVATION,
        DataCategory.ONLINE_IDENTIFIER,
        LocalizedText.of("IP-osoite", "IP-adress", "IP address"));
  }

  /** What people provide, or give rise to by what they do: voluntary and portable. */
  private static FieldSchema<?> provided(
      FieldKey<?> key, DataCategory category, LocalizedText label) {
    return FieldSchema.optional(key, category, label).asPortable();
  }
}
