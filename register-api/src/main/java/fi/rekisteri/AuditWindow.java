package fi.rekisteri;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How long audit entries of looks may wait in memory before they are durable. Off unless a host
 * asks for it: then whoever kills the process can look at up to twice {@code entries} people, or
 * those of one call where they are more, and at none that was shown earlier than {@code time} ago,
 * without a trace. Changes and refusals never wait.
 *
 * @param entries how many wait until they are written, from 1 to 10,000
 * @param time how long the first of them may wait, more than none, at most a minute
 * @param scheduler the host's: it runs what writes them, when so many wait and in time, which takes
 *     a connection; while it does not come to that, looks are recorded before they are shown
 */
public record AuditWindow(int entries, Duration time, ScheduledExecutorService scheduler) {
  /** The most entries that may wait. */
  public static final int MOST = 10_000;

  /** Refuses a window without bounds. */
  public AuditWindow {
    if (entries < 1 || entries > MOST) {
      throw new IllegalArgumentException("a window holds 1 to " + MOST + " entries");
    }
    if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("a window is open for more than none, at most a minute");
    }
  }
}
