package fi.rekisteri.samples.ownadapter.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The order of keys is the order of what they are made of. */
class KeyTest {
  private static final long SEED = Long.getLong("rekisteri.mv.seed", 5);

  private final Random random = new Random(SEED);

  @Test
  @DisplayName("numbers, days, instants and ids, at every edge")
  void numbersAreInOrder() {
    inOrder(Comparator.<Long>naturalOrder(), Key::of, this::number);
    inOrder(Comparator.naturalOrder(), Key::of, () -> LocalDate.ofEpochDay(random.nextInt()));
    inOrder(
        Comparator.naturalOrder(),
        Key::of,
        () -> Instant.ofEpochSecond(random.nextInt(5) - 2, random.nextInt(1_000_000_000)));
    inOrder(
        Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned),
        Key::of,
        () -> new UUID(number(), number()));
  }

  @Test
  @DisplayName("texts in the order of characters, and two parts one after the other")
  void textsAreInOrder() {
    inOrder(Comparator.<String>naturalOrder(), Key::of, () -> text(1));
    inOrder(
        Comparator.comparing((List<String> two) -> two.get(0)).thenComparing(two -> two.get(1)),
        two -> Key.of(two.get(0)).and(two.get(1)),
        () -> List.of(text(1), text(1)));
  }

  @Test
  @DisplayName("bytes in unsigned order, the shorter of two first, and what comes behind them last")
  void bytesAreInOrder() {
    inOrder(
        (one, other) -> Arrays.compareUnsigned(one, other),
        bytes -> Key.ALL.and(bytes),
        this::bytes);
    inOrder(
        Comparator.comparing((Tagged one) -> one.hash(), Arrays::compareUnsigned)
            .thenComparing(Tagged::holder),
        one -> Key.ALL.and(one.hash()).and(one.holder()),
        () -> new Tagged(bytes(), number()));
  }

  private record Tagged(byte[] hash, long holder) {}

  @Test
  @DisplayName("hostile texts: no two of them, nor of their pairs, share a key")
  void differentTextsHaveDifferentKeys() {
    List<String> odd =
        List.of(
            "",
            "\u0000",
            "\u0000\u0000",
            "a",
            "a\u0000",
            "\ud83d",
            "\ud83d\ude00",
            "\ude00",
            "?",
            "\u202eabc",
            "\u00c0\u0080",
            "\u0080",
            "\u07ff",
            "\u0800",
            "\uffff");
    List<Key> keys =
        odd.stream().flatMap(one -> odd.stream().map(two -> Key.of(one).and(two))).toList();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(keys).allSatisfy(key -> assertThat(isBeginningOfAnother(key, keys)).isFalse());
  }

  private static boolean isBeginningOfAnother(Key key, List<Key> keys) {
    return keys.stream().anyMatch(other -> !other.equals(key) && other.beginsWith(key));
  }

  @Test
  void newestFirstTurnsTheOrderRound() {
    inOrder(Comparator.<Long>reverseOrder(), one -> Key.of(one).newestFirst(), this::number);
  }

  @Test
  @DisplayName("behind a key: behind all that begin so, and before all others")
  void behindIsExact() {
    for (int i = 0; i < 20_000; i++) {
      Key beginning = Key.of(bytes());
      Key behind = beginning.behind();
      Key longer = beginning.and(Key.of(bytes()));
      Key other = Key.of(bytes());
      assertThat(compare(longer, behind)).as("seed %d", SEED).isNegative();
      if (!other.beginsWith(beginning) && compare(other, beginning) > 0) {
        assertThat(compare(other, behind)).as("seed %d", SEED).isNotNegative();
      }
    }
  }

  private <T> void inOrder(Comparator<T> order, Function<T, Key> key, Supplier<T> any) {
    for (int i = 0; i < 5_000; i++) {
      T one = any.get();
      T other = any.get();
      assertThat(Integer.signum(compare(key.apply(one), key.apply(other))))
          .as("seed %d, number %d", SEED, i)
          .isEqualTo(Integer.signum(order.compare(one, other)));
    }
  }

  private static int compare(Key one, Key other) {
    return KeyType.BYTES.compare(one.bytes(), other.bytes());
  }

  private long number() {
    return Stream.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong())
        .skip(random.nextInt(6))
        .findFirst()
        .orElseThrow();
  }

  private String text(int lowest) {
    return random
        .ints(random.nextInt(4), lowest, random.nextBoolean() ? 4 : 0x1_0000)
        .collect(StringBuilder::new, (text, one) -> text.append((char) one), StringBuilder::append)
        .toString();
  }

  private byte[] bytes() {
    byte[] edges = {0, 1, -1, -2, 127, -128};
    byte[] bytes = new byte[random.nextInt(5)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = edges[random.nextInt(edges.length)];
    }
    return bytes;
  }
}
