package fi.rekisteri.visit;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Duration;
import java.util.Optional;

/**
 * A page that was seen, and for how long (S56). The path is cleaned: without query, fragment and
 * whatever looks as if it told of a person. Printing it shows neither.
 *
 * @param path the path, at most 512 characters; masked segments are {@code ***}
 * @param dwell for how long, at most a day; empty where nobody knows
 */
public record PageView(String path, Optional<Duration> dwell) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /**
   * Cleans the path.
   *
   * @throws InvalidValueException ({@code INVALID_VISIT}) for a blank path, a negative time or one
   *     of more than a day
   */
  public PageView {
    path = PagePath.clean(path);
    if (dwell.filter(time -> time.isNegative() || time.compareTo(LONGEST) > 0).isPresent()) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT,
          "a page was seen for less than no time, or for more than a day",
          "leave the time out where it was not measured");
    }
  }

  @Override
  public String toString() {
    return "PageView[***]";
  }
}
