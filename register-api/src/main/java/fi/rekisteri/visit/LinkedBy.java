package fi.rekisteri.visit;

/** By what a visitor turned out to be somebody whom the register knows (S52). */
public enum LinkedBy {
  /** They signed in. */
  SIGN_IN,
  /** They filled a form, such as an order or a registration. */
  FORM,
  /** They followed an invitation that was sent to them. */
  INVITE_LINK,
  /** They used credentials that were issued to them. */
  ISSUED_CREDENTIALS
}
