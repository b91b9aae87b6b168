package fi.rekisteri.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "maija.meikalainen|Maija.Meikalainen",
        "maija| MAIJA ",
        "maija|ｍａｉｊａ",
        "mäki|MÄKI",
        "mäki|ma\u0308ki",
        "strasse|Straße",
        "fia|ﬁa",
        "olli|0lli",
        "olli|o1li",
        "irma|ırma",
        "åke@example.fi|Åke@Example.FI",
      })
  @DisplayName("S42 one name in other writing, or with look-alike digits, is the same name")
  void writingsOfOneNameAreOne(String name, String typed) {
    assertThat(UserNames.normal(typed)).isEqualTo(UserNames.normal(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"mäki,maki", "maila,malla", "anna.b,annab", "öst,ost", "ida,lda"})
  @DisplayName("S42 different letters stay different names")
  void lettersStayApart(String one, String other) {
    assertThat(UserNames.normal(one)).isPresent().isNotEqualTo(UserNames.normal(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "ab",
        "a b c",
        "аnna",
        "αnna",
        "anna\u200b",
        "an\u0000na",
        "anna\u202e",
        ".anna",
        "anna.",
        "an..na",
        "an@-na",
        "anna!",
        "ann\ud83d",
        "ĸalle",
        "İpek",
        "иван",
        "安娜安",
        "an\tna",
        "ann\u00ada",
        "anna/../x",
        "' or 1=1 --"
      })
  @DisplayName("S42 other scripts, invisible characters and stray marks are no user name")
  void strangeNamesAreRefused(String typed) {
    assertThat(UserNames.normal(typed)).isEmpty();
    assertThat(UserNames.normal("a".repeat(64))).isPresent();
    assertThat(UserNames.normal("a".repeat(65))).isEmpty();
    assertThat(UserNames.normal("a".repeat(1_000_000))).isEmpty();
  }

  @Test
  @DisplayName("S42 the one spelling of a name is its own spelling, for random texts")
  void foldingTwiceChangesNothing() {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    int names = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder("a");
      for (int length = random.nextInt(2, 6); length > 0; length--) {
        text.appendCodePoint(random.nextInt(random.nextInt(4) == 0 ? 0x2FFFF : 0x250));
      }
      var once = UserNames.normal(text.toString());
      names += once.isPresent() ? 1 : 0;
      String shown = HexFormat.of().formatHex(text.toString().getBytes());
      once.ifPresent(
          name -> assertThat(UserNames.normal(name)).as("seed %d: %s", seed, shown).contains(name));
    }
    assertThat(names).as("control, seed %d", seed).isGreaterThan(1000);
  }
}
