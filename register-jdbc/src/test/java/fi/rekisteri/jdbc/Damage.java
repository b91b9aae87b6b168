package fi.rekisteri.jdbc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Damages valid columns: bits flipped, cut, lengthened, spliced, overwritten with huge lengths. The
 * seed stands in every failure.
 */
final class Damage {
  private final List<byte[]> valid;
  private final long seed;
  private final RandomGenerator random;

  private Damage(List<byte[]> valid, long seed) {
    this.valid = valid;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  static Damage of(List<byte[]> valid) {
    return new Damage(valid, new Random().nextLong());
  }

  /**
   * @param reader tells how many bytes it found in its input, or throws IllegalArgumentException
   * @return how many inputs could be read
   */
  int run(int cases, ToIntFunction<byte[]> reader) {
    int read = 0;
    for (int i = 0; i < cases; i++) {
      byte[] input = next();
      try {
        int found = reader.applyAsInt(input);
        if (found > input.length) {
          throw failure("read " + found + " of", input, null);
        }
        read++;
      } catch (IllegalArgumentException refused) {
        // declared
      } catch (RuntimeException | OutOfMemoryError other) {
        throw failure("threw at", input, other);
      }
    }
    return read;
  }

  private AssertionError failure(String what, byte[] input, Throwable cause) {
    String shown = HexFormat.of().formatHex(input);
    return new AssertionError("seed " + seed + ": " + what + " " + shown, cause);
  }

  private byte[] next() {
    byte[] input = any();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] any() {
    return valid.get(random.nextInt(valid.size())).clone();
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    return switch (random.nextInt(4)) {
      case 0 -> overwritten(input, at, (byte) (1 << random.nextInt(8)));
      case 1 -> overwritten(input, at, (byte) 0xFF);
      case 2 -> Arrays.copyOf(input, random.nextInt(input.length + 20));
      default -> spliced(input, at, any());
    };
  }

  private byte[] overwritten(byte[] input, int at, byte by) {
    int until = Math.min(input.length, at + (by == -1 ? 1 + random.nextInt(4) : 1));
    for (int i = at; i < until; i++) {
      input[i] = by == -1 ? by : (byte) (input[i] ^ by);
    }
    return input;
  }

  private byte[] spliced(byte[] input, int at, byte[] other) {
    int from = random.nextInt(other.length + 1);
    byte[] both = Arrays.copyOf(input, at + other.length - from);
    System.arraycopy(other, from, both, at, other.length - from);
    return both;
  }
}
