package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the bytes that are hashed, numbers big-endian:
 *
 * <pre>
 * "RKA1" lane(16) number(8) seconds(8) nanoseconds(4)
 * text(actor) text(interface) text(purpose) text(action)
 * 0 | 1 subject(16)
 * count(4) text(field)...
 * text(outcome)
 * 0 | 1 text(code)
 * text(footing)
 * 0 | 1 length(4) sealed reason
 * </pre>
 *
 * where {@code text} is a length of four bytes and so many bytes of UTF-8. Every part has its
 * length or a mark before it, so no two entries have the same bytes.
 */
public final class EntryBytes {
  private static final byte[] FORM = "RKA1".getBytes(StandardCharsets.US_ASCII);

  /** Most entries fit; they are made a million times in a verification. */
  private byte[] bytes = new byte[512];

  private int size;

  /** A form that one thread after the other fills, and hashes before the next one does. */
  EntryBytes() {}

  public static byte[] of(AuditEntry entry) {
    return of(EntryFacts.of(entry));
  }

  /** Hashes an entry behind what was hashed before. */
  byte[] hashed(Mac mac, AuditEntry entry) {
    size = 0;
    fill(EntryFacts.of(entry));
    mac.update(bytes, 0, size);
    return mac.doFinal();
  }

  /** The bytes of an entry that is given in words, perhaps by another version of the library. */
  public static byte[] of(EntryFacts facts) {
    EntryBytes form = new EntryBytes();
    form.fill(facts);
    return Arrays.copyOf(form.bytes, form.size);
  }

  private void fill(EntryFacts facts) {
    part(FORM);
    id(facts.place().lane());
    number(facts.place().number());
    time(facts.at());
    facts.by().forEach(this::text);
    text(facts.action());
    mark(facts.subject() != null);
    if (facts.subject() != null) {
      id(facts.subject());
    }
    length(facts.fields().size());
    facts.fields().forEach(this::text);
    text(facts.outcome());
    optional(facts.code() == null ? null : utf8(facts.code()));
    text(facts.footing());
    optional(facts.reason());
  }

  private void time(Instant at) {
    number(at.getEpochSecond());
    length(at.getNano());
  }

  private void id(UUID id) {
    number(id.getMostSignificantBits());
    number(id.getLeastSignificantBits());
  }

  /** Nearly all are plain ASCII, whose bytes are their characters. */
  private void text(String text) {
    int length = text.length();
    room(Integer.BYTES + length);
    int start = size + Integer.BYTES;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        encoded(text);
        return;
      }
      bytes[start + i] = (byte) c;
    }
    length(length);
    size = start + length;
  }

  private void encoded(String text) {
    byte[] utf8 = utf8(text);
    length(utf8.length);
    part(utf8);
  }

  private void optional(byte @Nullable [] part) {
    mark(part != null);
    if (part != null) {
      length(part.length);
      part(part);
    }
  }

  private void mark(boolean present) {
    room(1);
    bytes[size++] = (byte) (present ? 1 : 0);
  }

  private void number(long number) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (number >>> shift);
    }
  }

  private void length(int length) {
    room(Integer.BYTES);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (length >>> shift);
    }
  }

  private void part(byte[] part) {
    room(part.length);
    System.arraycopy(part, 0, bytes, size, part.length);
    size += part.length;
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(bytes.length, more), bytes.length));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
