package fi.rekisteri.core.ledger;

/**
 * A place between two lines of the file.
 *
 * @param offset how many bytes stand before it
 * @param lines how many lines
 * @param hash the hash of the line before, in hexadecimal digits
 */
record Place(long offset, long lines, String hash) {
  /** Before the first line, whose hash has nothing to go on. */
  static final Place START = new Place(0, 0, "0".repeat(64));
}
