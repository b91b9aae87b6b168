package fi.rekisteri.party;

/** To whom at the controller a person turns (S11, S70 to S83). */
public enum ContactRole {
  /** The customer service (asiakaspalvelu). */
  CUSTOMER_SERVICE,
  /** A service point, in person (asiakaspalvelupiste). */
  SERVICE_POINT,
  /** The register's contact person (rekisterin yhteyshenkilö). */
  CONTACT_PERSON,
  /** The person responsible for the register (rekisterin vastuuhenkilö). */
  RESPONSIBLE_PERSON,
  /** The maintainer of the register (henkilörekisterin ylläpitäjä). */
  REGISTER_MAINTAINER,
  /** The data protection officer (tietosuojavastaava). */
  DATA_PROTECTION_OFFICER
}
