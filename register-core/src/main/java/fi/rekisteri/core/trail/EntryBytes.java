package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
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

  private EntryBytes() {}

  public static byte[] of(AuditEntry entry) {
    return of(EntryFacts.of(entry));
  }

  /** The bytes of an entry that is given in words, perhaps by another version of the library. */
  public static byte[] of(EntryFacts facts) {
    EntryBytes form = new EntryBytes();
    form.part(FORM);
    form.id(facts.place().lane());
    form.number(facts.place().number());
    form.time(facts.at());
    facts.by().forEach(form::text);
    form.text(facts.action());
    form.mark(facts.subject() != null);
    if (facts.subject() != null) {
      form.id(facts.subject());
    }
    form.length(facts.fields().size());
    facts.fields().forEach(form::text);
    form.text(facts.outcome());
    form.optional(facts.code() == null ? null : utf8(facts.code()));
    form.text(facts.footing());
    form.optional(facts.reason());
    return Arrays.copyOf(form.bytes, form.size);
  }

  private void time(Instant at) {
    number(at.getEpochSecond());
    length(at.getNano());
  }

  private void id(UUID id) {
    number(id.getMostSignificantBits());
    number(id.getLeastSignificantBits());
  }

  private void text(String text) {
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
