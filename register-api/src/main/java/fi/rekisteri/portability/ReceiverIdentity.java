package fi.rekisteri.portability;

import java.util.regex.Pattern;

/**
 * Who receives a package: an organisation by something that stays, such as a business id or a
 * domain name. It stands in the audit trail in plain text, so it names nobody in person.
 *
 * @param code 1 to 80 letters, digits and {@code . _ : -}, beginning with a letter or digit
 */
public record ReceiverIdentity(String code) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** Refuses a code of another form. */
  public ReceiverIdentity {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a receiver is named by a business id, a domain name");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
