package fi.rekisteri.portability;

import java.util.UUID;

/**
 * The id of a package that a person takes along: whoever gets the same package twice sees by it
 * that it is the same. It may stand in messages and logs.
 *
 * @param value a random UUID
 */
public record PackageId(UUID value) {
  /**
   * A new id.
   *
   * @return an id that no other package has
   */
  public static PackageId random() {
    return new PackageId(UUID.randomUUID());
  }

  /**
   * Reads an id from text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException for another form
   */
  public static PackageId parse(String text) {
    try {
      return new PackageId(UUID.fromString(text));
    } catch (IllegalArgumentException quoting) {
      throw new IllegalArgumentException("a package id is a UUID"); // the JDK quotes the text
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
