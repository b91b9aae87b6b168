package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.store.SealedField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All sealed fields of a record in one column, so that a customer is one row.
 *
 * <p>Format 1, big-endian: the byte 1; the number of fields (4 bytes); for each field the length
 * and UTF-8 bytes of its path (2 bytes + n) and of its element (2 + n), then the length and bytes
 * of its blob (4 + n). Nothing may follow. The order of the fields is kept.
 */
final class PackedFields {
  private static final byte FORMAT = 1;

  /** What a field takes at least; bounds the memory that a damaged count can ask for. */
  private static final int SMALLEST_FIELD = 8;

  private PackedFields() {}

  static byte[] pack(List<SealedField> fields) {
    int count = fields.size();
    byte[][] names = new byte[2 * count][];
    int size = 5;
    for (int i = 0; i < count; i++) {
      SealedField field = fields.get(i);
      names[2 * i] = name(field.field());
      names[2 * i + 1] = name(field.element());
      size = Math.addExact(size, names[2 * i].length + names[2 * i + 1].length + SMALLEST_FIELD);
      size = Math.addExact(size, field.blob().length);
    }
    ByteBuffer packed = ByteBuffer.allocate(size).put(FORMAT).putInt(count);
    for (int i = 0; i < count; i++) {
      byte[] blob = fields.get(i).blob();
      packed.putShort((short) names[2 * i].length).put(names[2 * i]);
      packed.putShort((short) names[2 * i + 1].length).put(names[2 * i + 1]);
      packed.putInt(blob.length).put(blob);
    }
    return packed.array();
  }

  /**
   * Reads what {@link #pack} wrote.
   *
   * @throws IllegalArgumentException for any other bytes
   */
  static List<SealedField> unpack(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    if (packed.remaining() < 5 || packed.get() != FORMAT) {
      throw new IllegalArgumentException("not packed fields of format 1");
    }
    int count = packed.getInt();
    if (count < 0 || count > packed.remaining() / SMALLEST_FIELD) {
      throw new IllegalArgumentException("more fields than bytes");
    }
    List<SealedField> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String field = name(packed);
      String element = name(packed);
      byte[] blob = new byte[length(packed, require(packed, 4).getInt())];
      packed.get(blob);
      fields.add(new SealedField(field, element, blob));
    }
    if (packed.hasRemaining()) {
      throw new IllegalArgumentException("bytes after the last field");
    }
    return fields;
  }

  private static byte[] name(String text) {
    byte[] bytes = Texts.storable(text).getBytes(UTF_8);
    if (bytes.length > 0xFFFF) {
      throw new IllegalArgumentException("a field path or element id is longer than 65535 bytes");
    }
    return bytes;
  }

  private static String name(ByteBuffer packed) {
    int length = length(packed, require(packed, 2).getShort() & 0xFFFF);
    String text = new String(packed.array(), packed.position(), length, UTF_8);
    packed.position(packed.position() + length);
    return text;
  }

  private static ByteBuffer require(ByteBuffer packed, int bytes) {
    length(packed, bytes);
    return packed;
  }

  private static int length(ByteBuffer packed, int length) {
    if (length < 0 || length > packed.remaining()) {
      throw new IllegalArgumentException("a length goes beyond the end");
    }
    return length;
  }
}
