package fi.rekisteri.customer;

/**
 * What staff ask on the telephone: the name, and the postal code to tell namesakes apart. Printing
 * it never shows the person.
 *
 * @param name the whole name
 * @param postalCode the code, of whatever country; a prefix {@code FI-} is dropped
 */
public record NameAndPostalCode(PersonName name, String postalCode) {
  /**
   * Checks the code.
   *
   * @throws fi.rekisteri.error.InvalidValueException ({@code INVALID_POSTAL_CODE}) for a text that
   *     is no code in any country
   */
  public NameAndPostalCode {
    postalCode = PostalCode.anywhere(postalCode);
  }

  @Override
  public String toString() {
    return "NameAndPostalCode[***]";
  }
}
