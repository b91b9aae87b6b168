package fi.rekisteri.core.engine;

import java.time.Instant;
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
    micros = micros(now);
  }

  /** Stands before every id of what is added at a time or later, and behind all earlier ones. */
  public static String before(Instant time) {
    return String.format("%016x", micros(time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time));
  }

  /** The JDK counts in nanoseconds, which do not reach beyond the year 2262. */
  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  /** 32 hexadecimal digits: time, place in the batch, writer. */
  String next() {
    return String.format("%016x%08x%08x", micros, count++, writer);
  }
}
