package fi.rekisteri.core.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids for values that are added to a collection together: later ones are greater, also after a
 * restart, and two writers do not meet. They tell when a value was added and nothing else.
 */
public final class ItemIds {
  private final long micros;
  private final int writer = ThreadLocalRandom.current().nextInt();
  private int count;

  /** Ids for values that are added now. */
  ItemIds(Instant now) {
    micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
  }

  /** Stands before every id of what is added at a time or later, and behind all earlier ones. */
  public static String before(Instant time) {
    Instant possible = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
    return String.format("%016x", ChronoUnit.MICROS.between(Instant.EPOCH, possible));
  }

  /** 32 hexadecimal digits: time, place in the batch, writer. */
  String next() {
    return String.format("%016x%08x%08x", micros, count++, writer);
  }
}
