package fi.rekisteri.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingCheckTest {
  @Test
  @DisplayName("control: the small register has no problem")
  void smallRegisterHasNoProblem() {
    assertThat(SmallRegister.problemsOf(SmallRegister.complete())).isEmpty();
  }

  @Test
  @DisplayName(
      "S1.1, L13, L27, S72.1, S85.1 every missing part of the heading is told, with its method")
  void everyMissingPartIsTold() {
    assertThat(SmallRegister.problemsOf(SmallRegister.headless()))
        .extracting(problem -> problem.substring(0, problem.indexOf(';')))
        .containsExactly(
            "name: is missing",
            "version: is missing",
            "controller: is missing",
            "routing: is missing",
            "authority: is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1\u0007",
        "1234567890123456789012345678901234567890123456789012345678901234x"
      })
  @DisplayName("L27 a version that cannot travel with a value is refused")
  void unusableVersionIsRefused(String version) {
    assertThat(SmallRegister.problemsAfter(b -> b.version(version, SmallRegister.FIRST_DAY)))
        .singleElement()
        .asString()
        .startsWith("version: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a_b", "å", "a234567890123456789012345678901234567890x"})
  @DisplayName("S1.2 a register id of another form is refused")
  void registerIdOfAnotherFormIsRefused(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RegisterId(id));
  }
}
