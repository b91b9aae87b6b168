package fi.rekisteri.processing;

/** How many values of a field one person may have, and where they are kept. */
public enum Cardinality {
  /** At most one. */
  ONE,
  /** A few, kept inside the customer's record (at most {@value #SEVERAL_LIMIT}). */
  SEVERAL,
  /** Any number, kept beside the record and read page by page: orders, IP observations. */
  COLLECTION;

  /** The most values that a field of cardinality {@link #SEVERAL} holds. */
  public static final int SEVERAL_LIMIT = 32;
}
