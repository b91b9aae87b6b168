package fi.rekisteri.disclosure;

import java.util.regex.Pattern;

/**
 * Why data may be disclosed (luovutusperuste). The constants are the closed list of the notice; a
 * host that needs another declares it.
 *
 * @param code upper-case words joined by underscores, at most 64 characters
 */
public record DisclosureGround(String code) implements Comparable<DisclosureGround> {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** Parts of the data on a partner's servers, for technical reasons (S7). */
  public static final DisclosureGround TECHNICAL_OPERATION =
      new DisclosureGround("TECHNICAL_OPERATION");

  /** A service that an external provider adds (S29). */
  public static final DisclosureGround VALUE_ADDED_SERVICE =
      new DisclosureGround("VALUE_ADDED_SERVICE");

  /** Support for a credit decision (S29). */
  public static final DisclosureGround CREDIT_DECISION_SUPPORT =
      new DisclosureGround("CREDIT_DECISION_SUPPORT");

  /** A credit application (S30). */
  public static final DisclosureGround CREDIT_APPLICATION =
      new DisclosureGround("CREDIT_APPLICATION");

  /** Debt collection (S30). */
  public static final DisclosureGround DEBT_COLLECTION = new DisclosureGround("DEBT_COLLECTION");

  /** Invoicing (S30). */
  public static final DisclosureGround INVOICING = new DisclosureGround("INVOICING");

  /** A duty laid by law (S30). */
  public static final DisclosureGround LEGAL_DUTY = new DisclosureGround("LEGAL_DUTY");

  /** Refuses a code of another form, or longer than 64 characters. */
  public DisclosureGround {
    if (code.length() > 64 || !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a disclosure ground is upper-case words joined by underscores, at most 64 characters");
    }
  }

  @Override
  public int compareTo(DisclosureGround other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
