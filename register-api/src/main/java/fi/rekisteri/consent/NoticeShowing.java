package fi.rekisteri.consent;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a person was shown the privacy notice: what a controller must be able to show of Art. 13 and
 * 14, and of Art. 21(4). Two showings that are equal are the same one.
 *
 * @param version the version of the notice
 * @param language the language in which it was shown
 * @param channel the way by which it reached the person
 * @param at when it was shown; kept to the microsecond
 * @param objectionApart whether the right to object was presented clearly and apart from everything
 *     else (Art. 21(4), G21.2)
 */
public record NoticeShowing(
    String version, Language language, Channel channel, Instant at, boolean objectionApart) {
  private static final int LONGEST = 64;

  /**
   * Cuts the time to what every storage keeps.
   *
   * @throws InvalidValueException {@code NOTICE_VERSION_UNKNOWN} for a version that no notice has
   */
  public NoticeShowing {
    if (version.isBlank()
        || version.length() > LONGEST
        || version.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(
          ErrorCode.NOTICE_VERSION_UNKNOWN,
          "a version of the privacy notice is blank, too long or holds control characters",
          "name the version that stood on what the person was shown");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
