package fi.rekisteri.disclosure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The id of a disclosure: the instant, to the microsecond, and a random rest. So the order of ids
 * is that of time, and an id tells when. It may stand in messages and logs.
 *
 * <pre>milliseconds since 1970(48) 7(4) microseconds of the millisecond(10) random(2)
 * variant(2) random(62)</pre>
 *
 * @param value a UUID of version 7
 */
public record DisclosureId(UUID value) implements Comparable<DisclosureId> {
  private static final long VERSION = 7L << 12;
  private static final long VARIANT = 1L << 63;
  private static final int MICROS_PER_MILLI = 1000;

  /** Refuses a UUID that tells no time. */
  public DisclosureId {
    if (value.version() != 7) {
      throw new IllegalArgumentException("the id of a disclosure is a UUID of version 7");
    }
  }

  /**
   * A new id.
   *
   * @param at when the disclosure is made
   * @return an id that no other disclosure has
   */
  public static DisclosureId at(Instant at) {
    UUID random = UUID.randomUUID();
    return new DisclosureId(
        new UUID(
            beginning(at) | random.getMostSignificantBits() & 3, random.getLeastSignificantBits()));
  }

  /**
   * The smallest id of a time, to ask for what came since.
   *
   * @param at an instant
   * @return an id that is not greater than any of that microsecond, and greater than all before
   */
  public static DisclosureId firstOf(Instant at) {
    return new DisclosureId(new UUID(beginning(at), VARIANT));
  }

  private static long beginning(Instant at) {
    long micros = at.getNano() / 1000 % MICROS_PER_MILLI;
    return at.toEpochMilli() << 16 | VERSION | micros << 2;
  }

  /**
   * When the disclosure was made.
   *
   * @return to the microsecond
   */
  public Instant at() {
    long high = value.getMostSignificantBits();
    return Instant.ofEpochMilli(high >>> 16).plus(high >>> 2 & 0x3ff, ChronoUnit.MICROS);
  }

  /** Orders ids as unsigned 128-bit numbers, which is how databases order them. */
  @Override
  public int compareTo(DisclosureId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
