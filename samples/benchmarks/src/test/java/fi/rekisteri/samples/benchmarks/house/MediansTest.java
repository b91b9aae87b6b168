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

  @Test
  @DisplayName("the loudest rounds are left out and told, half of all at most")
  void loudRoundsAreLeftOut() {
    List<Round> quiet = List.of(loud(1.0, 0), loud(1.0, 0.1), loud(1.0, 0), loud(1.0, 0));
    List<Round> two = List.of(loud(1.0, 0), loud(9.0, 0.3), loud(1.0, 0.05), loud(7.0, 0.11));
    List<Round> three = List.of(loud(9.0, 0.4), loud(9.0, 0.3), loud(2.0, 0.2), loud(1.0, 0));
    Place place = new Place("read", "H2", 1);

    Mark some = Mark.of(place, Aim.told("a", "b"), Map.of("a", two, "b", quiet));
    assertThat(some.leftOut()).isEqualTo(2);
    assertThat(some.highest()).isEqualTo(1.0);
    assertThat(some.lowest()).isEqualTo(1.0);
    assertThat(some.line()).contains("2 loud round(s) left out");

    Mark most = Mark.of(place, Aim.told("b", "a"), Map.of("a", three, "b", quiet));
    assertThat(most.leftOut()).isEqualTo(2);
    assertThat(most.highest()).isEqualTo(2.0);

    Mark none = Mark.of(place, Aim.told("a", "b"), Map.of("a", quiet, "b", quiet));
    assertThat(none.leftOut()).isZero();
    assertThat(none.line()).doesNotContain("left out");
  }

  @Test
  @DisplayName("a single round is kept however loud it is")
  void oneRoundIsKept() {
    var rounds = Map.of("a", List.of(loud(1.0, 0.9)), "b", List.of(loud(1.0, 0.9)));

    assertThat(Mark.of(new Place("read", "H2", 1), Aim.told("a", "b"), rounds).leftOut()).isZero();
  }

  private static Round loud(double seconds, double foreignLoad) {
    return new Round(100, seconds, seconds, 0, foreignLoad, 0);
  }

  private static Round round(double seconds) {
    return new Round(100, seconds, seconds, 0);
  }
}
