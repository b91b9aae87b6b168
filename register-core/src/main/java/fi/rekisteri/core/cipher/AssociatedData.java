package fi.rekisteri.core.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The bytes that bind a sealed value, a key or an index to its place. Every variable part stands
 * behind its length in two bytes and every kind begins with a label of its own, so that two
 * different places never give the same bytes.
 */
public final class AssociatedData {
  private static final byte[] KEY = utf8("KEY1");
  private static final byte[] FIELD = utf8("FLD1");
  private static final byte[] RECORD = utf8("REC1");
  private static final byte[] KEY_GROUP = utf8("main");
  private static final int CUSTOMER = 16;

  private final byte[] register;

  /** {@code LP(register) LP(group)} and the length of a customer's id: made once, used always. */
  private final byte[] owners;

  private AssociatedData(byte[] register) {
    this.register = register;
    ByteBuffer before = ByteBuffer.allocate(2 + register.length + 2 + KEY_GROUP.length + 2);
    lengthPrefixed(lengthPrefixed(before, register), KEY_GROUP).putShort((short) CUSTOMER);
    owners = before.array();
  }

  /** The places of one register. */
  public static AssociatedData of(String registerId) {
    return new AssociatedData(text(registerId));
  }

  /** Place of a customer's key: {@code "KEY1" header LP(register) LP(group) LP(customer) keyId}. */
  public byte[] customerKey(byte[] blob, UUID customer, int keyId) {
    ByteBuffer place = start(KEY, Gcm.HEADER + owner() + 4).put(blob, 0, Gcm.HEADER);
    return putOwner(place, customer).putInt(keyId).array();
  }

  /** Beginning of a field's place: {@code "FLD1" header LP(register) LP(group) LP(customer)}. */
  public byte[] fieldsOf(byte[] header, UUID customer) {
    ByteBuffer place = start(FIELD, Gcm.HEADER + owner()).put(header, 0, Gcm.HEADER);
    return putOwner(place, customer).array();
  }

  /**
   * Place of a value: the beginning and {@code LP(field)}, or {@code LP(field#element)} for one
   * value of several. A field path holds no {@code #}, so the two never meet.
   */
  public static byte[] field(byte[] fieldsOf, String field, String element) {
    byte[] id = fieldId(field, element);
    byte[] place = Arrays.copyOf(fieldsOf, fieldsOf.length + 2 + id.length);
    lengthPrefixed(ByteBuffer.wrap(place, fieldsOf.length, 2 + id.length), id);
    return place;
  }

  /** How a value is called inside its record: {@code field}, or {@code field#element}. */
  public static byte[] fieldId(String field, String element) {
    return utf8(element.isEmpty() ? field : field + '#' + element);
  }

  /** Beginning of a record's seal: {@code "REC1" keyId LP(register) LP(group) LP(customer)}. */
  public byte[] recordOf(int keyId, UUID customer) {
    return putOwner(start(RECORD, 4 + owner()).putInt(keyId), customer).array();
  }

  /** Place of a key of the register: {@code "REG1" header LP(register) purpose epoch LP(root)}. */
  public byte[] registerKey(byte[] blob, int purpose, int epoch, String rootKey) {
    byte[] root = text(rootKey);
    return start(utf8("REG1"), Gcm.HEADER + 2 + register.length + 8 + 2 + root.length)
        .put(blob, 0, Gcm.HEADER)
        .put(lengthPrefixed(register))
        .putInt(purpose)
        .putInt(epoch)
        .put(lengthPrefixed(root))
        .array();
  }

  /** What is derived from a seed of the register: {@code use LP(register) purpose epoch}. */
  public byte[] derived(String use, int purpose, int epoch) {
    return start(utf8(use), 2 + register.length + 8)
        .put(lengthPrefixed(register))
        .putInt(purpose)
        .putInt(epoch)
        .array();
  }

  /** The key of a search index: {@code "BIDX1" LP(register) LP(index) normaliser}. */
  public byte[] searchIndex(String index, int normaliser) {
    byte[] id = text(index);
    return start(utf8("BIDX1"), 2 + register.length + 2 + id.length + 2)
        .put(lengthPrefixed(register))
        .put(lengthPrefixed(id))
        .putShort((short) normaliser)
        .array();
  }

  /** A field of a search index, and the number of its normalisation. */
  public record IndexedPart(String field, int normaliser) {}

  /**
   * The key of an index of several fields or of shortened tags: {@code "BIDX2" LP(register)
   * LP(index) bits(1) count(1)}, and {@code LP(field) normaliser(2)} for each field.
   */
  public byte[] searchIndex(String index, int bits, List<IndexedPart> parts) {
    byte[] id = text(index);
    int fields = parts.stream().mapToInt(part -> 4 + text(part.field()).length).sum();
    ByteBuffer info =
        start(utf8("BIDX2"), 2 + register.length + 2 + id.length + 2 + fields)
            .put(lengthPrefixed(register))
            .put(lengthPrefixed(id))
            .put((byte) bits)
            .put((byte) parts.size());
    parts.forEach(
        part -> lengthPrefixed(info, text(part.field())).putShort((short) part.normaliser()));
    return info.array();
  }

  /** Place of the root key in a key file: {@code "FILE1" LP(head of the file) header}. */
  public static byte[] keyFile(byte[] head, byte[] blob) {
    return start(utf8("FILE1"), 2 + head.length + Gcm.HEADER)
        .put(lengthPrefixed(head))
        .put(blob, 0, Gcm.HEADER)
        .array();
  }

  private ByteBuffer putOwner(ByteBuffer place, UUID customer) {
    return place
        .put(owners)
        .putLong(customer.getMostSignificantBits())
        .putLong(customer.getLeastSignificantBits());
  }

  private int owner() {
    return owners.length + CUSTOMER;
  }

  private static ByteBuffer start(byte[] label, int rest) {
    return ByteBuffer.allocate(label.length + rest).put(label);
  }

  private static byte[] lengthPrefixed(byte[] part) {
    return lengthPrefixed(ByteBuffer.allocate(2 + part.length), part).array();
  }

  private static ByteBuffer lengthPrefixed(ByteBuffer buffer, byte[] part) {
    return buffer.putShort((short) part.length).put(part);
  }

  private static byte[] text(String id) {
    byte[] bytes = utf8(id);
    if (bytes.length == 0 || bytes.length > 0xFFFF) {
      throw new IllegalArgumentException("an id is 1 to 65535 bytes long");
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
