package fi.rekisteri.samples.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Pattern NAME =
      Pattern.compile("<text class=\"name\" x=\"(\\d+)\" y=\"\\d+\">([^<]+)<");

  @Test
  @DisplayName("no name is cut off, however long it is, and what is told fits behind its bar")
  void everythingFits() throws Exception {
    Limit brief = new Limit("get", "H2", 1, 8, 1, 2, "x");
    Limit wordy =
        new Limit("a contest of very many words, ".repeat(6), "PostgreSQL", 4, 8, 1, 9, "x");
    String chart = Chart.of(List.of(brief, wordy));

    List<MatchResult> names = NAME.matcher(chart).results().toList();
    assertThat(names).hasSize(2);
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(Integer.parseInt(name.group(1)))
                    .isGreaterThan(7 * name.group(2).length()));
    int whole = number(chart, "viewBox=\"0 0 (\\d+)");
    assertThat(whole).isGreaterThan(Integer.parseInt(names.get(0).group(1)) + 400);
    assertThat(number(Chart.of(List.of(brief)), "viewBox=\"0 0 (\\d+)")).isLessThan(whole);
  }

  private static int number(String chart, String pattern) {
    return Pattern.compile(pattern)
        .matcher(chart)
        .results()
        .map(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
