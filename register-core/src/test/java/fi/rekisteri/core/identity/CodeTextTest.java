package fi.rekisteri.core.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeTextTest {
  private static final CryptoBackend BACKEND = CryptoBackend.configured();

  @Test
  @DisplayName(
      "S69 codes are eight digits, zeros in front too, or twenty-six letters; no two alike")
  void codesHaveTheirForm() {
    Set<String> drawn = new HashSet<>();
    Set<Character> first = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String digits = CodeText.draw(CodeForm.DIGITS, BACKEND);
      first.add(digits.charAt(0));
      assertThat(digits).matches("[0-9]{8}");
      String letters = CodeText.draw(CodeForm.LINK, BACKEND);
      assertThat(letters).matches("[a-z2-7]{26}");
      drawn.addAll(List.of(digits, letters));
    }
    assertThat(drawn).hasSizeGreaterThan(995);
    assertThat(first).as("also 0").hasSize(10);
  }

  @Test
  @DisplayName("S69 each code is as likely as any other: what would favour some is drawn anew")
  void drawIsFair() {
    Deque<byte[]> bytes =
        new ArrayDeque<>(
            List.of(
                new byte[] {-1, -1, -1, -1},
                new byte[] {(byte) 0xFA, 0x56, (byte) 0xEA, 0},
                new byte[] {(byte) 0xFA, 0x56, (byte) 0xE9, (byte) 0xFF}));
    SecureRandom scripted =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] into) {
            System.arraycopy(bytes.remove(), 0, into, 0, into.length);
          }
        };
    assertThat(CodeText.draw(CodeForm.DIGITS, BACKEND.withRandom(scripted))).isEqualTo("99999999");
    assertThat(bytes).isEmpty();
  }

  @Test
  @DisplayName("S69 spaces and hyphens that people type are let pass")
  void spacesAreLetPass() {
    assertThat(CodeText.read("12 34-56 78".toCharArray())).hasValue("12345678".getBytes(US_ASCII));
  }

  @Test
  @DisplayName("S69 what cannot be a code is refused: empty, huge, of other scripts, control signs")
  void hostileTextsAreRefused() {
    CodeDesk desk = new CodeDesk();
    String code = desk.issue(7);
    for (String hostile :
        List.of(
            "",
            " ",
            digits(code, '\u0660'),
            digits(code, '\uFF10'),
            code + "\0",
            code + "\n",
            "\u202e" + code,
            code + code,
            "0".repeat(10_000_000),
            " ".repeat(10_000_000) + code,
            "' OR 1=1 --",
            "\uD800".repeat(8),
            code.substring(1))) {
      assertThat(desk.holds(7, hostile)).isFalse();
    }
    assertThat(desk.holds(7, code)).as("control: none of them was counted").isTrue();
  }

  /** The same digits of another script. */
  private static String digits(String code, char zero) {
    StringBuilder text = new StringBuilder();
    code.chars().forEach(digit -> text.append((char) (digit - '0' + zero)));
    return text.toString();
  }

  @Test
  @DisplayName("S69 what was typed is wiped, whether it held or not")
  void typedIsWiped() {
    CodeDesk desk = new CodeDesk();
    String code = desk.issue(7);
    for (String text : List.of("no code", CodeDesk.wrong(code), code)) {
      char[] typed = text.toCharArray();
      desk.codes.redeem(7, typed);
      assertThat(typed).containsOnly('\0');
    }
    desk.pass(Duration.ofMinutes(1));
    assertThat(desk.holds(7, code)).isFalse();
  }
}
