package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.Normalisation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormaliserTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "EMAIL| Maija.Meikäläinen@Example.FI |maija.meikäläinen@example.fi",
        "EMAIL|a+tag@bücher.example|a+tag@xn--bcher-kva.example",
        "EMAIL|A@STRAẞE.de|a@strasse.de",
        "EMAIL|ａ＠ｂ．fi|a@b.fi",
        "EMAIL|\"a@b\"@c.fi|\"a@b\"@c.fi",
        "EMAIL|Not An Address|Not An Address",
        "EMAIL|a@..fi|a@..fi",
        "PHONE|+358 40 123 4567|+358401234567",
        "PHONE|+358 (0)40 123-4567|+358401234567",
        "PHONE|00358 40 1234567|+358401234567",
        "PHONE|040 123 4567|+358401234567",
        "PHONE|+358 040 123 4567|+358401234567",
        "PHONE|+44 (0)20 7946 0000|+442079460000",
        "PHONE|(09) 12345|+358912345",
        "PHONE|+４６ 8 123 456|+468123456",
        "PHONE|112|112",
        "PHONE|+1 23456 78901 23456|+1234567890123456",
        "NAME|MEIKÄLÄINEN|meikäläinen",
        "NAME|O’Brien|o'brien",
        "NAME|Virtanen‐Ångström|virtanen-ångström",
        "NAME|  Anna   Maria |anna maria",
        "NAME|Stra\u200bße|strasse",
        "NAME|ΟΔΥΣΣΕΥΣ|οδυσσευς",
        "IDENTIFIER| fi 1234567-8|FI1234567-8",
        "IDENTIFIER|131052a308t|131052A308T",
      })
  @DisplayName("S45.3 what is written otherwise is folded as the rule says")
  void writingIsFolded(Normalisation rule, String text, String expected) {
    assertThat(fold(rule, text)).isEqualTo(expected);
  }

  @Test
  @DisplayName("S45.3 different letters stay different, and the parts of a term stay apart")
  void lettersStayApart() {
    for (List<String> pair :
        List.of(
            List.of("Saari", "Säari"),
            List.of("Ostman", "Östman"),
            List.of("Akerman", "Åkerman"),
            List.of("Åberg", "Äberg"),
            List.of("a b\u001Fc", "a\u001Fb c"),
            List.of("\u001Fab", "ab\u001F"))) {
      assertThat(fold(Normalisation.NAME, pair.get(0)))
          .isNotEqualTo(fold(Normalisation.NAME, pair.get(1)));
    }
    assertThat(fold(Normalisation.NAME, "Meikäläinen \u001F Maija"))
        .isEqualTo("meikäläinen\u001Fmaija");
    assertThat(fold(Normalisation.NAME, "\u001FMaija")).isEqualTo("\u001Fmaija");
    assertThat(fold(Normalisation.IDENTIFIER, "010100+123D")).isEqualTo("010100+123D");
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL,a82150e859be173a",
    "PHONE,65b2414b83b75b9a",
    "NAME,98bc0b7af66f62a7",
    "IDENTIFIER,e8f01d8ce5b412d6"
  })
  @DisplayName("S45.3 every code point folds once for all, and alike on every Java version")
  void foldingIsIdempotentAndTheSameOnEveryJava(Normalisation rule, String hash) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String text : (Iterable<String>) CodePoints.texts(rule)::iterator) {
      String once = fold(rule, text);
      if (!fold(rule, once).equals(once)) {
        throw new AssertionError("not stable: " + HexFormat.of().formatHex(text.getBytes()));
      }
      digest.update(once.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo(hash);
  }

  @ParameterizedTest
  @EnumSource(Normalisation.class)
  @DisplayName("S45.3 folding twice gives what folding once gives, for random texts")
  void foldingOfTextsIsIdempotent(Normalisation rule) {
    long seed = new Random().nextLong();
    RandomGenerator random = new Random(seed);
    int[] samples =
        "aÄß \u00ADΣσİıﬁ\u0345ᾳ()+-0358@.\u0300\u0308Ǆ\u1E9E\u001F’\u212A９ \uAC00\u1100"
            .codePoints()
            .toArray();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        boolean sample = random.nextInt(4) > 0;
        text.appendCodePoint(
            sample ? samples[random.nextInt(samples.length)] : random.nextInt(0x2FFFF));
      }
      String once = fold(rule, text.toString());
      assertThat(fold(rule, once)).as("seed %d", seed).isEqualTo(once);
    }
  }

  private static String fold(Normalisation rule, String text) {
    return Normaliser.of(rule).normalise(text);
  }
}
