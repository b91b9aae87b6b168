package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.StorageException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The binary form of rows: every length stands before its bytes, and nothing is left over. */
class CopiedRowsTest {
  private final CopiedRows rows = new CopiedRows();

  @Test
  @DisplayName(
      "any texts and bytes come out where their lengths say, and the stream ends behind them")
  void lengthsDecide() {
    Random random = new Random(20261126);
    for (int round = 0; round < 200; round++) {
      String[] texts = new String[1 + random.nextInt(5)];
      byte[][] blobs = new byte[texts.length][];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = random.nextInt(4) == 0 ? null : text(random);
        blobs[i] = new byte[random.nextInt(40)];
        random.nextBytes(blobs[i]);
      }
      CopiedRows copied = new CopiedRows();
      copied.setObject(1, new Listed("varchar", texts));
      copied.setObject(2, new Listed("bytea", blobs));
      ByteBuffer stream = afterHeader(copied);
      for (int i = 0; i < texts.length; i++) {
        assertThat(stream.getShort()).isEqualTo((short) 2);
        byte[] text = value(stream);
        assertThat(text == null ? null : new String(text, UTF_8)).isEqualTo(texts[i]);
        assertThat(value(stream)).isEqualTo(blobs[i]);
      }
      assertThat(stream.getShort()).isEqualTo((short) -1);
      assertThat(stream.hasRemaining()).isFalse();
    }
  }

  private static String text(Random random) {
    String[] parts = {
      "\t", "\\.", "\n", "\\N", "\r", "\uD83D\uDE92", "\u202E", "é", "'", "PGCOPY", ""
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @Test
  @DisplayName("days and times are counted from 2000, also backwards and on 29 February")
  void timesAreCountedFrom2000() {
    rows.setObject(
        1,
        new Listed(
            "date", new LocalDate[] {LocalDate.of(2000, 2, 29), LocalDate.of(1999, 12, 31)}));
    OffsetDateTime[] times = {
      OffsetDateTime.parse("2000-01-01T02:00:00.000001+02:00"),
      OffsetDateTime.parse("1999-12-31T23:59:59.999999Z")
    };
    rows.setObject(2, new Listed("timestamptz", times));
    ByteBuffer stream = afterHeader(rows);
    stream.getShort();
    assertThat(ByteBuffer.wrap(value(stream)).getInt()).isEqualTo(59);
    assertThat(ByteBuffer.wrap(value(stream)).getLong()).isEqualTo(1);
    stream.getShort();
    assertThat(ByteBuffer.wrap(value(stream)).getInt()).isEqualTo(-1);
    assertThat(ByteBuffer.wrap(value(stream)).getLong()).isEqualTo(-1);
  }

  @Test
  @DisplayName(
      "half a letter, NUL, a gap in the columns, unequal columns and other types are refused")
  void nonsenseIsRefused() {
    for (String text : new String[] {"a\0", "\uD83D"}) {
      assertThatThrownBy(() -> rows.setObject(1, new Listed("varchar", new String[] {text})))
          .isInstanceOf(StorageException.class);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows.setObject(2, new Listed("int4", new Integer[] {1})));
    assertThatIllegalArgumentException().isThrownBy(() -> rows.setObject(1, 7));
    rows.setObject(1, new Listed("int4", new Integer[] {1, 2}));
    rows.setObject(2, new Listed("int4", new Integer[] {1}));
    assertThatIllegalArgumentException().isThrownBy(rows::stream);
    CopiedRows floats = new CopiedRows();
    floats.setObject(1, new Listed("float8", new Double[] {1.5}));
    assertThatIllegalArgumentException().isThrownBy(floats::stream);
  }

  private static ByteBuffer afterHeader(CopiedRows copied) {
    ByteBuffer stream = ByteBuffer.wrap(copied.stream());
    byte[] header = new byte[19];
    stream.get(header);
    assertThat(Arrays.copyOf(header, 11)).isEqualTo("PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1));
    assertThat(Arrays.copyOfRange(header, 11, 19)).containsOnly(0);
    return stream;
  }

  private static byte[] value(ByteBuffer stream) {
    int length = stream.getInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    stream.get(bytes);
    return bytes;
  }
}
