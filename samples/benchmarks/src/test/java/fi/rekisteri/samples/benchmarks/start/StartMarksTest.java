package fi.rekisteri.samples.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartMarksTest {
  @Test
  @DisplayName("new processes read the right person, and their steps add up to what is judged")
  void startIsMeasured() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      List<Limit> limits = new StartMarks(file, new Pace(40, 0, 1, 0, 0)).run();

      assertThat(limits).hasSize(6).allMatch(limit -> limit.figure() > 0);
      assertThat(limits.get(0).asked()).isEqualTo("<= 300");
      assertThat(limits.subList(1, 5).stream().mapToDouble(Limit::figure).sum())
          .isBetween(0.99 * limits.get(0).figure(), 1.01 * limits.get(0).figure());
    }
  }
}
