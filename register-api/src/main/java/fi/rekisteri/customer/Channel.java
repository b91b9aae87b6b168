package fi.rekisteri.customer;

/** By which way data or a request reached the controller (S11, S25, S28). */
public enum Channel {
  /** The customer service. */
  CUSTOMER_SERVICE,
  /** E-mail. */
  EMAIL,
  /** Telephone. */
  PHONE,
  /** Post. */
  POST,
  /** A form or account on the controller's own site. */
  WEB,
  /** A service point, in person. */
  SERVICE_POINT,
  /** The register's contact person. */
  CONTACT_PERSON,
  /** The person responsible for the register. */
  RESPONSIBLE_PERSON,
  /** The maintainer of the register. */
  REGISTER_MAINTAINER,
  /** A technical interface of a partner, an authority or the host itself. */
  INTERFACE,
  /** An electronic invitation, by its link (S28). */
  INVITE_LINK,
  /** A cookie (S28). */
  COOKIE,
  /** Credentials issued to the customer (S28). */
  ISSUED_CREDENTIALS,
  /** Any other way: none is a ground of refusal (Art. 12(2)). */
  OTHER
}
