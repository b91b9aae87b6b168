package fi.rekisteri.core.sealing;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address: both parts in small letters, the domain in its ASCII form. Dots and {@code
 * +tag} stay, since they make another mailbox at most providers. What is no address is compared as
 * it is.
 */
final class EmailTerm {
  private static final int LONGEST = 254;

  /** What is longer is no address whatever folds away; its ASCII form would take for ever. */
  private static final int LONGEST_READ = 10 * LONGEST;

  /** A name in the domain name system is no longer, so a domain this short has no longer one. */
  private static final int LONGEST_LABEL = 63;

  private EmailTerm() {}

  /**
   * Whether an address is plain ASCII, with a domain of letters, digits and hyphens: then the full
   * rule does nothing but make its letters small. Nearly all addresses are.
   */
  static boolean isEveryday(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0 || text.length() - at - 1 > LONGEST_LABEL || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return isPlainDomain(text, at + 1);
  }

  private static boolean isPlainDomain(String text, int from) {
    boolean label = false;
    for (int i = from; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean within = isLetterOrDigit(unit) || unit == '-';
      if (!within && !(unit == '.' && label)) {
        return false;
      }
      label = within;
    }
    return label;
  }

  private static boolean isLetterOrDigit(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9')
        || (unit >= 'A' && unit <= 'Z');
  }

  /** The full rule, for an everyday address. */
  static String everyday(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String step(String text) {
    String trimmed = Unicode13.nfkc(text).strip();
    return address(trimmed).orElse(trimmed);
  }

  private static Optional<String> address(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0 || at == text.length() - 1 || text.length() > LONGEST_READ) {
      return Optional.empty();
    }
    try {
      // small letters first: IDN maps a capital sharp s in another way than a small one
      String domain = IDN.toASCII(Unicode13.lower(text.substring(at + 1)));
      String address = Unicode13.lower(text.substring(0, at)) + '@' + domain;
      return address.length() > LONGEST ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
