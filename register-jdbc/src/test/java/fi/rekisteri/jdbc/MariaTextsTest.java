package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, times and large values as MariaDB keeps them, and what its driver must not tell. */
class MariaTextsTest {
  private static final String INTO_STAFF =
      "insert into rekisteri_staff (user_id, number, at, writer, kind, content)"
          + " values (?, ?, ?, ?, 'X', ?)";

  private final TimeZone usual = TimeZone.getDefault();

  @AfterEach
  void leaveTheZone() {
    TimeZone.setDefault(usual);
  }

  @Test
  @DisplayName("A32 user ids that differ in case, accent or a space at the end are different ones")
  void textsAreComparedLetterByLetter() throws SQLException {
    DataSource database = Databases.migrated(Databases.mariadb());
    List<String> ids =
        List.of("x", "X", "x ", "x\t", "\u00e5", "a\u030a", "a", "\ud83d\udd11", "\u05d0");
    try (Connection connection = database.getConnection()) {
      OpenConnection open = open(connection);
      for (String id : ids) {
        line(open, id, Instant.EPOCH);
      }
      for (String id : ids) {
        List<String> found =
            Selection.of(
                open,
                "select user_id from rekisteri_staff where user_id = any(?)",
                row -> row.getString(1),
                Listed.texts(List.of(id)));
        assertThat(found).containsExactly(id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Helsinki", "America/St_Johns", "Pacific/Apia"})
  @DisplayName(
      "A12 an instant is read back as it was, in the hour that comes twice and in any zone")
  void timesHaveNoZone(String zone) throws SQLException {
    DataSource database =
        Databases.migrated(Databases.mariadb("&sessionVariables=time_zone='+05:30'"));
    List<Instant> times =
        List.of(
            Instant.parse("2026-10-25T00:30:00.000001Z"),
            Instant.parse("2026-10-25T01:30:00.999999Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("2038-01-19T03:14:08Z"));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (Connection connection = database.getConnection()) {
      OpenConnection open = open(connection);
      for (Instant time : times) {
        line(open, time.toString(), time);
      }
      TimeZone.setDefault(usual);
      for (Instant time : times) {
        List<Instant> found =
            Selection.of(
                open,
                "select at from rekisteri_staff where user_id = ? and at = ?",
                row -> row.time(1),
                time.toString(),
                Times.of(time));
        assertThat(found).containsExactly(time);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10 << 20, 40 << 20})
  @DisplayName(
      "A3 a large value is kept whole, or refused with a code; the connection stays usable")
  void largeValuesAreKeptOrRefused(int bytes) throws SQLException {
    DataSource database = Databases.migrated(Databases.mariadb());
    try (Connection connection = database.getConnection()) {
      OpenConnection open = open(connection);
      byte[] large = new byte[bytes];
      new java.util.Random(7).nextBytes(large);
      Throwable refused =
          catchThrowable(
              () -> {
                try (Prepared insert =
                    open.prepare(
                        "insert into rekisteri_checkpoint (number, body, signature) values (?, ?, ?)")) {
                  insert.setLong(1, 1);
                  insert.setBytes(2, large);
                  insert.setBytes(3, new byte[0]);
                  insert.executeUpdate();
                }
              });
      List<byte[]> kept =
          Selection.of(open, "select body from rekisteri_checkpoint", row -> row.getBytes(1));
      if (refused == null) {
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).isEqualTo(large);
      } else {
        assertThat(kept).isEmpty();
        assertThat(refused).hasMessageContaining("STORAGE_FAILED");
      }
      assertThat(refused == null).as("16 MB is what the server takes").isEqualTo(bytes < 16 << 20);
    }
  }

  @Test
  @DisplayName("A3 the driver prints bound values, and the adapter passes none of it on")
  void driverTellsNothing() throws SQLException {
    DataSource database = Databases.migrated(Databases.mariadb("&dumpQueriesOnException=true"));
    String secret = "Aino-Virtanen-" + UUID.randomUUID();
    try (Connection connection = database.getConnection()) {
      OpenConnection open = open(connection);
      line(open, secret, Instant.EPOCH);
      Throwable driver = catchThrowable(() -> line(open, secret, Instant.EPOCH));
      assertThat(driver).as("control").hasMessageContaining(secret);
      Throwable told = SqlFailure.of((SQLException) driver, false);
      assertThat(told.getCause()).isNull();
      assertThat(told.getSuppressed()).isEmpty();
      assertThat(told.toString()).doesNotContain(secret);
    }
  }

  private static OpenConnection open(Connection connection) throws SQLException {
    return OpenConnection.of(
        connection, Dialect.of(connection, JdbcSettings.defaults()), JdbcSettings.defaults());
  }

  private static void line(OpenConnection open, String userId, Instant at) throws SQLException {
    try (Prepared insert = open.prepare(INTO_STAFF)) {
      insert.setString(1, userId);
      insert.setInt(2, 1);
      insert.setObject(3, Times.of(at));
      insert.setString(4, "writer");
      insert.setString(5, "");
      insert.executeUpdate();
    }
  }
}
