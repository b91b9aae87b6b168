package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.FieldType;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The short way through the rule of names gives what the long way gives. */
class EverydayNameTest {
  private static String theLongWay(String text) {
    String before = text;
    String after = NameTerm.step(before);
    while (!after.equals(before)) {
      before = after;
      after = NameTerm.step(before);
    }
    return after;
  }

  @Test
  @DisplayName("S45.3 every single character that takes the short way ends where the long way ends")
  void everyCharacterAgrees() {
    int everyday = 0;
    for (int point = 0; point <= 0xFFFF; point++) {
      String text = "a" + (char) point + "b";
      if (!Character.isSurrogate((char) point) && NameTerm.isEveryday(text)) {
        everyday++;
        assertThat(NameTerm.everyday(text)).as("U+%04X", point).isEqualTo(theLongWay(text));
      }
    }
    assertThat(everyday).isEqualTo(95 + 1 + 60);
    assertThat(NameTerm.isEveryday("Strauß")).as("control: not everyday").isFalse();
    assertThat(NameTerm.isEveryday("a\u0301")).as("control: not everyday").isFalse();
  }

  @Test
  @DisplayName("S45.3 names, spaces and separators in any order: both ways agree")
  void randomNamesAgree() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    char[] units = {
      'A', 'z', ' ', ' ', '-', '\'', 'Ä', 'ö', 'Å', 'é', 'Þ', '.', FieldType.SEPARATOR
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        text.append(units[random.nextInt(units.length)]);
      }
      assertThat(NameTerm.everyday(text.toString()))
          .as("seed %d, %d", seed, i)
          .isEqualTo(theLongWay(text.toString()));
    }
  }
}
