package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.store.SearchTag;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All tags of a customer in one column of their row: the adapter finds the rows of the tag tables
 * by it, which saves those tables an index by customer.
 *
 * <p>Format 1, big-endian: the byte 1; the number of tags (2 bytes); for each tag the length and
 * UTF-8 bytes of its index (1 byte + n), its version (4), 1 where it is unique and 0 where it is
 * not (1), the length and bytes of its hash (1 + n). Nothing may follow.
 */
final class PackedTags {
  private static final byte FORMAT = 1;
  private static final int MOST_TAGS = 0xFFFF;

  /** What a tag takes at least; bounds the memory that a damaged count can ask for. */
  private static final int SMALLEST_TAG = 7;

  /** What whoever has no tag has packed. */
  static final byte[] NONE = pack(List.of());

  private PackedTags() {}

  static byte[] pack(List<SearchTag> tags) {
    if (tags.size() > MOST_TAGS) {
      throw new IllegalArgumentException("a customer has more than 65535 search tags");
    }
    List<byte[]> indexes = new ArrayList<>(tags.size());
    int size = 3;
    for (SearchTag tag : tags) {
      byte[] index = Texts.storable(tag.index()).getBytes(UTF_8);
      if (index.length > 0xFF || tag.tag().length > 0xFF) {
        throw new IllegalArgumentException("the id or hash of a search tag is over 255 bytes");
      }
      indexes.add(index);
      size += SMALLEST_TAG + index.length + tag.tag().length;
    }
    ByteBuffer packed = ByteBuffer.allocate(size).put(FORMAT).putShort((short) tags.size());
    for (int i = 0; i < tags.size(); i++) {
      SearchTag tag = tags.get(i);
      packed.put((byte) indexes.get(i).length).put(indexes.get(i)).putInt(tag.version());
      packed.put((byte) (tag.unique() ? 1 : 0)).put((byte) tag.tag().length).put(tag.tag());
    }
    return packed.array();
  }

  /**
   * Reads what {@link #pack} wrote.
   *
   * @throws IllegalArgumentException for any other bytes
   */
  static List<SearchTag> unpack(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    if (packed.remaining() < 3 || packed.get() != FORMAT) {
      throw new IllegalArgumentException("not packed tags of format 1");
    }
    int count = packed.getShort() & 0xFFFF;
    if (count > packed.remaining() / SMALLEST_TAG) {
      throw new IllegalArgumentException("more tags than bytes");
    }
    List<SearchTag> tags = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String index = new String(block(packed), UTF_8);
      int version = require(packed, 4).getInt();
      byte unique = require(packed, 1).get();
      if (unique != 0 && unique != 1) {
        throw new IllegalArgumentException("a tag is neither unique nor shared");
      }
      tags.add(new SearchTag(index, version, block(packed), unique == 1));
    }
    if (packed.hasRemaining()) {
      throw new IllegalArgumentException("bytes after the last tag");
    }
    return tags;
  }

  private static byte[] block(ByteBuffer packed) {
    int length = require(packed, 1).get() & 0xFF;
    byte[] block = new byte[length];
    require(packed, length).get(block);
    return block;
  }

  private static ByteBuffer require(ByteBuffer packed, int bytes) {
    if (bytes > packed.remaining()) {
      throw new IllegalArgumentException("a length goes beyond the end");
    }
    return packed;
  }
}
