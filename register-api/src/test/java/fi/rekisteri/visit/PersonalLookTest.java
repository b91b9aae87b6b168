package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalLookTest {
  private static final Pattern CODE =
      Pattern.compile("[0-9]{6}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Za-z]");
  private static final String SIGNS = "0123456789012345678901234567890123456789-+AFUYafuyGz/ ;.";
  private static final int TEXTS = 200_000;

  @Test
  @DisplayName(
      "F31 S57 an identity code is seen wherever it stands, and nothing else is taken for one")
  void codesAreSeenWhereverTheyStand() {
    Random random = new Random(131_052);
    int codes = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text =
          random
              .ints(11 + random.nextInt(15), 0, SIGNS.length())
              .collect(
                  StringBuilder::new, (b, at) -> b.append(SIGNS.charAt(at)), StringBuilder::append)
              .toString();
      boolean code = CODE.matcher(text).find();
      assertThat(PersonalLook.tellsWho(text)).as(text).isEqualTo(code);
      codes += code ? 1 : 0;
    }
    assertThat(codes).as("of both kinds").isBetween(1_000, TEXTS - 1_000);
    assertThat(PersonalLook.tellsWho("Gecko/20100101131052-308T"))
        .as("behind more digits")
        .isTrue();
  }
}
