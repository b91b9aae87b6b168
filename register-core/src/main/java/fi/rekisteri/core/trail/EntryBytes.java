package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
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
 * 0 | 1 length(4) sealed reason
 * </pre>
 *
 * where {@code text} is a length of four bytes and so many bytes of UTF-8. Every part has its
 * length or a mark before it, so no two entries have the same bytes.
 */
final class EntryBytes {
  private static final byte[] FORM = "RKA1".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  private EntryBytes() {}

  static byte[] of(AuditEntry entry) {
    EntryBytes form = new EntryBytes();
    form.bytes.writeBytes(FORM);
    form.id(entry.place().lane());
    form.number(entry.place().number());
    form.time(entry.at());
    form.text(entry.actor());
    form.text(entry.interfaceId());
    form.text(entry.purpose().code());
    form.act(entry.act());
    form.optional(entry.evidence().reason().orElse(null));
    return form.bytes.toByteArray();
  }

  private void act(AuditEntry.Act act) {
    text(act.action().name());
    Optional<CustomerId> subject = act.subject();
    bytes.write(subject.isPresent() ? 1 : 0);
    subject.ifPresent(id -> id(id.value()));
    length(act.fields().size());
    act.fields().forEach(this::text);
    text(act.outcome().name());
    optional(act.code().map(code -> utf8(code.name())).orElse(null));
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
    bytes.writeBytes(utf8);
  }

  private void optional(byte @Nullable [] part) {
    bytes.write(part == null ? 0 : 1);
    if (part != null) {
      length(part.length);
      bytes.writeBytes(part);
    }
  }

  private void number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void length(int length) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
