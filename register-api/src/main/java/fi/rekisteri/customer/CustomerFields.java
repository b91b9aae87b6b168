package fi.rekisteri.customer;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import java.util.Set;

/**
 * The fields that the notice lists (S13, S16 to S24). A register stores only those of them that its
 * definition declares; a host adds its own with {@link FieldKey#of} and {@link TextFields}.
 */
public final class CustomerFields {
  /** First and family name (S17). */
  public static final FieldKey<PersonName> NAME =
      FieldKey.of("name", Cardinality.ONE, PersonName.TYPE);

  /** The host's own customer number. */
  public static final FieldKey<CustomerNumber> CUSTOMER_NUMBER =
      FieldKey.of("customerNumber", Cardinality.ONE, CustomerNumber.TYPE);

  /** The organisations that the person represents (S18). */
  public static final FieldKey<Affiliation> AFFILIATION =
      FieldKey.of("affiliation", Cardinality.SEVERAL, Affiliation.TYPE);

  /** E-mail addresses (S19). */
  public static final FieldKey<EmailAddress> EMAIL =
      FieldKey.of("email", Cardinality.SEVERAL, EmailAddress.TYPE);

  /** Telephone numbers (S21). */
  public static final FieldKey<PhoneNumber> PHONE =
      FieldKey.of("phone", Cardinality.SEVERAL, PhoneNumber.TYPE);

  /** The postal address (S20). */
  public static final FieldKey<PostalAddress> POSTAL_ADDRESS =
      FieldKey.of("postalAddress", Cardinality.ONE, PostalAddress.TYPE);

  /** The www address (S22). */
  public static final FieldKey<WebAddress> WEB_ADDRESS =
      FieldKey.of("webAddress", Cardinality.ONE, WebAddress.TYPE);

  /** Where invoices are sent (S13). */
  public static final FieldKey<PostalAddress> BILLING_ADDRESS =
      FieldKey.of("billingAddress", Cardinality.ONE, PostalAddress.TYPE);

  /** The personal identity code, where the law allows it (F04). */
  public static final FieldKey<PersonalIdentityCode> IDENTITY_CODE =
      FieldKey.of("identityCode", Cardinality.ONE, PersonalIdentityCode.TYPE);

  /** IP addresses from which the person was seen (S23). */
  public static final FieldKey<IpObservation> IP_OBSERVATION =
      FieldKey.of("ipObservation", Cardinality.COLLECTION, IpObservation.TYPE);

  /** Earlier orders (S24). */
  public static final FieldKey<OrderSummary> ORDER =
      FieldKey.of("order", Cardinality.COLLECTION, OrderSummary.TYPE);

  /** All fields of this class. */
  public static final Set<FieldKey<?>> ALL =
      Set.of(
          NAME,
          CUSTOMER_NUMBER,
          AFFILIATION,
          EMAIL,
          PHONE,
          POSTAL_ADDRESS,
          WEB_ADDRESS,
          BILLING_ADDRESS,
          IDENTITY_CODE,
          IP_OBSERVATION,
          ORDER);

  private CustomerFields() {}
}
