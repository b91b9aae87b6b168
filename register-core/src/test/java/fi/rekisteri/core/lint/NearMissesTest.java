package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is almost wrong, and is not. */
class NearMissesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  @DisplayName("L01 to L28 what only looks like a fault is none")
  void nearMissIsNone(NearMisses.Change change) {
    assertThat(Clean.look(change.made())).as(change.name()).isEmpty();
  }

  static Stream<Arguments> nearMisses() {
    return NearMisses.ALL.stream().map(Arguments::of);
  }
}
