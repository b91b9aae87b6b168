package fi.rekisteri.core.sealing;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes what waits for a field to the bytes that are sealed in the record: 01 and the value as
 * {@link EntryCodec} writes it, or 02 and the time of a value that was dropped, in microseconds
 * since 1970. It is sealed under a path of its own, so that it cannot be moved into the field.
 */
public final class PendingCodec {
  private static final String PREFIX = "$pending.";
  private static final byte WAITING = 1;
  private static final byte DROPPED = 2;

  private PendingCodec() {}

  /** Where it stands in the record: no field can have such a path. */
  public static String path(FieldKey<?> field) {
    return PREFIX + field.path();
  }

  /** The path of the field for which something waits; empty for any other path. */
  public static Optional<String> target(String path) {
    return path.startsWith(PREFIX)
        ? Optional.of(path.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** Writes; the caller wipes the bytes after sealing. */
  public static <T> byte[] write(FieldType<T> type, Pending<T> pending) {
    if (pending.waiting().isEmpty()) {
      long micros = EntryCodec.micros(pending.knownAsOf());
      return ByteBuffer.allocate(1 + Long.BYTES).put(DROPPED).putLong(micros).array();
    }
    byte[] entry = EntryCodec.write(type, pending.waiting().get());
    byte[] plain = ByteBuffer.allocate(1 + entry.length).put(WAITING).put(entry).array();
    Arrays.fill(entry, (byte) 0);
    return plain;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} for other bytes
   */
  public static <T> Pending<T> read(FieldType<T> type, byte[] plain) {
    if (plain.length > 1 && plain[0] == WAITING) {
      byte[] entry = Arrays.copyOfRange(plain, 1, plain.length);
      return Pending.of(EntryCodec.read(type, "", entry));
    }
    if (plain.length == 1 + Long.BYTES && plain[0] == DROPPED) {
      long micros = ByteBuffer.wrap(plain, 1, Long.BYTES).getLong();
      return new Pending<>(Optional.empty(), EntryCodec.instant(micros));
    }
    throw Refusals.unsupported("an update that waits");
  }
}
