package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows, bound column by column, in the binary form in which PostgreSQL copies them from a stream.
 * Each value stands behind its length: whatever it holds, it cannot end a value, a row or the
 * stream. For one thread.
 *
 * <p>The form, big-endian: a signature, flags (4 bytes) and the length of an extension (4), both 0;
 * for each row the number of its values (2), and for each value its length (4; -1 where there is
 * none) and its bytes; -1 (2) at the end. Days are counted from 2000-01-01 (4 bytes), times in
 * microseconds from its midnight in UTC (8).
 */
final class CopiedRows implements Binding {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_SECOND =
      LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

  private final List<@Nullable Object[]> columns = new ArrayList<>();

  @Override
  public void setObject(int parameter, @Nullable Object value) {
    if (parameter != columns.size() + 1 || !(value instanceof Listed list)) {
      throw new IllegalArgumentException("columns are copied one after the other, as lists");
    }
    columns.add(encoded(list.values()));
  }

  /** All rows. Columns of unequal lengths are their writer's mistake. */
  byte[] stream() {
    int rows = columns.isEmpty() ? 0 : columns.get(0).length;
    ByteBuffer stream = ByteBuffer.allocate(size(rows));
    stream.put(SIGNATURE).putInt(0).putInt(0);
    for (int row = 0; row < rows; row++) {
      stream.putShort((short) columns.size());
      for (@Nullable Object[] column : columns) {
        put(stream, column[row]);
      }
    }
    return stream.putShort((short) -1).array();
  }

  private int size(int rows) {
    int size = HEADER + Short.BYTES + rows * (Short.BYTES + columns.size() * Integer.BYTES);
    for (@Nullable Object[] column : columns) {
      if (column.length != rows) {
        throw new IllegalArgumentException("columns that are copied have unequal lengths");
      }
      for (Object value : column) {
        size = Math.addExact(size, value == null ? 0 : length(value));
      }
    }
    return size;
  }

  /** Texts become bytes; a text that stands in row after row, as most of an entry, does so once. */
  private static @Nullable Object[] encoded(@Nullable Object[] values) {
    @Nullable Object[] encoded = Arrays.copyOf(values, values.length, Object[].class);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        encoded[i] =
            i > 0 && text.equals(values[i - 1])
                ? encoded[i - 1]
                : Texts.storable(text).getBytes(UTF_8);
      }
    }
    return encoded;
  }

  private static int length(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    if (value instanceof UUID) {
      return 2 * Long.BYTES;
    }
    if (value instanceof Boolean) {
      return Byte.BYTES;
    }
    return value instanceof Integer || value instanceof LocalDate ? Integer.BYTES : Long.BYTES;
  }

  private static void put(ByteBuffer stream, @Nullable Object value) {
    if (value == null) {
      stream.putInt(-1);
      return;
    }
    stream.putInt(length(value));
    if (value instanceof byte[] bytes) {
      stream.put(bytes);
    } else if (value instanceof UUID id) {
      stream.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    } else if (value instanceof Boolean holds) {
      stream.put((byte) (holds ? 1 : 0));
    } else if (value instanceof Integer number) {
      stream.putInt(number);
    } else if (value instanceof Long number) {
      stream.putLong(number);
    } else if (value instanceof LocalDate day) {
      stream.putInt(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
    } else if (value instanceof OffsetDateTime time) {
      stream.putLong(micros(time));
    } else {
      throw new IllegalArgumentException(
          "a " + value.getClass().getSimpleName() + " is not copied");
    }
  }

  private static long micros(OffsetDateTime time) {
    long seconds = Math.multiplyExact(time.toEpochSecond() - EPOCH_SECOND, 1_000_000L);
    return Math.addExact(seconds, time.getNano() / 1_000L);
  }
}
