package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's language without what distributed engines that speak it lack: arrays as values,
 * writes to one table that look at another, and rows that are passed over while others hold them.
 */
final class PlainSpelling implements Spelling {
  private static final Pattern WRITES = Pattern.compile("(?s)(insert|update|delete) .*");

  /** A parameter that stands in the place of the comparison, which follows the write. */
  private static final String NOT_COMPARED = "cast(? as bigint) is not null";

  /**
   * Two who take the same rows then wait for each other, and the second finds that their versions
   * have moved on.
   */
  private static final String SKIPPED = " for update skip locked";

  private static final Pattern TAG = Pattern.compile("\\btag = \\?");

  /** Said to be bytes: an engine that cannot place bytes asks all of its nodes then. */
  private static final String SAID_TAG = "tag = cast(? as bytea)";

  @Override
  public String text(String sql) {
    String compared =
        WRITES.matcher(sql).matches() ? sql.replace(RingGuard.HOLDS, NOT_COMPARED) : sql;
    return TAG.matcher(compared.replace(SKIPPED, "")).replaceAll(SAID_TAG);
  }

  /** As text, whose days no layer between takes for those of another calendar. */
  @Override
  public @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  @Override
  public Prepared prepare(Connection connection, String sql, int seconds) {
    return new UnrolledStatement(connection, new ListedText(sql), seconds, this);
  }

  @Override
  public boolean writesRowsAtOnce() {
    return false;
  }

  @Override
  public boolean comparesTables() {
    return false;
  }
}
