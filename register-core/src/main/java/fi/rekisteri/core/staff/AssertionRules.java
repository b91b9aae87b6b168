package fi.rekisteri.core.staff;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffPolicy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the host's assertion of who acts must be: personal, and fresh (S42.1, S42.2). */
record AssertionRules(StaffPolicy policy) {
  @Nullable ErrorCode refusal(Actor actor, Instant at) {
    return switch (actor.kind()) {
      case SHARED -> ErrorCode.SHARED_ACCOUNT_FORBIDDEN;
      case ANONYMOUS -> ErrorCode.ANONYMOUS_FORBIDDEN;
      case PERSONAL, SERVICE -> stale(actor.authenticatedAt(), at);
    };
  }

  private @Nullable ErrorCode stale(Instant authenticatedAt, Instant at) {
    if (isLonger(at, authenticatedAt, policy.skew())) {
      return ErrorCode.ASSERTION_IN_FUTURE;
    }
    return isLonger(authenticatedAt, at, policy.oldestAssertion())
        ? ErrorCode.ASSERTION_TOO_OLD
        : null;
  }

  /** Whether more time lies between two instants; it holds for any two, and allocates nothing. */
  private static boolean isLonger(Instant from, Instant to, Duration limit) {
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    int nanos = to.getNano() - from.getNano();
    if (nanos < 0) {
      seconds--;
      nanos += 1_000_000_000;
    }
    return seconds > limit.getSeconds() || seconds == limit.getSeconds() && nanos > limit.getNano();
  }
}
