package fi.rekisteri.core.showing;

import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which versions of the notice there are: that in force, and the one before it, which somebody may
 * have on paper or on a page that was open when the definition changed. Pure.
 */
record KnownVersions(RegisterDefinition inForce, Optional<RegisterDefinition> previous) {
  /** The day on which the regulation entered into force (Art. 99(1)): no notice of it is older. */
  private static final Instant REGULATION = Instant.parse("2016-05-24T00:00:00Z");

  /**
   * Refuses a showing that cannot have been. A version may be shown ahead of its first day: what
   * changes is told before it is done (Art. 13(3), 14(4)).
   *
   * @throws InvalidValueException {@code NOTICE_VERSION_UNKNOWN}, {@code NOTICE_SHOWING_REFUSED}
   */
  void require(NoticeShowing showing, Instant now) {
    if (Stream.concat(Stream.of(inForce), previous.stream())
        .noneMatch(one -> one.version().equals(showing.version()))) {
      throw unknown();
    }
    if (showing.at().isAfter(now) || showing.at().isBefore(REGULATION)) {
      throw new InvalidValueException(
          ErrorCode.NOTICE_SHOWING_REFUSED,
          "a showing of the privacy notice lies in the future, or before the regulation",
          "correct the time of the showing");
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
}
