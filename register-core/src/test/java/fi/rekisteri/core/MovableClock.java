package fi.rekisteri.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
final class MovableClock extends Clock {
  private volatile Instant now;
  private volatile Duration tick = Duration.ZERO;
  private volatile Runnable look = () -> {};

  MovableClock(Instant now) {
    this.now = now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** From now on time passes with each look at the clock. */
  void tick(Duration time) {
    tick = time;
  }

  /** Has something done with each look at the clock, by whoever looks. */
  void whenLookedAt(Runnable looked) {
    look = looked;
  }

  @Override
  public Instant instant() {
    look.run();
    Instant seen = now;
    now = seen.plus(tick);
    return seen;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("legal dates are not asked of this clock");
  }
}
