package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.util.Optional;

/**
 * A postal address (S20, F33). It has a street line or a post-office box, or both. The locality is
 * never derived from the code, nor the country from anything.
 *
 * <p>Printing it never shows the person.
 *
 * @param line1 the street line
 * @param line2 a second line, such as c/o
 * @param poBox the post-office box, as it is written on an envelope ({@code PL 800})
 * @param postalCode five digits for Finland and Åland; elsewhere letters, digits, spaces and
 *     hyphens, or empty where the country has no codes
 * @param locality the town
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record PostalAddress(
    Optional<String> line1,
    Optional<String> line2,
    Optional<String> poBox,
    String postalCode,
    String locality,
    String country) {
  private static final PlainText LINE =
      new PlainText(ErrorCode.INVALID_POSTAL_ADDRESS, "a line of a postal address", 100);

  /** How addresses are written to text. */
  public static final FieldType<PostalAddress> TYPE =
      Written.type(
          PostalAddress.class,
          ErrorCode.INVALID_POSTAL_ADDRESS,
          PostalAddress::write,
          PostalAddress::read,
          "line1",
          "line2",
          "poBox",
          "postalCode",
          "locality",
          "country");

  /**
   * Checks all parts.
   *
   * @throws InvalidValueException ({@code INVALID_POSTAL_ADDRESS}, {@code INVALID_POSTAL_CODE} or
   *     {@code INVALID_COUNTRY}) for the first part that does not hold
   */
  public PostalAddress {
    line1 = LINE.of(line1);
    line2 = LINE.of(line2);
    poBox = LINE.of(poBox);
    locality = LINE.of(locality);
    country = country(country);
    postalCode = PostalCode.canonical(postalCode, country);
    if (line1.isEmpty() && poBox.isEmpty()) {
      throw LINE.refusal("is missing: neither street nor post-office box", "give one of them");
    }
  }

  /**
   * An address with a street line.
   *
   * @param line1 the street line
   * @param postalCode the code; for Finland a prefix {@code FI-} is dropped
   * @param locality the town
   * @param country ISO 3166-1 alpha-2
   * @return the address
   * @throws InvalidValueException as the constructor
   */
  public static PostalAddress of(String line1, String postalCode, String locality, String country) {
    return new PostalAddress(
        Optional.of(line1), Optional.empty(), Optional.empty(), postalCode, locality, country);
  }

  /**
   * An address with a post-office box only.
   *
   * @param poBox the box, such as {@code PL 800}
   * @param postalCode the code; for Finland a prefix {@code FI-} is dropped
   * @param locality the town
   * @param country ISO 3166-1 alpha-2
   * @return the address
   * @throws InvalidValueException as the constructor
   */
  public static PostalAddress atBox(
      String poBox, String postalCode, String locality, String country) {
    return new PostalAddress(
        Optional.empty(), Optional.empty(), Optional.of(poBox), postalCode, locality, country);
  }

  /**
   * A copy with a second line.
   *
   * @param text the second line
   * @return the copy
   * @throws InvalidValueException ({@code INVALID_POSTAL_ADDRESS}) for a blank or unprintable line
   */
  public PostalAddress withLine2(String text) {
    return new PostalAddress(line1, Optional.of(text), poBox, postalCode, locality, country);
  }

  /**
   * A copy with a post-office box.
   *
   * @param text the box
   * @return the copy
   * @throws InvalidValueException ({@code INVALID_POSTAL_ADDRESS}) for a blank or unprintable box
   */
  public PostalAddress withPoBox(String text) {
    return new PostalAddress(line1, line2, Optional.of(text), postalCode, locality, country);
  }

  /**
   * The canonical form of a postal code.
   *
   * @param text the code
   * @param country ISO 3166-1 alpha-2
   * @return the code in upper case, without a prefix {@code FI-}
   * @throws InvalidValueException ({@code INVALID_POSTAL_CODE} or {@code INVALID_COUNTRY})
   */
  public static String postalCode(String text, String country) {
    return PostalCode.canonical(text, country(country));
  }

  /**
   * The canonical form of a country code.
   *
   * @param text ISO 3166-1 alpha-2 in any case
   * @return the code in upper case
   * @throws InvalidValueException ({@code INVALID_COUNTRY}) for a code that is not assigned
   */
  public static String country(String text) {
    return PostalCode.country(text);
  }

  @Override
  public String toString() {
    return "PostalAddress[***]";
  }

  private static String write(PostalAddress a) {
    return Written.join(
        Written.orEmpty(a.line1),
        Written.orEmpty(a.line2),
        Written.orEmpty(a.poBox),
        a.postalCode,
        a.locality,
        a.country);
  }

  private static PostalAddress read(String text) {
    String[] parts = Written.split(text, 6, ErrorCode.INVALID_POSTAL_ADDRESS);
    return new PostalAddress(
        Written.optional(parts[0]),
        Written.optional(parts[1]),
        Written.optional(parts[2]),
        parts[3],
        parts[4],
        parts[5]);
  }
}
