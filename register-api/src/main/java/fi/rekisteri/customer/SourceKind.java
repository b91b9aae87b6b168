package fi.rekisteri.customer;

/** Where data comes from (S25 to S28; säännönmukaiset tietolähteet). */
public enum SourceKind {
  /** The person: registrations and notices, also when an employee typed them (S25). */
  DATA_SUBJECT,
  /** An authority's update service; name and contact data only (S26). */
  AUTHORITY_UPDATE_SERVICE,
  /** A company's update service; name and contact data only (S26). */
  COMPANY_UPDATE_SERVICE,
  /** A subcontractor linked to using or producing the service (S27). */
  SUBCONTRACTOR,
  /** A partner's site or system, entered by invitation, cookie or issued credentials (S28). */
  PARTNER_DIGITAL,
  /** The controller's own observation or record: an order, an IP address. */
  CONTROLLER
}
