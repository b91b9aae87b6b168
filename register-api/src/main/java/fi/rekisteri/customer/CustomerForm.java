package fi.rekisteri.customer;

import fi.rekisteri.customer.constraint.ValidBusinessId;
import fi.rekisteri.customer.constraint.ValidCountry;
import fi.rekisteri.customer.constraint.ValidCustomerForm;
import fi.rekisteri.customer.constraint.ValidCustomerNumber;
import fi.rekisteri.customer.constraint.ValidEmail;
import fi.rekisteri.customer.constraint.ValidName;
import fi.rekisteri.customer.constraint.ValidPhone;
import fi.rekisteri.customer.constraint.ValidText;
import fi.rekisteri.customer.constraint.ValidWebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a customer, unchecked: a web form, or a row of a file. A box that was
 * left empty, or holds only white space, is null. The constraints are those of the values; check
 * the form with a Jakarta validator, or with the form door of register-core, before making values
 * of it.
 *
 * <p>Printing it never shows what was typed.
 *
 * @param customerNumber the host's own number
 * @param givenName the first name
 * @param familyName the family name; one of the two names must be there
 * @param email an e-mail address
 * @param phone a telephone number as people write it
 * @param street the street line
 * @param postalCode the postal code, in the form of the country where one is given
 * @param locality the town
 * @param country ISO 3166-1 alpha-2
 * @param webAddress a web address
 * @param organisation the name of the organisation that the person represents
 * @param businessId the organisation's business id
 * @param organisationRole what the person is there
 */
@ValidCustomerForm
public record CustomerForm(
    @ValidCustomerNumber @Nullable String customerNumber,
    @ValidName @Nullable String givenName,
    @ValidName @Nullable String familyName,
    @ValidEmail @Nullable String email,
    @ValidPhone @Nullable String phone,
    @ValidText(max = 100, message = "{fi.rekisteri.INVALID_POSTAL_ADDRESS}")
        @Nullable String street,
    @ValidText(max = 20, message = "{fi.rekisteri.INVALID_POSTAL_CODE}")
        @Nullable String postalCode,
    @ValidText(max = 100, message = "{fi.rekisteri.INVALID_POSTAL_ADDRESS}")
        @Nullable String locality,
    @ValidCountry @Nullable String country,
    @ValidWebAddress @Nullable String webAddress,
    @ValidText(max = 200, message = "{fi.rekisteri.INVALID_AFFILIATION}")
        @Nullable String organisation,
    @ValidBusinessId @Nullable String businessId,
    @ValidText(max = 100, message = "{fi.rekisteri.INVALID_AFFILIATION}")
        @Nullable String organisationRole) {
  /** Takes blank boxes as empty ones. */
  public CustomerForm {
    customerNumber = typed(customerNumber);
    givenName = typed(givenName);
    familyName = typed(familyName);
    email = typed(email);
    phone = typed(phone);
    street = typed(street);
    postalCode = typed(postalCode);
    locality = typed(locality);
    country = typed(country);
    webAddress = typed(webAddress);
    organisation = typed(organisation);
    businessId = typed(businessId);
    organisationRole = typed(organisationRole);
  }

  @Override
  public String toString() {
    return "CustomerForm[***]";
  }

  private static @Nullable String typed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
