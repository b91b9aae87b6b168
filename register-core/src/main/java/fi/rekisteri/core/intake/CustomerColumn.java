package fi.rekisteri.core.intake;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of a file of customers. Two are mandatory in each row: the customer number, without
 * which a repeated import would register everybody twice, and the first day of the customership,
 * without which no retention period would ever begin to run (S33).
 */
public enum CustomerColumn implements Column {
  /** The host's own number of the customer. */
  CUSTOMER_NUMBER("customerNumber", "asiakasnumero", true),
  /** The first name. */
  GIVEN_NAME("givenName", "etunimi", false),
  /** The family name; a row has this or the first name. */
  FAMILY_NAME("familyName", "sukunimi", true),
  /** An e-mail address. */
  EMAIL("email", "sähköposti", false),
  /** A phone number as people write it. */
  PHONE("phone", "puhelin", false),
  /** The street line of the postal address. */
  STREET("street", "katuosoite", false),
  /** The postal code. */
  POSTAL_CODE("postalCode", "postinumero", false),
  /** The town. */
  LOCALITY("locality", "postitoimipaikka", false),
  /** The country of the address, ISO 3166-1 alpha-2; an address without it is refused. */
  COUNTRY("country", "maa", false),
  /** A web address. */
  WEB_ADDRESS("webAddress", "www", false),
  /** The organisation that the person represents. */
  ORGANISATION("organisation", "yhteisö", false),
  /** The organisation's business id. */
  BUSINESS_ID("businessId", "y-tunnus", false),
  /** What the person is in the organisation. */
  ORGANISATION_ROLE("organisationRole", "tehtävä", false),
  /** The first day of the customership: {@code 2024-01-31} or {@code 31.1.2024}. */
  CUSTOMER_SINCE("customerSince", "asiakkuus alkoi", true);

  private final String box;
  private final String finnishName;
  private final boolean mandatory;

  CustomerColumn(String box, String finnishName, boolean mandatory) {
    this.box = box;
    this.finnishName = finnishName;
    this.mandatory = mandatory;
  }

  /** The column of a box of {@link fi.rekisteri.customer.CustomerForm}. */
  static Optional<CustomerColumn> ofBox(String box) {
    return Arrays.stream(values()).filter(column -> column.box.equals(box)).findFirst();
  }

  @Override
  public String finnishName() {
    return finnishName;
  }

  @Override
  public boolean isMandatory() {
    return mandatory;
  }
}
