package fi.rekisteri.core.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts what is hashed into bytes: every text has its length before it, so that no two rows have the
 * same bytes.
 */
record Form(Consumer<byte[]> sink) {
  Form text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    sink.accept(
        ByteBuffer.allocate(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8).array());
    return this;
  }

  Form number(long number) {
    sink.accept(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  Form id(UUID id) {
    return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
  }

  Form time(Instant at) {
    return number(at.getEpochSecond()).number(at.getNano());
  }
}
