package fi.rekisteri.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that a host or a partner writes: upper-case words joined by underscores. */
class CodesTest {
  private static Stream<Function<String, Object>> codes() {
    return Stream.of(Purpose::new, DataCategory::new);
  }

  @ParameterizedTest
  @MethodSource("codes")
  @DisplayName("law 9: a code of another form is refused, however long it is")
  void otherFormIsRefused(Function<String, Object> code) {
    String longest = "A" + "_1".repeat(50_000);
    assertThat(code.apply(longest)).hasToString(longest);
    for (String bad : new String[] {"", "a", "1A", "_A", "A_", "A__B", "Ä", "A B", longest + "_"}) {
      assertThatThrownBy(() -> code.apply(bad))
          .as("a code of %d letters", bad.length())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
