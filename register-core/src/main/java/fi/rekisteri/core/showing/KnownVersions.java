package fi.rekisteri.core.showing;

import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which versions of the notice there are: that in force, and the one before it, which somebody may
 * have on paper or on a page that was open when the definition changed. Pure.
 */
record KnownVersions(RegisterDefinition inForce, Optional<RegisterDefinition> previous) {
  /**
   * Refuses a showing that cannot have been.
   *
   * @throws InvalidValueException {@code NOTICE_VERSION_UNKNOWN}, {@code NOTICE_SHOWING_REFUSED}
   */
  void require(NoticeShowing showing, Instant now) {
    RegisterDefinition shown =
        Stream.concat(Stream.of(inForce), previous.stream())
            .filter(one -> one.version().equals(showing.version()))
            .findFirst()
            .orElseThrow(this::unknown);
    if (showing.at().isAfter(now)) {
      throw refused("lies in the future", "correct the time of the showing");
    }
    LocalDate firstDay = shown.validFrom();
    if (showing.at().isBefore(firstDay.atStartOfDay(inForce.zone()).toInstant())) {
      throw refused(
          "lies before the first day of the version, " + firstDay,
          "correct the time or the version of the showing");
    }
  }

  private InvalidValueException unknown() {
    return new InvalidValueException(
        ErrorCode.NOTICE_VERSION_UNKNOWN,
        "a version of the privacy notice was shown that register "
            + inForce.id().value()
            + " does not know; it knows "
            + inForce.version()
            + previous.map(one -> " and " + one.version()).orElse(""),
        "name the version that stood on what the person was shown, and open the register with the"
            + " definition before it");
  }

  private static InvalidValueException refused(String what, String remedy) {
    return new InvalidValueException(
        ErrorCode.NOTICE_SHOWING_REFUSED, "a showing of the privacy notice " + what, remedy);
  }
}
