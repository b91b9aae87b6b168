package fi.rekisteri.identity;

/** By which kind of contact somebody is reached. */
public enum ContactKind {
  /** An e-mail address. */
  EMAIL,
  /** A telephone number that takes messages. */
  PHONE,
  /** A postal address. */
  POST
}
