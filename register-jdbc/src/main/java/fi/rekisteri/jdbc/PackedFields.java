package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.store.SealedField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All sealed fields of a record in one column, so that a customer is one row.
 *
 * <p>Format 2: the byte 2; the number of fields; the head, which is up to eight bytes that every
 * blob begins with; for each field its path and its element in UTF-8, and the rest of its blob. The
 * number is written as {@link PackedNumbers} writes them, and so is the length before each of the
 * others. Nothing may follow. The order of the fields is kept.
 *
 * <p>Format 1 is read as well: it has no head, and numbers of 4 bytes for the count and the lengths
 * of blobs, of 2 bytes for those of paths and elements.
 */
final class PackedFields {
  private static final byte FORMAT = 2;
  private static final byte WIDE_NUMBERS = 1;
  private static final int LONGEST_HEAD = 8;
  private static final int LONGEST_NAME = 0xFFFF;

  /** What a field takes at least; bounds the memory that a damaged count can ask for. */
  private static final int SMALLEST_FIELD = 3;

  private PackedFields() {}

  static byte[] pack(List<SealedField> fields) {
    int count = fields.size();
    int head = head(fields);
    byte[][] names = new byte[2 * count][];
    int size = 2 + head + PackedNumbers.size(count);
    for (int i = 0; i < count; i++) {
      SealedField field = fields.get(i);
      names[2 * i] = name(field.field());
      names[2 * i + 1] = name(field.element());
      size = Math.addExact(size, taken(names[2 * i].length));
      size = Math.addExact(size, taken(names[2 * i + 1].length));
      size = Math.addExact(size, taken(field.blob().length - head));
    }
    ByteBuffer packed = ByteBuffer.allocate(size).put(FORMAT);
    PackedNumbers.put(packed, count);
    put(packed, count == 0 ? new byte[0] : fields.get(0).blob(), 0, head);
    for (int i = 0; i < count; i++) {
      byte[] blob = fields.get(i).blob();
      put(packed, names[2 * i], 0, names[2 * i].length);
      put(packed, names[2 * i + 1], 0, names[2 * i + 1].length);
      put(packed, blob, head, blob.length - head);
    }
    return packed.array();
  }

  /**
   * Reads what {@link #pack} wrote, now or in format 1.
   *
   * @throws IllegalArgumentException for any other bytes
   */
  static List<SealedField> unpack(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    byte format = PackedNumbers.require(packed, 1).get();
    if (format != FORMAT && format != WIDE_NUMBERS) {
      throw new IllegalArgumentException("not packed fields of format 1 or 2");
    }
    boolean wide = format == WIDE_NUMBERS;
    int count = number(packed, wide ? 4 : 0);
    byte[] head = wide ? new byte[0] : block(packed, 0);
    if (head.length > LONGEST_HEAD || count > packed.remaining() / SMALLEST_FIELD) {
      throw new IllegalArgumentException("more than there are bytes");
    }
    List<SealedField> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String field = new String(block(packed, wide ? 2 : 0), UTF_8);
      String element = new String(block(packed, wide ? 2 : 0), UTF_8);
      fields.add(new SealedField(field, element, joined(head, block(packed, wide ? 4 : 0))));
    }
    if (packed.hasRemaining()) {
      throw new IllegalArgumentException("bytes after the last field");
    }
    return fields;
  }

  /** How many bytes all blobs have alike at their beginning: a sealed value's names its key. */
  private static int head(List<SealedField> fields) {
    if (fields.size() < 2) {
      return 0;
    }
    byte[] first = fields.get(0).blob();
    int head = Math.min(LONGEST_HEAD, first.length);
    for (SealedField field : fields) {
      byte[] blob = field.blob();
      int alike = 0;
      while (alike < Math.min(head, blob.length) && blob[alike] == first[alike]) {
        alike++;
      }
      head = alike;
    }
    return head;
  }

  private static byte[] joined(byte[] head, byte[] rest) {
    if (head.length == 0) {
      return rest;
    }
    return ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).array();
  }

  private static byte[] name(String text) {
    byte[] bytes = Texts.storable(text).getBytes(UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw new IllegalArgumentException("a field path or element id is longer than 65535 bytes");
    }
    return bytes;
  }

  private static int taken(int length) {
    return Math.addExact(PackedNumbers.size(length), length);
  }

  private static void put(ByteBuffer packed, byte[] bytes, int from, int length) {
    PackedNumbers.put(packed, length);
    packed.put(bytes, from, length);
  }

  private static byte[] block(ByteBuffer packed, int width) {
    byte[] block = new byte[PackedNumbers.within(packed, number(packed, width))];
    packed.get(block);
    return block;
  }

  /** A number of so many bytes; of 0 for as many as it needs. */
  private static int number(ByteBuffer packed, int width) {
    int number =
        switch (width) {
          case 0 -> PackedNumbers.get(packed);
          case 2 -> PackedNumbers.require(packed, 2).getShort() & 0xFFFF;
          default -> PackedNumbers.require(packed, width).getInt();
        };
    if (number < 0) {
      throw new IllegalArgumentException("a number below zero");
    }
    return number;
  }
}
