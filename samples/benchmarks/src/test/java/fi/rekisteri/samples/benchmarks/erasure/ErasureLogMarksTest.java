package fi.rekisteri.samples.benchmarks.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.PostgresDatabase;
import fi.rekisteri.samples.benchmarks.house.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasureLogMarksTest {
  private static final Pace SHORT = new Pace(400, 40, 1, 0, 0);

  @Test
  @DisplayName("A10 shredding writes less than 512 bytes of log, and the whole call more than that")
  void logIsMeasured() throws Exception {
    try (Database database = new PostgresDatabase()) {
      List<Limit> limits = new ErasureLogMarks(database, SHORT).run();

      assertThat(limits).hasSize(2).allMatch(limit -> limit.goal() == 6);
      assertThat(limits.get(0).figure()).isBetween(40.0, 512.0);
      assertThat(limits.get(0).verdict()).isEqualTo(Verdict.MET);
      assertThat(limits.get(1).figure()).isGreaterThan(2 * limits.get(0).figure());
      assertThat(limits.get(1).verdict()).isEqualTo(Verdict.TOLD);
    }
  }

  @Test
  @DisplayName("an engine that does not tell what it writes gives no figure instead of zero")
  void whoDoesNotTellGivesNone() throws Exception {
    assertThat(new ErasureLogMarks(new H2Database(), SHORT).run()).isEmpty();
  }
}
