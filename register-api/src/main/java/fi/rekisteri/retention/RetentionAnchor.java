package fi.rekisteri.retention;

/**
 * The event from which a retention period is counted: a business event, never the date of storing.
 */
public enum RetentionAnchor {
  /** The end of the person's last customership (S33.1). */
  CUSTOMERSHIP_END,
  /** The end of the affiliation with the organisation (S33.4). */
  AFFILIATION_END,
  /** The end of the financial year of the voucher (F10). */
  FINANCIAL_YEAR_END,
  /** The instant of the observation itself (S23). */
  OBSERVATION,
  /** The last contact with somebody who never became a customer. */
  LAST_CONTACT,
  /** The last visit that was observed of a visitor. */
  LAST_VISIT,
  /** The date of the document, such as that of a form on paper (S38). */
  DOCUMENT_DATE
}
