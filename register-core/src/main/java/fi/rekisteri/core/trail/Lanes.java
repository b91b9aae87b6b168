package fi.rekisteri.core.trail;

import fi.rekisteri.core.sealing.AuditKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of this process. Each transaction that writes to the trail has one alone, so writers
 * wait for nobody and no row is common to them; there are as many lanes as there were writers at
 * once. Thread-safe.
 *
 * <p>A lane whose transaction ended in doubt is never used again: whatever became of its last
 * entries, its numbers have no gap. So is one that is older than a day, or linked with a key that
 * has been replaced.
 */
public final class Lanes {
  /** How long a lane is written to; longer ones would never leave the list of lanes. */
  static final Duration IN_USE = Duration.ofDays(1);

  private final ConcurrentLinkedDeque<Lane> free = new ConcurrentLinkedDeque<>();
  private final Clock clock;
  private final boolean once;

  /**
   * The lanes of a process.
   *
   * @param clock tells how old a lane is
   * @param once whether each lane serves one transaction only, whose end nobody tells
   */
  public Lanes(Clock clock, boolean once) {
    this.clock = clock;
    this.once = once;
  }

  /** The lane of a transaction that is about to begin; none is taken before it writes. */
  public LaneUse forTransaction() {
    return new LaneUse(this);
  }

  Lane take(AuditKeys keys) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    @Nullable Lane lane;
    while (!once && (lane = free.pollFirst()) != null) {
      if (isUsable(lane, keys, now)) {
        return lane;
      }
    }
    return Lane.open(keys, now, once);
  }

  private static boolean isUsable(Lane lane, AuditKeys keys, Instant now) {
    Instant opened = lane.lane().openedAt();
    return lane.lane().epoch() == keys.epoch()
        && !now.isBefore(opened)
        && now.isBefore(opened.plus(IN_USE));
  }

  void giveBack(Lane lane) {
    if (!once) {
      free.addFirst(lane);
    }
  }

  /** Lets go of all lanes and of their keyed hashes. */
  public void close() {
    free.clear();
  }
}
