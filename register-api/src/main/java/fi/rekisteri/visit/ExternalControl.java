package fi.rekisteri.visit;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A way to opt out at somebody else's site (S64). It stands beside the own way to withdraw, never
 * in place of it (L19).
 *
 * @param label what it is, for people
 * @param url an absolute https address
 * @param checkedOn the day on which it was last seen to work; empty where nobody has looked (L28)
 */
public record ExternalControl(LocalizedText label, String url, Optional<LocalDate> checkedOn) {
  /** Refuses an address that is not https. */
  public ExternalControl {
    if (!url.startsWith("https://") || url.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("an external control has an https address");
    }
  }
}
