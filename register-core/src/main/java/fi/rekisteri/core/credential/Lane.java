package fi.rekisteri.core.credential;

import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One count and how it slows down. Pure.
 *
 * @param key under what it is kept
 * @param pace how it slows down
 * @param delayed what a refusal by it is called
 */
record Lane(String key, Pace pace, Kind delayed) {
  /** More than any pace tells apart. */
  private static final int MOST = 1_000_000;

  /**
   * Whether no attempt counts now. A clock that stands before the last failure was moved back: the
   * time until now is unknown then, so the delay is not over.
   */
  boolean isDelayed(FailureCount count, Instant now) {
    Duration delay = pace.delayAfter(count.failures());
    return !delay.isZero() && now.isBefore(count.lastAt().plus(delay));
  }

  /**
   * What to keep where the clock was moved back: the whole delay, from now on. It ends neither
   * early nor only when the clock comes to where it had been.
   */
  Optional<FailureCount> anchored(FailureCount count, Instant now) {
    return now.isBefore(count.lastAt())
        ? Optional.of(new FailureCount(count.failures(), now))
        : Optional.empty();
  }

  /** One failure more, less those that time has forgiven. */
  FailureCount charged(Optional<FailureCount> before, Instant now) {
    int remembered = before.map(count -> remembered(count, now)).orElse(0);
    return new FailureCount(Math.min(remembered + 1, MOST), now);
  }

  private int remembered(FailureCount count, Instant now) {
    Duration pause = Duration.between(count.lastAt(), now);
    if (pause.isNegative()) {
      return count.failures();
    }
    return (int) Math.max(0, count.failures() - pause.dividedBy(pace.forgetting()));
  }
}
