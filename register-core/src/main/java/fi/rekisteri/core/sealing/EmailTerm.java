package fi.rekisteri.core.sealing;

import java.net.IDN;
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

  private EmailTerm() {}

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
