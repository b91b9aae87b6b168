package fi.rekisteri.samples.benchmarks.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RotationMarksTest {
  private static final int PEOPLE = 40;

  @Test
  @DisplayName("S45 every key is wrapped anew in each round, and the figure has its mark")
  void rotationIsMeasured() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      assertThat(new RotationMarks(file, new Pace(PEOPLE, 0, 2, 0, 0)).run())
          .singleElement()
          .satisfies(mark -> assertThat(mark.ratio()).isPositive())
          .satisfies(mark -> assertThat(mark.asked()).isEqualTo("0.70"));
    }
  }

  @Test
  @DisplayName("control: a key that was left, and a row that was changed besides, stop the run")
  void whatIsLeftStopsTheRun() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("rotated"), 1);
        RotatedCustomers register = new RotatedCustomers(pool)) {
      register.importAll(PEOPLE);
      PlainRows plain = new PlainRows(pool);
      plain.copy(database.refreshStatistics());
      plain.set(PEOPLE);
      assertThatThrownBy(() -> plain.requireRotated(PEOPLE)).hasMessageStartingWith("a key was");
      register.rotate(PEOPLE);
      plain.requireRotated(PEOPLE);
      register.requireReadable();
      change(
          pool,
          "update rekisteri_customer set sealed = seal where key_id ="
              + " (select max(key_id) from rekisteri_customer)");
      assertThatThrownBy(() -> plain.requireRotated(PEOPLE)).hasMessageStartingWith("a key was");
    }
    database.drop("rotated");
  }

  private static void change(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
