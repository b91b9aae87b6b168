package fi.rekisteri.samples.benchmarks.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpaceMarksTest {
  private static final int CUSTOMERS = 40;

  @Test
  @DisplayName("both grains are loaded, worked on and counted, of the register and of plain tables")
  void spaceIsMeasured() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      List<Limit> limits = new SpaceMarks(file, new Pace(CUSTOMERS, 0, 1, 0, 0)).run();

      assertThat(limits).hasSize(2 * 2 * 4).allMatch(limit -> limit.figure() > 0);
      assertThat(limits)
          .filteredOn(limit -> limit.atMost() > 0)
          .extracting(Limit::contest)
          .containsExactly(
              "customer grain, register: loaded, by personal data",
              "customer grain, register: after 40 operations, by loaded, after a shutdown compact",
              "item grain, register: loaded, by personal data",
              "item grain, register: after 40 operations, by loaded, after a shutdown compact");
      assertThat(figure(limits, "item grain, register: loaded, by personal data"))
          .isGreaterThan(
              figure(
                  limits,
                  "item grain, register: loaded, by personal data, after a shutdown compact"));
    }
  }

  private static double figure(List<Limit> limits, String contest) {
    return limits.stream()
        .filter(limit -> limit.contest().equals(contest))
        .mapToDouble(Limit::figure)
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  @DisplayName("control: somebody who should have been erased and is still there stops the run")
  void whoIsNotErasedStopsTheRun(Grain grain) throws Exception {
    RegisteredHolder register = new RegisteredHolder(grain);
    try (H2Database file = H2Database.inFile();
        Volume volume = new Volume(file, "control");
        HikariDataSource source = volume.open()) {
      register.load(source, CUSTOMERS);
      assertThatThrownBy(() -> register.requireTrue(source, CUSTOMERS, CUSTOMERS))
          .hasMessage("somebody was not erased");
      register.work(source, CUSTOMERS, CUSTOMERS);
      register.requireTrue(source, CUSTOMERS, CUSTOMERS);
    }
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  @DisplayName("control: plain tables that lost somebody stop the run")
  void whoIsLostStopsTheRun(Grain grain) throws Exception {
    PlainHolder plain = new PlainHolder(grain);
    try (H2Database file = H2Database.inFile();
        Volume volume = new Volume(file, "control");
        HikariDataSource source = volume.open()) {
      plain.load(source, CUSTOMERS);
      plain.work(source, CUSTOMERS, CUSTOMERS);
      plain.requireTrue(source, CUSTOMERS, CUSTOMERS);
      assertThatThrownBy(() -> plain.requireTrue(source, CUSTOMERS + 1, CUSTOMERS))
          .hasMessage("as many did not come as went");
    }
  }
}
