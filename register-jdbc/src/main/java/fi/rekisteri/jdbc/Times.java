package fi.rekisteri.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as both databases keep them: UTC, whole microseconds, never rounded into the future. */
final class Times {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Times() {}

  static OffsetDateTime of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The bound of a span, within the years that every database knows. */
  static OffsetDateTime bound(Instant instant) {
    return of(instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant);
  }

  static @Nullable OffsetDateTime of(Optional<Instant> instant) {
    return instant.map(Times::of).orElse(null);
  }

  static Optional<Instant> find(Row row, int column) throws SQLException {
    return Optional.ofNullable(row.time(column));
  }

  static Instant read(Row row, int column) throws SQLException {
    return Objects.requireNonNull(row.time(column));
  }
}
