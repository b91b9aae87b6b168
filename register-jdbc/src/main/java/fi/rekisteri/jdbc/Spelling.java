package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a database writes what all of them know. Statements are written once, as PostgreSQL and H2
 * read them; what another one writes otherwise is replaced here, in the texts and in the values
 * that are bound and read. Thread-safe.
 */
interface Spelling {
  /** Texts and values as they stand. */
  Spelling COMMON =
      new Spelling() {
        @Override
        public boolean keepsTexts() {
          return true;
        }
      };

  /** Whether {@link #text} gives back every statement as it stands. */
  default boolean keepsTexts() {
    return false;
  }

  /** The statement in the database's own words. Asked once for each text. */
  default String text(String sql) {
    return sql;
  }

  /**
   * Whether rows that are bound as lists are written by one statement, which the database keeps
   * whole by itself.
   */
  default boolean writesRowsAtOnce() {
    return true;
  }

  /**
   * Whether a statement that writes to one table may look at another one. Where it may not, {@link
   * RingGuard#confirm} looks after the write.
   */
  default boolean comparesTables() {
    return true;
  }

  /** Prepares a statement in the database's own words; 0 seconds are any time. */
  default Prepared prepare(Connection connection, String sql, int seconds) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    if (seconds > 0) {
      statement.setQueryTimeout(seconds);
    }
    return new PreparedAtOnce(statement, this);
  }

  /** Binds a value: a text, number, day, id, or a time in UTC. */
  default void bind(PreparedStatement statement, int parameter, @Nullable Object value)
      throws SQLException {
    statement.setObject(parameter, value);
  }

  /** Binds a list, as one parameter. */
  default void bindList(PreparedStatement statement, int parameter, Listed list)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(parameter, connection.createArrayOf(list.type(), list.values()));
  }

  /** Reads an id. */
  default @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Reads a day. */
  default @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** Reads a time. */
  default @Nullable Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
