package fi.rekisteri.samples.ownadapter.map;

import fi.rekisteri.customer.CustomerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of a sorted map: bytes whose unsigned order is the order of what they were made of, part by
 * part. No whole key is the beginning of another whole key of its map, so what begins with a key
 * stands side by side.
 */
public final class Key {
  /** The beginning of every key. */
  public static final Key ALL = new Key(new byte[0]);

  private static final int LONGEST_TAIL = 64;
  private static final byte END = 0;
  private static final byte NO_END = (byte) 0xff;

  private final byte[] bytes;

  private Key(byte[] bytes) {
    this.bytes = bytes;
  }

  static Key of(byte[] raw) {
    return new Key(raw);
  }

  public static Key of(UUID id) {
    return ALL.and(id);
  }

  public static Key of(CustomerId id) {
    return ALL.and(id);
  }

  public static Key of(long number) {
    return ALL.and(number);
  }

  public static Key of(String text) {
    return ALL.and(text);
  }

  public static Key of(Instant at) {
    return ALL.and(at);
  }

  public static Key of(LocalDate day) {
    return ALL.and(day);
  }

  /** In the order of unsigned 128-bit numbers. */
  public Key and(UUID id) {
    return and(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  public Key and(CustomerId id) {
    return and(id.value());
  }

  /** The sign is turned round: negative numbers stand before the others. */
  public Key and(long number) {
    return append(ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
  }

  public Key and(LocalDate day) {
    return and(day.toEpochDay());
  }

  public Key and(Instant at) {
    return and(at.getEpochSecond()).and(at.getNano());
  }

  /**
   * In the order of characters, which is that of ASCII where there are no others. Each takes one to
   * three bytes, of which none is the zero that ends the text; so a text of any letters, whole
   * pairs or not, is told from every other.
   */
  public Key and(String text) {
    ByteBuffer out = ByteBuffer.allocate(Math.addExact(Math.multiplyExact(text.length(), 3), 1));
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 0 && letter < 0x80) {
        out.put((byte) letter);
      } else if (letter < 0x800) {
        out.put((byte) (0xc0 | letter >> 6)).put((byte) (0x80 | letter & 0x3f));
      } else {
        out.put((byte) (0xe0 | letter >> 12)).put((byte) (0x80 | letter >> 6 & 0x3f));
        out.put((byte) (0x80 | letter & 0x3f));
      }
    }
    out.put(END);
    return append(Arrays.copyOf(out.array(), out.position()));
  }

  /** A zero is followed by a mark, and what is alone ends it: the shorter of two stands first. */
  public Key and(byte[] unsigned) {
    ByteBuffer escaped = ByteBuffer.allocate(unsigned.length * 2 + 2);
    for (byte one : unsigned) {
      escaped.put(one);
      if (one == END) {
        escaped.put(NO_END);
      }
    }
    escaped.put(END).put(END);
    return append(Arrays.copyOf(escaped.array(), escaped.position()));
  }

  public Key and(Key further) {
    return append(further.bytes);
  }

  private Key and(long high, long low) {
    return append(ByteBuffer.allocate(Long.BYTES * 2).putLong(high).putLong(low).array());
  }

  /** The key that stands where this one would, were the order the other way round. */
  public Key newestFirst() {
    byte[] turned = bytes.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] = (byte) ~turned[i];
    }
    return new Key(turned);
  }

  /** The customer with whom the key begins. */
  public CustomerId customer() {
    return new CustomerId(idAt(0));
  }

  UUID idAt(int offset) {
    ByteBuffer id = ByteBuffer.wrap(bytes, offset, Long.BYTES * 2);
    return new UUID(id.getLong(), id.getLong());
  }

  boolean beginsWith(Key beginning) {
    return bytes.length >= beginning.bytes.length
        && Arrays.equals(
            bytes, 0, beginning.bytes.length, beginning.bytes, 0, beginning.bytes.length);
  }

  /** Stands behind each key that begins with this one, and before every other later one. */
  Key behind() {
    int last = bytes.length - 1;
    while (last >= 0 && bytes[last] == NO_END) {
      last--;
    }
    if (last < 0) {
      byte[] end = Arrays.copyOf(bytes, bytes.length + LONGEST_TAIL);
      Arrays.fill(end, bytes.length, end.length, NO_END);
      return new Key(end);
    }
    byte[] next = Arrays.copyOf(bytes, last + 1);
    next[last]++;
    return new Key(next);
  }

  byte[] bytes() {
    return bytes;
  }

  private Key append(byte[] more) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, both, bytes.length, more.length);
    return new Key(both);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Key[" + bytes.length + " bytes]";
  }
}
