package fi.rekisteri.core.crypto;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token's failures are told as. Of the provider's own words only the standard's name of the
 * return value is passed on, such as {@code CKR_SESSION_HANDLE_INVALID}.
 */
final class TokenFailures {
  private static final Pattern RETURN_VALUE = Pattern.compile("CKR_[A-Z0-9_]{1,60}");

  private TokenFailures() {}

  static SealingException configuring(Exception cause) {
    return unavailable(
        "the token cannot be reached" + told(cause),
        "check the configuration: library, slot, and that the library may be loaded");
  }

  static SealingException loggingIn(Exception cause) {
    return unavailable(
        "the token's keys cannot be listed" + told(cause),
        "check the PIN, and do not try on: tokens lock themselves after a few wrong ones");
  }

  static SealingException working(Exception cause) {
    return unavailable(
        "the token does not work" + told(cause),
        "check that it is connected and logged in, then open the keys again; nothing was lost");
  }

  static SealingException unavailable(String what, String remedy) {
    return new KeyUnavailableException(ErrorCode.KEY_UNAVAILABLE, what, remedy);
  }

  private static String told(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      Matcher found = RETURN_VALUE.matcher(String.valueOf(cause.getMessage()));
      if (found.find()) {
        return " (" + found.group() + ")";
      }
      cause = cause.getCause();
    }
    return " (" + failure.getClass().getSimpleName() + ")";
  }
}
