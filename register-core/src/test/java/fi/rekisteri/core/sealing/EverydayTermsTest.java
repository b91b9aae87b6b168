package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The short ways through the rules of addresses, numbers and identifiers give what the long give.
 */
class EverydayTermsTest {
  /** A rule: when the short way is taken, the short way, one step of the long way. */
  private record Rule(
      String name,
      Predicate<String> isEveryday,
      UnaryOperator<String> everyday,
      UnaryOperator<String> step,
      String units) {
    private String theLongWay(String text) {
      String before = text;
      String after = step.apply(before);
      while (!after.equals(before)) {
        before = after;
        after = step.apply(before);
      }
      return after;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "e-mail", EmailTerm::isEveryday, EmailTerm::everyday, EmailTerm::step, "aZ9@@..-+_ äß"),
        new Rule(
            "phone", PhoneTerm::isEveryday, text -> text, PhoneTerm::step, "+358000123456789 (-"),
        new Rule(
            "identifier",
            IdentifierTerm::isEveryday,
            IdentifierTerm::everyday,
            IdentifierTerm::step,
            "aZ09-+/. ßé"));
  }

  private static final List<String> FRAMES =
      List.of("%s", "a%sb@example.fi", "a@b%sc.fi", "a@b.f%s", "+3585012345%s", "+%s5012345678");

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("S45.3 every single character that takes a short way ends where the long way ends")
  void everyCharacterAgrees(Rule rule) {
    int everyday = 0;
    for (int point = 0; point <= 0xFFFF; point++) {
      for (String frame : FRAMES) {
        String text = frame.formatted((char) point);
        if (rule.isEveryday.test(text)) {
          everyday++;
          assertThat(rule.everyday.apply(text))
              .as("U+%04X in %s", point, frame)
              .isEqualTo(rule.theLongWay(text));
        }
      }
    }
    assertThat(everyday).as("short ways that were compared").isPositive();
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("S45.3 any text of likely characters: both ways agree, and both are taken")
  void randomTextsAgree(Rule rule) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int everyday = 0;
    for (int i = 0; i < 200_000; i++) {
      String text = text(random, rule.units);
      if (rule.isEveryday.test(text)) {
        everyday++;
        assertThat(rule.everyday.apply(text))
            .as("seed %d, %d", seed, i)
            .isEqualTo(rule.theLongWay(text));
      }
    }
    assertThat(everyday).as("seed %d", seed).isBetween(100, 199_900);
  }

  private static String text(Random random, String units) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "+" : "");
    for (int left = random.nextInt(16); left > 0; left--) {
      text.append(units.charAt(random.nextInt(units.length())));
    }
    return text.toString();
  }

  @Test
  @DisplayName(
      "S45.3 control: what the long way changes in another way does not take the short one")
  void othersTakeTheLongWay() {
    String label = "a".repeat(64);
    assertThat(
            Stream.of("a@", "@a.fi", "a", "a@b..fi", "a@b.fi.", "a@.fi", "a b@c.fi", "a@ä.fi")
                .filter(EmailTerm::isEveryday))
        .isEmpty();
    assertThat(EmailTerm.isEveryday("a@" + label + ".fi")).as("no label is so long").isFalse();
    assertThat(EmailTerm.isEveryday("a".repeat(250) + "@b.fi")).as("nor an address").isFalse();
    assertThat(
            Stream.of("+3580501234567", "0501234567", "+358 501234567", "+12", "+35850123456x")
                .filter(PhoneTerm::isEveryday))
        .isEmpty();
    assertThat(Stream.of("A 1", "\u00DF1", "A\u00A01").filter(IdentifierTerm::isEveryday))
        .isEmpty();
  }
}
