package fi.rekisteri.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How MariaDB writes it. Ids are sixteen bytes, which it orders as {@link
 * fi.rekisteri.customer.CustomerId} does; its own type for them it orders otherwise. Times are
 * those of UTC without a zone, so that no zone of server, session or virtual machine touches them.
 */
final class MariaSpelling implements Spelling {
  /** How a table is made, whatever the defaults of server and database are. */
  private static final String TABLE =
      " engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin";

  private static final Pattern CAST = Pattern.compile("cast\\(\\? as (?!date\\))[a-z ]+\\)");
  private static final Pattern RESERVED = Pattern.compile("\\b(blob|change|lines)\\b");
  private static final Pattern NAMED_DELETE =
      Pattern.compile("^delete from (\\w+) (?!where\\b)(\\w+) where");

  /** An index that holds the column to be set would be locked before the row is. */
  private static final Pattern UPDATE =
      Pattern.compile("^update rekisteri_customer set (?=.* where customer_id = )");

  /** By the primary key, in whose order rows are then locked: also where a table is small. */
  private static final Pattern HOLD =
      Pattern.compile("(from \\w+)( c)? where (.* for) no key update$");

  private static final int MOST_TEMPLATES = 2_000;

  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final long mostBytes;

  /**
   * How one server is written to.
   *
   * @param mostBytes of a statement with its values
   */
  MariaSpelling(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public String text(String sql) {
    String text = CAST.matcher(sql).replaceAll("?");
    text = RESERVED.matcher(text).replaceAll("`$1`");
    text = NAMED_DELETE.matcher(text).replaceAll("delete $2 from $1 $2 where");
    text = UPDATE.matcher(text).replaceAll("update rekisteri_customer force index (primary) set ");
    text = HOLD.matcher(text).replaceAll("$1$2 force index (primary) where $3 update");
    text =
        text.replace(" is not distinct from ", " <=> ")
            .replace("look_on - 1", "greatest(look_on, date '0001-01-02') - interval 1 day")
            .replace("timestamp with time zone", "datetime(6)")
            .replace("current_timestamp", "utc_timestamp(6)");
    return text.startsWith("create table ") ? text + TABLE : text;
  }

  @Override
  public Prepared prepare(Connection connection, String sql, int seconds) {
    if (templates.size() > MOST_TEMPLATES) {
      templates.clear();
    }
    Template template = templates.computeIfAbsent(sql, Template::of);
    return new PreparedLate(connection, template, this, seconds);
  }

  /** Whether the server takes a statement of that size. */
  boolean takes(Draft draft) {
    return draft.bytes() < mostBytes;
  }

  @Override
  public void bind(PreparedStatement statement, int parameter, @Nullable Object value)
      throws SQLException {
    if (value instanceof UUID id) {
      statement.setBytes(parameter, bytes(id));
    } else if (value instanceof OffsetDateTime time) {
      LocalDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      statement.setObject(parameter, utc);
    } else {
      statement.setObject(parameter, value);
    }
  }

  @Override
  public @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    if (bytes == null) {
      return null;
    }
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }

  @Override
  public @Nullable Instant time(ResultSet row, int column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
