package fi.rekisteri.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  @Test
  @DisplayName("S57 five thousand characters are cut to 512, and that is told")
  void longAgentIsCut() {
    UserAgent agent = UserAgent.of("Mozilla/5.0 " + "x".repeat(5_000)).orElseThrow();
    assertThat(agent.text()).hasSize(UserAgent.LONGEST).startsWith("Mozilla/5.0 x");
    assertThat(agent.truncated()).isTrue();
    assertThat(UserAgent.of("Mozilla/5.0")).contains(new UserAgent("Mozilla/5.0", false));
  }

  @Test
  @DisplayName("S57 control and invisible characters go; a line of nothing else is none")
  void controlCharactersGo() {
    assertThat(UserAgent.of("Moz\r\nil\u0000la\u001F/5\u202E.0\uD800"))
        .contains(new UserAgent("Mozilla/5.0", false));
    assertThat(UserAgent.of("")).isEmpty();
    assertThat(UserAgent.of(" \r\n\u0007\u200B")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna@example.fi", "131052-308T", "mailto:a@b.fi"})
  @DisplayName("S57 an address or identity code in the line is masked")
  void personalWordsAreMasked(String word) {
    assertThat(UserAgent.of("Bot/1.0 (" + word + "; x)").orElseThrow().text())
        .isEqualTo("Bot/1.0 (***; x)");
  }

  @Test
  @DisplayName("S57 ten million characters cost no more than a few thousand")
  void hugeAgentIsCheap() {
    String huge = "\u0001".repeat(10_000_000);
    long begin = System.nanoTime();
    assertThat(UserAgent.of(huge)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("S57 property: cleaning a clean line changes nothing, and it is one short line")
  void cleaningIsIdempotent() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String noise =
          random
              .ints(random.nextInt(1, 1_500), 0, 0x11FFF)
              .map(point -> random.nextInt(4) == 0 ? point : " ();/.19aZ@".charAt(point % 11))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      UserAgent.of(noise)
          .ifPresent(
              agent -> {
                assertThat(new UserAgent(agent.text(), agent.truncated()))
                    .as("seed %d", seed)
                    .isEqualTo(agent);
                assertThat(agent.text())
                    .hasSizeLessThanOrEqualTo(UserAgent.LONGEST)
                    .doesNotContain("@");
                assertThat(agent.text().chars()).noneMatch(Character::isISOControl);
              });
    }
  }
}
