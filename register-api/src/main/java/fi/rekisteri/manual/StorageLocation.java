package fi.rekisteri.manual;

/**
 * A place in which paper may be kept (S38.2).
 *
 * @param id its short name, 1 to 40 printable characters of ASCII, such as {@code archive-2}
 * @param locked whether it is locked
 * @param fireSafe whether it is safe from fire
 */
public record StorageLocation(String id, boolean locked, boolean fireSafe) {
  /** Refuses an id of another form. */
  public StorageLocation {
    if (!id.matches("[\\x21-\\x7E]{1,40}")) {
      throw new IllegalArgumentException(
          "the id of a place is 1 to 40 printable characters of ASCII, without a space");
    }
  }

  /**
   * Whether paper may be stored there after its initial handling.
   *
   * @return true for a locked and fire-safe place
   */
  public boolean isSafe() {
    return locked && fireSafe;
  }
}
