package fi.rekisteri.customer;

import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import fi.rekisteri.processing.SearchPart;
import java.util.Optional;

/**
 * By what customers can be found (S45.3): always by the whole value, since fields are sealed. A
 * register searches only by the keys that its definition declares.
 */
public final class CustomerSearch {
  /** By an e-mail address, of whatever kind. Spouses may share one. */
  public static final SearchKey<EmailAddress> BY_EMAIL =
      new SearchKey<>(
          "email",
          CustomerFields.EMAIL,
          Normalisation.EMAIL,
          Uniqueness.SHARED,
          email -> Optional.of(email.value()),
          EmailAddress::value);

  /** By a telephone number. */
  public static final SearchKey<PhoneNumber> BY_PHONE =
      new SearchKey<>(
          "phone",
          CustomerFields.PHONE,
          Normalisation.PHONE,
          Uniqueness.SHARED,
          phone -> Optional.of(phone.value()),
          PhoneNumber::value);

  /** By the whole name: both parts, or the only one there is. */
  public static final SearchKey<PersonName> BY_NAME =
      new SearchKey<>(
          "name",
          CustomerFields.NAME,
          Normalisation.NAME,
          Uniqueness.SHARED,
          name -> Optional.of(term(name)),
          CustomerSearch::term);

  /** By the business id of an organisation that the person represents or represented. */
  public static final SearchKey<BusinessId> BY_BUSINESS_ID =
      new SearchKey<>(
          "businessId",
          CustomerFields.AFFILIATION,
          Normalisation.IDENTIFIER,
          Uniqueness.SHARED,
          affiliation -> affiliation.businessId().map(BusinessId::value),
          BusinessId::value);

  /** By the host's customer number, which no two customers share. */
  public static final SearchKey<CustomerNumber> BY_CUSTOMER_NUMBER =
      new SearchKey<>(
          "customerNumber",
          CustomerFields.CUSTOMER_NUMBER,
          Normalisation.IDENTIFIER,
          Uniqueness.UNIQUE,
          number -> Optional.of(number.value()),
          CustomerNumber::value);

  /**
   * By the whole name and the postal code together: narrower than the name, and known to fewer
   * readers of the storage. No shipped definition declares it; a host adds it where it needs it.
   */
  public static final SearchKey<NameAndPostalCode> BY_NAME_AND_POSTAL_CODE =
      SearchKey.compound(
          "nameAndPostalCode",
          new SearchPart<>(
              CustomerFields.NAME,
              Normalisation.NAME,
              name -> Optional.of(term(name)),
              sought -> term(sought.name())),
          new SearchPart<>(
              CustomerFields.POSTAL_ADDRESS,
              Normalisation.IDENTIFIER,
              address -> Optional.of(address.postalCode()),
              NameAndPostalCode::postalCode));

  private CustomerSearch() {}

  private static String term(PersonName name) {
    return name.family().orElse("") + FieldType.SEPARATOR + name.given().orElse("");
  }
}
