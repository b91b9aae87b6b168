package fi.rekisteri.core.credential;

import static fi.rekisteri.credential.PasswordFlaw.COMMON;
import static fi.rekisteri.credential.PasswordFlaw.MALFORMED;
import static fi.rekisteri.credential.PasswordFlaw.SAME_AS_USER_NAME;
import static fi.rekisteri.credential.PasswordFlaw.TOO_LONG;
import static fi.rekisteri.credential.PasswordFlaw.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.PasswordFlaw;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static Set<PasswordFlaw> flaws(String password) {
    return new PasswordPolicy(folded -> folded.contains("rekisteri oy"))
        .flaws(password.toCharArray(), "maija.meikalainen"::equals);
  }

  @Test
  @DisplayName(
      "S42 12 to 128 characters are counted as people count them, and no kind is asked for")
  void lengthIsCountedInCharacters() {
    assertThat(flaws("kuusi pöytä")).containsExactly(TOO_SHORT);
    assertThat(flaws("kuusi pöytää")).isEmpty();
    assertThat(flaws("\uD83D\uDE00".repeat(5) + "abcdef")).containsExactly(TOO_SHORT);
    assertThat(flaws("a\u0308".repeat(3) + "kuusikuu")).containsExactly(TOO_SHORT);
    assertThat(flaws("vain pieniä kirjaimia")).isEmpty();
    String longest = "neljä sanaa " + "riittää aina ".repeat(8);
    assertThat(flaws(longest + "x".repeat(128 - longest.length()))).isEmpty();
    assertThat(flaws(longest + "x".repeat(129 - longest.length()))).containsExactly(TOO_LONG);
    assertThat(flaws("x".repeat(1_000_000))).containsExactly(TOO_LONG);
    assertThat(flaws("")).contains(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password1234",
        "SALASANA1234",
        "ｓａｌａｓａｎａ１２３４",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcab",
        "123456789012",
        "987654321098",
        "abcdefghijklmnop",
        "Tervetuloa Rekisteri Oy"
      })
  @DisplayName("S42 what guessers try first is refused, however it is written")
  void commonOnesAreRefused(String password) {
    assertThat(flaws(password)).containsExactly(COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "neljä sanaa\u0000 riittää",
        "neljä\tsanaa riittää",
        "neljä sanaa \uD83D",
        "neljä sanaa \u0378"
      })
  @DisplayName("S42 control characters, halves of characters and unassigned ones are malformed")
  void malformedOnesAreRefused(String password) {
    assertThat(flaws(password)).containsExactly(MALFORMED);
    assertThat(PasswordText.bytes(password.toCharArray())).isEmpty();
  }

  @Test
  @DisplayName("S42 the user name is no password")
  void userNameIsNoPassword() {
    assertThat(flaws("Maija.Meikalainen")).containsExactly(SAME_AS_USER_NAME);
  }

  @Test
  @DisplayName("S42 a password is the same bytes whichever keyboard composed it, and is never cut")
  void composedAndDecomposedAreOne() {
    byte[] composed = PasswordText.bytes("pöytä ja tuoli".toCharArray()).orElseThrow();
    byte[] apart = PasswordText.bytes("po\u0308yta\u0308 ja tuoli".toCharArray()).orElseThrow();
    assertThat(apart).isEqualTo(composed);
    String long1 = "x".repeat(127) + "1";
    String long2 = "x".repeat(127) + "2";
    assertThat(PasswordText.bytes(long1.toCharArray()).orElseThrow())
        .isNotEqualTo(PasswordText.bytes(long2.toCharArray()).orElseThrow());
    assertThat(PasswordText.bytes((long1 + "3").toCharArray())).isEmpty();
  }
}
