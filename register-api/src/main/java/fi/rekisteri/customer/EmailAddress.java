package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;

/**
 * An e-mail address in canonical form (S19): the domain in small letters and as A-labels, the local
 * part as it was given. At most 64 characters before the {@code @} and 254 in all. Quoted local
 * parts, local parts outside ASCII, and domains that only look like another one are refused.
 *
 * <p>Printing it never shows the person.
 *
 * @param value the address; spaces around it are dropped
 * @param kind whose address it is
 */
public record EmailAddress(String value, Kind kind) {
  /** Whose address it is: the law of marketing tells them apart (F20, F21). */
  public enum Kind {
    /** A private person's own. */
    PERSONAL,
    /** Given by an employer, and naming a person. */
    WORK_PERSONAL,
    /** A function's, such as {@code info@}. */
    ROLE
  }

  private static final int MAX_LOCAL = 64;
  private static final int MAX_TOTAL = 254;

  /** How addresses are written to text. */
  public static final FieldType<EmailAddress> TYPE =
      Written.type(
          EmailAddress.class,
          ErrorCode.INVALID_EMAIL,
          email -> Written.join(email.value, email.kind.name()),
          EmailAddress::read,
          "address",
          "kind");

  /**
   * Checks the address and brings it to canonical form.
   *
   * @throws InvalidValueException ({@code INVALID_EMAIL}) for anything but one plain address
   */
  public EmailAddress {
    value = canonical(value);
  }

  /**
   * A private person's address: the kind that the law protects most.
   *
   * @param text the address
   * @return the address, {@link Kind#PERSONAL}
   * @throws InvalidValueException ({@code INVALID_EMAIL}) for anything but one plain address
   */
  public static EmailAddress of(String text) {
    return new EmailAddress(text, Kind.PERSONAL);
  }

  /**
   * The part after the {@code @}.
   *
   * @return the domain, as A-labels in small letters
   */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "EmailAddress[***]";
  }

  private static EmailAddress read(String text) {
    String[] parts = Written.split(text, 2, ErrorCode.INVALID_EMAIL);
    return new EmailAddress(parts[0], Kind.valueOf(parts[1]));
  }

  private static String canonical(String text) {
    String address = text.strip();
    int at = address.indexOf('@');
    if (at < 0 || at != address.lastIndexOf('@')) {
      throw refusal("an e-mail address has not exactly one @");
    }
    if (!isLocalPart(address, at)) {
      throw refusal("the part of an e-mail address before the @ is not plain ASCII of 1 to 64");
    }
    String given = address.substring(at + 1);
    String domain =
        DomainName.canonical(given)
            .orElseThrow(() -> refusal("the part of an e-mail address after the @ is no domain"));
    if (at + 1 + domain.length() > MAX_TOTAL) {
      throw refusal("an e-mail address is longer than 254 characters");
    }
    return domain.equals(given) ? address : address.substring(0, at + 1) + domain;
  }

  private static boolean isLocalPart(String address, int end) {
    if (end == 0 || end > MAX_LOCAL || address.charAt(0) == '.' || address.charAt(end - 1) == '.') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char c = address.charAt(i);
      boolean repeatedDot = c == '.' && address.charAt(i - 1) == '.';
      if (repeatedDot || !isAtomCharacter(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAtomCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || ".!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
  }

  private static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.INVALID_EMAIL,
        what,
        "give one address such as name@example.fi; write a domain in doubt in its xn-- form");
  }
}
