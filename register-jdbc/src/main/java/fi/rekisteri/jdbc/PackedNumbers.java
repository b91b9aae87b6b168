package fi.rekisteri.jdbc;

import java.nio.ByteBuffer;

/**
 * Counts and lengths in as few bytes as they need: seven bits in each byte, the lowest first, and
 * the eighth where another byte follows. Most lengths in a record are below 128, and take one.
 */
final class PackedNumbers {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final int MOST_BYTES = 5;

  private PackedNumbers() {}

  static int size(int number) {
    return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(number) + BITS - 1) / BITS);
  }

  static void put(ByteBuffer packed, int number) {
    int rest = number;
    while (rest >= MORE) {
      packed.put((byte) (rest % MORE | MORE));
      rest >>>= BITS;
    }
    packed.put((byte) rest);
  }

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException where it is cut, or larger than any array
   */
  static int get(ByteBuffer packed) {
    long number = 0;
    for (int i = 0; i < MOST_BYTES; i++) {
      byte next = require(packed, 1).get();
      number |= (long) (next & MORE - 1) << BITS * i;
      if (next >= 0) {
        return within(number);
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }

  /** The length, where so many bytes are left. */
  static int within(ByteBuffer packed, int length) {
    require(packed, length);
    return length;
  }

  static ByteBuffer require(ByteBuffer packed, int bytes) {
    if (bytes > packed.remaining()) {
      throw new IllegalArgumentException("a length goes beyond the end");
    }
    return packed;
  }

  private static int within(long number) {
    if (number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a number larger than any array");
    }
    return (int) number;
  }
}
