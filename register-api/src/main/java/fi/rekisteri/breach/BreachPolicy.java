package fi.rekisteri.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By when the authority is notified: hours that elapse from the instant of awareness, whatever the
 * day, and whatever the clocks on the wall do meanwhile (Art. 33(1)).
 *
 * @param deadlines each from its first day on, in the order of days
 */
public record BreachPolicy(List<Deadline> deadlines) {
  /** 72 hours since the Regulation applies. */
  public static final BreachPolicy FIRST =
      new BreachPolicy(List.of(new Deadline(LocalDate.of(2018, 5, 25), Duration.ofHours(72))));

  /**
   * A deadline.
   *
   * @param from the first day, in the register's zone, on which somebody becomes aware under it
   * @param within how long it is
   */
  public record Deadline(LocalDate from, Duration within) {
    /** Refuses a deadline of no time. */
    public Deadline {
      if (within.isZero() || within.isNegative()) {
        throw new IllegalArgumentException("a deadline leaves some time");
      }
    }
  }

  /** Copies the deadlines; refuses none, and such in another order. */
  public BreachPolicy {
    deadlines = List.copyOf(deadlines);
    List<Deadline> ordered =
        deadlines.stream().sorted(Comparator.comparing(Deadline::from)).toList();
    if (deadlines.isEmpty() || !ordered.equals(deadlines)) {
      throw new IllegalArgumentException("a policy has deadlines, in the order of their days");
    }
  }

  /**
   * Until when the authority is notified.
   *
   * @param awareAt when the controller became aware
   * @param zone the register's zone, which tells the day
   * @return empty where no deadline held on that day: nothing is guessed
   */
  public Optional<Instant> dueAt(Instant awareAt, ZoneId zone) {
    LocalDate day = awareAt.atZone(zone).toLocalDate();
    return deadlines.stream()
        .filter(deadline -> !day.isBefore(deadline.from()))
        .reduce((earlier, later) -> later)
        .map(deadline -> awareAt.plus(deadline.within()));
  }
}
