package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final long SEED = 20_261_126;

  private static final Collector<CharSequence, ?, String> TEXT = Collectors.joining();

  /** What a reader never sees, by the Unicode Standard's own list of what is drawn as nothing. */
  private static final List<int[]> UNSEEN =
      List.of(
          new int[] {0x00, 0x08},
          new int[] {0x0B, 0x1F},
          new int[] {0x7F, 0x9F},
          new int[] {0xAD, 0xAD},
          new int[] {0x34F, 0x34F},
          new int[] {0x61C, 0x61C},
          new int[] {0x115F, 0x1160},
          new int[] {0x17B4, 0x17B5},
          new int[] {0x180B, 0x180E},
          new int[] {0x200B, 0x200F},
          new int[] {0x2028, 0x202E},
          new int[] {0x2060, 0x206F},
          new int[] {0x3164, 0x3164},
          new int[] {0xD800, 0xDFFF},
          new int[] {0xFE00, 0xFE0D},
          new int[] {0xFEFF, 0xFEFF},
          new int[] {0xFFA0, 0xFFA0},
          new int[] {0x1D173, 0x1D17A},
          new int[] {0xE0000, 0xE01EF});

  @Test
  @DisplayName("law 10: nothing that nobody sees passes, wherever it stands in a text")
  void unseenBecomesAGap() {
    for (int c : unseen()) {
      String hidden = "maksettu" + Character.toString(c) + "5";
      assertThat(PlainText.oneLine(hidden))
          .as("U+%04X", c)
          .isEqualTo("maksettu\uFFFD5")
          .doesNotContain(Character.toString(c));
      assertThat(PlainText.lines(hidden)).as("U+%04X", c).isIn("maksettu\uFFFD5", "maksettu\n5");
    }
  }

  private static Set<Integer> unseen() {
    return UNSEEN.stream()
        .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
        .boxed()
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Åke Öström, o'Neill & \"Söner\" – 5 € <b>",
        "עברית مرحبا Ελλάδα 漢字 हिन्दी",
        "\u26A0\uFE0F varoitus",
        "a\u0308 (yhdistyvä treema)",
        "\uD83C\uDDEB\uD83C\uDDEE"
      })
  @DisplayName("control: what is seen stays as it was written")
  void seenStays(String text) {
    assertThat(PlainText.oneLine(text)).isEqualTo(text);
    assertThat(PlainText.lines(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("law 10: of any text at all one line stays one, and nothing unseen is left")
  void anyTextIsPlain() {
    Random random = new Random(SEED);
    Set<Integer> unseen = unseen();
    for (int i = 0; i < 5_000; i++) {
      String text = random.ints(20, 0, 0x3000).mapToObj(Character::toString).collect(TEXT);
      String line = PlainText.oneLine(text + "\r\n" + text);
      assertThat(line.codePoints().anyMatch(unseen::contains)).as("seed %d, %d", SEED, i).isFalse();
      assertThat(line).as("seed %d, %d", SEED, i).doesNotContain("\n", "\r", "\t");
    }
  }
}
