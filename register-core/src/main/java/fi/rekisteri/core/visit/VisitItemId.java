package fi.rekisteri.core.visit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Item ids of observations: 16 hexadecimal digits of the visit's microsecond, and 16 of the
 * observation's own id. So they stand in the order of time, retention and links go by ranges of
 * them without opening anything, and the same observation has the same place each time it comes.
 */
public final class VisitItemId {
  private static final HexFormat HEX = HexFormat.of();
  private static final int TIME = 16;

  private VisitItemId() {}

  /** The place of an observation, or of the n-th guess that came with it. */
  static String of(Instant visitedAt, UUID id, int place) {
    long own = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 21);
    return begin(visitedAt) + HEX.toHexDigits(own + place);
  }

  /** What all ids of an instant begin with: smaller than each of them, greater than any before. */
  public static String begin(Instant instant) {
    return HEX.toHexDigits(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  /** When the visit was. */
  public static Instant timeOf(String item) {
    return Instant.EPOCH.plus(HexFormat.fromHexDigitsToLong(item, 0, TIME), ChronoUnit.MICROS);
  }
}
