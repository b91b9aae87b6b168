package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.InvalidValueException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {
  private static final int ROUNDS = 3_000;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/x?email=a@b.fi, /x",
    "/x#a@b.fi, /x",
    "https://shop.example.fi/tuotteet/kengat?utm=1, /tuotteet/kengat",
    "//shop.example.fi/a, /a",
    "https://shop.example.fi, /",
    "?q=1, /",
    "/, /",
    "tuotteet, /tuotteet",
    "/tili/anna.virta@example.fi/tilaukset, /tili/***/tilaukset",
    "/tili/anna.virta%40example.fi, /tili/***",
    "/tili/anna.virta%2540example.fi, /tili/***",
    "/hae/131052-308T, /hae/***",
    "/soita/040-123%204567, /soita/***",
    "/tilaus/20261122001, /tilaus/***",
    "/reset/9f86d081884c7d659a2feaa0c55ad015, /reset/***",
    "/s/550e8400-e29b-41d4-a716-446655440000, /s/***",
    "/kori;jsessionid=1A2B, /kori",
    "/%C3%A4iti, /äiti",
    "/a/%zz, /a/***",
    "/a/%ff%fe, /a/***",
    "/kengat-koko-42, /kengat-koko-42",
    "/blogi/2026/11/uutinen, /blogi/2026/11/uutinen"
  })
  @DisplayName("S56 query, fragment and host go, and so does what looks personal in the path")
  void pathIsCleaned(String raw, String clean) {
    assertThat(PagePath.clean(raw)).isEqualTo(clean);
  }

  @Test
  @DisplayName("S56 property: no personal text comes through, however it is written or encoded")
  void nothingPersonalComesThrough() {
    for (int i = 0; i < ROUNDS; i++) {
      String secret = secret();
      String path =
          "/" + word() + "/" + encoded(secret) + (random.nextBoolean() ? "/" + word() : "");
      assertThat(PagePath.clean(path))
          .as("seed %d, %s", seed, path)
          .contains(PagePath.MASK)
          .doesNotContain(secret);
    }
  }

  @Test
  @DisplayName(
      "S56 property: cleaning a clean path changes nothing; it is short, one line, no query")
  void cleaningIsIdempotent() {
    for (int i = 0; i < ROUNDS; i++) {
      String path = noise(random.nextInt(1, 2_000));
      String clean = PagePath.clean("/" + path);
      assertThat(PagePath.clean(clean)).as("seed %d", seed).isEqualTo(clean);
      assertThat(clean.length()).isLessThanOrEqualTo(PagePath.LONGEST);
      assertThat(clean).startsWith("/").doesNotContain("?", "#", " ", "@", "\u001F", "\n", "%");
    }
  }

  @Test
  @DisplayName("S56 ten million characters cost no more than a few thousand, and are cut whole")
  void hugePathIsCheap() {
    String huge = "/kori/" + "a@b.fi/".repeat(1_500_000);
    long begin = System.nanoTime();
    String clean = PagePath.clean(huge);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    assertThat(clean).startsWith("/kori/***").hasSizeLessThanOrEqualTo(PagePath.LONGEST);
    assertThat(PagePath.clean("/" + "x".repeat(10_000_000))).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  @DisplayName("S56 a page view without a path is refused")
  void blankPathIsRefused(String path) {
    assertThatThrownBy(() -> PagePath.clean(path)).isInstanceOf(InvalidValueException.class);
  }

  private String secret() {
    return switch (random.nextInt(5)) {
      case 0 -> word() + "." + word() + "@" + word() + ".fi";
      case 1 -> String.format("%06d-%03dA", random.nextInt(310_000), random.nextInt(900));
      case 2 -> "+358" + (400_000_000 + random.nextInt(99_999_999));
      case 3 -> UUID.randomUUID().toString();
      default -> Long.toHexString(random.nextLong() | 1L << 62) + "0f9e1d";
    };
  }

  private String encoded(String text) {
    String once = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return List.of(text, once, URLEncoder.encode(once, StandardCharsets.UTF_8))
        .get(random.nextInt(3));
  }

  private String word() {
    return random
        .ints(random.nextInt(3, 9), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String noise(int length) {
    return random
        .ints(length, 0, 0x2FFF)
        .map(point -> random.nextInt(3) == 0 ? point : "/abc%40@?-._~09".charAt(point % 15))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
