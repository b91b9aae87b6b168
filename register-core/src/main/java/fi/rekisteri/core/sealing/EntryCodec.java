package fi.rekisteri.core.sealing;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.processing.FieldType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes a value with its origin to the bytes that are sealed, and reads them back:
 *
 * <pre>
 * version(1) source(1) channel(1) obtainedAt(8, microseconds since 1970)
 * length(1) party   length(1) notice version   value to the end, UTF-8
 * </pre>
 *
 * Length zero stands for absent: a party or notice version is never empty. Times are cut to
 * microseconds. A value whose source told to which time it refers has version 2, and that time (8)
 * behind the one at which it was obtained.
 */
public final class EntryCodec {
  private static final byte VERSION = 1;
  private static final byte REFERRING = 2;
  private static final int FIXED = 13;
  private static final long MICROS = 1_000_000;

  private EntryCodec() {}

  /**
   * Writes a value; its element is not written, since it is part of the place.
   *
   * @return bytes that the caller wipes after sealing
   * @throws fi.rekisteri.error.InvalidValueException {@code INVALID_TEXT} for a text with half a
   *     surrogate pair
   */
  public static <T> byte[] write(FieldType<T> type, Entry<T> entry) {
    Provenance origin = entry.provenance();
    byte[] party = utf8(origin.party().orElse(""));
    byte[] notice = utf8(origin.noticeVersion().orElse(""));
    byte[] value = utf8(written(type, entry.value()));
    boolean referring = origin.refersTo().isPresent();
    int fixed = referring ? FIXED + Long.BYTES : FIXED;
    ByteBuffer bytes =
        ByteBuffer.allocate(fixed + party.length + notice.length + value.length)
            .put(referring ? REFERRING : VERSION)
            .put((byte) StableNumbers.of(origin.source()))
            .put((byte) StableNumbers.of(origin.channel()))
            .putLong(micros(origin.obtainedAt()));
    origin.refersTo().ifPresent(time -> bytes.putLong(micros(time)));
    return bytes
        .put((byte) party.length)
        .put(party)
        .put((byte) notice.length)
        .put(notice)
        .put(value)
        .array();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} for bytes that it never
   *     writes
   */
  public static <T> Entry<T> read(FieldType<T> type, String element, byte[] plain) {
    ByteBuffer bytes = ByteBuffer.wrap(plain);
    Provenance origin = origin(bytes);
    return new Entry<>(element, value(type, text(bytes, bytes.remaining())), origin);
  }

  /**
   * Reads where a value came from, and leaves the value: it needs no type.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} as {@link #read}
   */
  public static Provenance origin(byte[] plain) {
    return origin(ByteBuffer.wrap(plain));
  }

  private static Provenance origin(ByteBuffer bytes) {
    try {
      byte version = bytes.get();
      if (version != VERSION && version != REFERRING) {
        throw unknown();
      }
      SourceKind source = StableNumbers.source(bytes.get()).orElseThrow(EntryCodec::unknown);
      Channel channel = StableNumbers.channel(bytes.get()).orElseThrow(EntryCodec::unknown);
      Instant obtainedAt = instant(bytes.getLong());
      Optional<Instant> refersTo =
          version == REFERRING ? Optional.of(instant(bytes.getLong())) : Optional.empty();
      Optional<String> party = code(bytes);
      Optional<String> notice = code(bytes);
      return new Provenance(source, party, channel, obtainedAt, notice, refersTo);
    } catch (BufferUnderflowException e) {
      throw unknown();
    }
  }

  /** A host's type may throw anything, with the value in the message: that is not passed on. */
  private static <T> String written(FieldType<T> type, T value) {
    String text;
    try {
      text = type.write(value);
    } catch (RegisterException refused) {
      throw refused;
    } catch (RuntimeException withheld) {
      throw Refusals.notWritten(withheld);
    }
    int parts = 1;
    for (int i = 0; i < text.length(); i++) {
      parts += text.charAt(i) == FieldType.SEPARATOR ? 1 : 0;
    }
    if (parts > type.partNames().size()) {
      throw Refusals.tooManyParts(type.partNames().size());
    }
    return text;
  }

  private static <T> T value(FieldType<T> type, String text) {
    try {
      return type.read(text);
    } catch (RegisterException refused) {
      throw refused;
    } catch (RuntimeException withheld) {
      throw unknown();
    }
  }

  private static Optional<String> code(ByteBuffer bytes) {
    int length = Byte.toUnsignedInt(bytes.get());
    return length == 0 ? Optional.empty() : Optional.of(text(bytes, length));
  }

  private static String text(ByteBuffer bytes, int length) {
    if (length > bytes.remaining()) {
      throw unknown();
    }
    int from = bytes.position();
    bytes.position(from + length);
    return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
  }

  /**
   * The JDK would write a question mark for half a surrogate pair: a loss that nobody would see.
   */
  static void requireWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw Refusals.malformedText();
        }
        i++;
      }
    }
  }

  private static byte[] utf8(String text) {
    requireWellFormed(text);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static long micros(Instant instant) {
    long seconds = Math.multiplyExact(instant.getEpochSecond(), MICROS);
    return Math.addExact(seconds, instant.getNano() / 1000);
  }

  static Instant instant(long micros) {
    long nanos = Math.floorMod(micros, MICROS) * 1000;
    return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos);
  }

  private static SealingException unknown() {
    return Refusals.unsupported("the content of a sealed value");
  }
}
