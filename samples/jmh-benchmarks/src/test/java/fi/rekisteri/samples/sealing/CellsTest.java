package fi.rekisteri.samples.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
  @TempDir private Path folder;
  private Cells cells;

  @BeforeEach
  void readTwoRounds() throws IOException {
    Path first = folder.resolve("1.json");
    Path second = folder.resolve("2.json");
    Files.writeString(first, round("1000, 3000, 2000", "8000, 4000, 6000", "1000, 1000, 1000"));
    Files.writeString(second, round("1500, 1500, 1500", "3000, 3000, 3000", "500, 700, 600"));
    cells = Cells.read(List.of(first, second));
  }

  /** What JMH writes, as far as it is read. */
  private static String round(String raw, String ours, String part) {
    return "["
        + result("RawJdk.decrypt12", raw, 200)
        + ","
        + result("RegisterSealing.open12", ours, 300)
        + ","
        + result("RegisterSealing.unwrap", part, 100)
        + "]";
  }

  private static String result(String cell, String nanos, int bytes) {
    return String.format(
        Locale.ROOT,
        "{\"benchmark\": \"fi.rekisteri.samples.sealing.%s\","
            + "\"primaryMetric\": {\"rawData\": [[%s]]},"
            + "\"secondaryMetrics\": {\"gc.alloc.rate.norm\": {\"score\": %d}}}",
        cell,
        nanos,
        bytes);
  }

  @Test
  @DisplayName("the best ratio is made of the best iterations, the others of each round's medians")
  void ratioIsMadeOfBestsAndOfMedians() {
    Figure figure = cells.time("RegisterSealing.open12", "RawJdk.decrypt12");
    assertThat(figure.best()).isEqualTo(3.0);
    assertThat(figure.rounds()).containsExactly(3.0, 2.0);
    assertThat(figure.median()).isEqualTo(2.5);
    assertThat(figure.lowest()).isEqualTo(2.0);
    assertThat(figure.highest()).isEqualTo(3.0);
  }

  @Test
  @DisplayName("a part that was measured apart is taken off, in the same round")
  void partIsTakenOff() {
    Figure figure =
        cells.timeWithout("RegisterSealing.unwrap", "RegisterSealing.open12", "RawJdk.decrypt12");
    assertThat(figure.best()).isEqualTo(2.5);
    assertThat(figure.rounds()).containsExactly(2.5, 1.6);
  }

  @Test
  @DisplayName("allocation is a ratio, and a time is told in microseconds")
  void allocationAndMicroseconds() {
    assertThat(cells.allocation("RegisterSealing.open12", "RawJdk.decrypt12").best())
        .isEqualTo(1.5);
    assertThat(cells.micros("RegisterSealing.open12").best()).isEqualTo(3.0);
    assertThatThrownBy(() -> cells.micros("RegisterSealing.rewrap"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("the best ratio meets the bar, or the aim, or neither; without a bar it is told")
  void verdictIsThatOfTheBest() {
    Figure figure = cells.time("RegisterSealing.open12", "RawJdk.decrypt12");
    assertThat(bar(3.0, 0).verdict(figure)).isEqualTo("met");
    assertThat(bar(3.0, 2.9).verdict(figure)).isEqualTo("met, not the aim");
    assertThat(bar(2.9, 2.0).verdict(figure)).isEqualTo("not met");
    assertThat(bar(0, 0).verdict(figure)).isEqualTo("told");
    assertThat(Table.of(List.of(bar(2.9, 2.0)), cells))
        .endsWith("| open | 2.9 / 2.00 | 3.00 | 2.50 (2.00-3.00) | not met |\n");
  }

  @Test
  @DisplayName("another backend than the JDK's has no bars")
  void otherBackendHasNoBars() {
    assertThat(Bar.all("BouncyCastle", 17)).hasSameSizeAs(Bar.all("JDK", 17));
    assertThat(Bar.all("BouncyCastle", 17)).allMatch(bar -> bar.limit() == 0);
    assertThat(Bar.all("JDK", 17)).anyMatch(bar -> bar.limit() > 0);
  }

  private static Bar bar(double limit, double aim) {
    return new Bar(
        "open", limit, aim, cells -> cells.time("RegisterSealing.open12", "RawJdk.decrypt12"));
  }
}
