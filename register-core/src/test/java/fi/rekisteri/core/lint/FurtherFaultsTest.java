package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.LintFinding;
import fi.rekisteri.text.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The other ways in which something can be wrong under the same code. */
class FurtherFaultsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName("L01 to L28 each way of being wrong is found under its code alone, and named")
  void faultIsNamed(FurtherFaults.Fault fault) {
    assertThat(Clean.look(fault.made()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(fault.code());
              assertThat(told(finding)).contains(fault.told());
            });
  }

  static Stream<Arguments> faults() {
    return FurtherFaults.ALL.stream().map(Arguments::of);
  }

  private static String told(LintFinding finding) {
    return finding.message().in(Language.EN) + " " + finding.paths();
  }
}
