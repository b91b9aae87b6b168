package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.LintCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page for developers says of each code what, why, and what to do. */
class LintPageTest {
  @Test
  @DisplayName("L01 to L28 each code has its row on the page, in order, with every cell filled")
  void eachCodeHasItsRow() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "notice-lint.md")).stream()
            .filter(line -> line.matches("\\| L\\d\\d \\|.*"))
            .toList();

    assertThat(rows)
        .extracting(row -> row.substring(2, 5))
        .containsExactlyElementsOf(Arrays.stream(LintCode.values()).map(Enum::name).toList());
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.split(" \\| ")).hasSize(5).noneMatch(String::isBlank));
  }
}
