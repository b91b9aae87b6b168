package fi.rekisteri.core;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Damaged bytes for a parser: valid inputs with bits flipped, cut, lengthened, spliced with each
 * other and overwritten with huge lengths, and now and then nothing but random bytes. A valid input
 * itself is never given. The seed stands in every failure.
 */
public final class Fuzz {
  /** What one input may cost beside its own length: no length in it is believed. */
  private static final long ALLOWANCE = 256 * 1024;

  private final List<byte[]> valid;
  private final long seed;
  private final RandomGenerator random;

  private Fuzz(List<byte[]> valid, long seed) {
    this.valid = List.copyOf(valid);
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Damages these, by a new seed each time. */
  public static Fuzz of(List<byte[]> valid) {
    return new Fuzz(valid, new Random().nextLong());
  }

  /** Reads one damaged input. */
  public interface Parser {
    /** Returns where the input was read, and throws where it was not. */
    void read(byte[] input) throws Exception;
  }

  /**
   * Gives damaged inputs to a parser.
   *
   * @return how many of them it took
   * @throws AssertionError for whatever else it throws, and where it asks for more memory than its
   *     input can hold
   */
  public int run(int cases, Parser parser, Predicate<Throwable> declared) {
    int taken = 0;
    for (int i = 0; i < cases; i++) {
      byte[] input = next();
      try {
        taken += isTaken(input, parser, declared) ? 1 : 0;
      } catch (Throwable noticed) {
        String shown = HexFormat.of().formatHex(input);
        throw new AssertionError("seed " + seed + ", case " + i + ", input " + shown, noticed);
      }
    }
    return taken;
  }

  private static boolean isTaken(byte[] input, Parser parser, Predicate<Throwable> declared)
      throws Throwable {
    long before = Allocation.bytes();
    boolean taken = tried(input, parser, declared);
    long most = ALLOWANCE + 64L * input.length;
    if (Allocation.bytes() - before > most) {
      long again = Allocation.bytes(); // the first time, some class may have been loaded
      tried(input, parser, declared);
      if (Allocation.bytes() - again > most) {
        throw new AssertionError("memory");
      }
    }
    return taken;
  }

  private static boolean tried(byte[] input, Parser parser, Predicate<Throwable> declared)
      throws Throwable {
    try {
      parser.read(input);
      return true;
    } catch (Throwable thrown) {
      if (thrown instanceof AssertionError || !declared.test(thrown)) {
        throw thrown;
      }
      return false;
    }
  }

  private byte[] next() {
    byte[] input = any();
    do {
      if (random.nextInt(40) == 0) {
        input = noise(random.nextInt(200));
      }
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        input = changed(input);
      }
    } while (isValid(input));
    return input;
  }

  private byte[] any() {
    return valid.get(random.nextInt(valid.size())).clone();
  }

  private boolean isValid(byte[] input) {
    return valid.stream().anyMatch(one -> Arrays.equals(one, input));
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    return switch (random.nextInt(6)) {
      case 0 -> at == input.length ? input : flipped(input, at);
      case 1 -> joined(input, at, input, at + Math.min(input.length - at, random.nextInt(20)));
      case 2 -> joined(joined(input, at, noise(random.nextInt(20)), 0), -1, input, at);
      case 3 -> spliced(input, at, any());
      case 4 -> overwritten(input, at);
      default -> Arrays.copyOf(input, random.nextInt(input.length + 40));
    };
  }

  private byte[] flipped(byte[] input, int at) {
    input[at] ^= (byte) (1 << random.nextInt(8));
    return input;
  }

  private byte[] spliced(byte[] input, int at, byte[] other) {
    int from = random.nextBoolean() ? Math.min(at, other.length) : random.nextInt(other.length + 1);
    return joined(input, at, other, from);
  }

  /** A length as a liar would write it, in one to four bytes. */
  private byte[] overwritten(byte[] input, int at) {
    byte[] lies = {(byte) 0xFF, 0x7F, (byte) 0x80, 0};
    for (int i = at; i < Math.min(input.length, at + 1 + random.nextInt(4)); i++) {
      input[i] = i == at ? lies[random.nextInt(lies.length)] : (byte) 0xFF;
    }
    return input;
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The beginning of one and the rest of another; a negative end stands for all of the one. */
  private static byte[] joined(byte[] one, int end, byte[] other, int from) {
    int length = end < 0 ? one.length : end;
    byte[] both = Arrays.copyOf(one, length + other.length - from);
    System.arraycopy(other, from, both, length, other.length - from);
    return both;
  }
}
