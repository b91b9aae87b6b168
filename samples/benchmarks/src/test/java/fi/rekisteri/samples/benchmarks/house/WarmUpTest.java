package fi.rekisteri.samples.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private long now;
  private long compiled;

  private WarmUp lasting(double seconds) {
    return new WarmUp(seconds, () -> compiled, () -> now);
  }

  private void lap(WarmUp warmUp, long millis, long compiling) {
    now += millis;
    compiled += compiling;
    warmUp.lap(millis / 1000.0);
  }

  @Test
  @DisplayName("it goes on while compilers are at work")
  void itWaitsForTheCompilers() {
    WarmUp warmUp = lasting(1);
    lap(warmUp, 2_000, 900);
    assertThat(warmUp.isOver()).isFalse();
    lap(warmUp, 1_000, 101);
    assertThat(warmUp.isOver()).isFalse();
    lap(warmUp, 1_000, 100);
    assertThat(warmUp.isOver()).isTrue();
  }

  @Test
  @DisplayName("quiet compilers do not end it before its time")
  void itLastsItsTime() {
    WarmUp warmUp = lasting(1);
    assertThat(warmUp.isOver()).isFalse();
    lap(warmUp, 900, 0);
    assertThat(warmUp.isOver()).isFalse();
    lap(warmUp, 100, 0);
    assertThat(warmUp.isOver()).isTrue();
  }

  @Test
  @DisplayName("compilers that never grow quiet do not keep it for ever")
  void itEnds() {
    WarmUp warmUp = lasting(1);
    int laps = 0;
    while (!warmUp.isOver()) {
      lap(warmUp, 500, 500);
      laps++;
    }
    assertThat(laps).isEqualTo(24);
  }

  @Test
  @DisplayName("laps that warm up are not judged, and the first is told apart")
  void theFirstLapStandsApart() throws Exception {
    List<Integer> laps = new ArrayList<>();
    Pace pace = new Pace(10, 10, 3, 0.001, 0.001);
    Rounds rounds =
        Rounds.of(
            pace,
            number -> {
              laps.add(number);
              double slow = number == 0 ? 10 : 1;
              return Map.of("a", round(slow), "b", round(1));
            });

    assertThat(laps).isSorted().doesNotHaveDuplicates().startsWith(0);
    assertThat(rounds.judged().get("a")).hasSize(3).allMatch(round -> round.rate() == 100);
    Mark mark = Mark.of(new Place("read", "H2", 1), Aim.told("a", "b"), rounds);
    assertThat(mark.cold()).isEqualTo(0.1);
    assertThat(mark.ratio()).isEqualTo(1.0);
    assertThat(mark.line()).contains("at first 0.10x");
    Mark warm = Mark.of(new Place("read", "H2", 1), Aim.told("a", "b"), rounds.judged());
    assertThat(warm.line()).doesNotContain("at first");
  }

  private static Round round(double seconds) {
    return new Round(100, seconds, seconds, 0);
  }
}
