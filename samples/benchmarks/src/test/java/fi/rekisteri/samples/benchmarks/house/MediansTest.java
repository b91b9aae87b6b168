package fi.rekisteri.samples.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  @DisplayName("a single disturbed round does not move the median")
  void medianIgnoresOneOutlier() {
    assertThat(Medians.of(3, 1, 2)).isEqualTo(2);
    assertThat(Medians.of(4, 1, 2, 1000)).isEqualTo(3);
  }

  @Test
  @DisplayName("ratios are taken round by round")
  void ratiosAreTakenRoundByRound() {
    List<Round> ours = List.of(round(1.0), round(4.0));
    List<Round> others = List.of(round(0.5), round(4.0));

    assertThat(Medians.ratios(ours, others)).containsExactly(0.5, 1.0);
  }

  @Test
  @DisplayName("a mark tells whether it is met")
  void verdictComparesWithMarkAndGoal() {
    Place place = new Place("read", "H2", 1);
    var rounds = Map.of("a", List.of(round(2.0)), "b", List.of(round(1.0)));

    assertThat(Mark.of(place, new Aim("a", "b", 0.4, 0.5), rounds).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(Mark.of(place, new Aim("a", "b", 0.4, 0.6), rounds).verdict())
        .isEqualTo(Verdict.MARK);
    assertThat(Mark.of(place, new Aim("a", "b", 0.6, 0.7), rounds).verdict())
        .isEqualTo(Verdict.MISSED);
    assertThat(Mark.of(place, Aim.told("a", "b"), rounds).verdict()).isEqualTo(Verdict.TOLD);
  }

  @Test
  @DisplayName("a limit holds up to what is allowed, and tells how near it comes")
  void limitsAreUpperBounds() {
    Limit limit = new Limit("log of an erasure", "PostgreSQL", 1, 6, 600, 512, "bytes");

    assertThat(limit.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(limit.reached()).isBetween(0.85, 0.86);
    assertThat(new Limit("log", "PostgreSQL", 1, 6, 512, 512, "bytes").verdict())
        .isEqualTo(Verdict.MET);
    assertThat(new Limit("log", "PostgreSQL", 1, 6, 512, 0, "bytes").verdict())
        .isEqualTo(Verdict.TOLD);
  }

  private static Round round(double seconds) {
    return new Round(100, seconds, seconds, 0);
  }
}
