package fi.rekisteri.samples.ownadapter.map;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.h2.mvstore.WriteBuffer;

/**
 * Writes the parts of a value one behind the other. Numbers are short where they are small, texts
 * are kept letter by letter, constants go by their names, so that another order of them changes
 * nothing.
 */
public final class Out {
  static final byte FORM = 1;

  private static final int FIRST_BYTES = 256;

  private final WriteBuffer buffer = new WriteBuffer(FIRST_BYTES).put(FORM);

  Out() {}

  public Out number(long number) {
    buffer.putVarLong(number);
    return this;
  }

  public Out flag(boolean flag) {
    buffer.put((byte) (flag ? 1 : 0));
    return this;
  }

  public Out text(String text) {
    buffer.putVarInt(text.length()).putStringData(text, text.length());
    return this;
  }

  public Out bytes(byte[] bytes) {
    buffer.putVarInt(bytes.length).put(bytes);
    return this;
  }

  public Out name(Enum<?> constant) {
    return text(constant.name());
  }

  public Out id(UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return this;
  }

  public Out instant(Instant at) {
    return number(at.getEpochSecond()).number(at.getNano());
  }

  public Out day(LocalDate day) {
    return number(day.toEpochDay());
  }

  /** Whether it is there, and what it is. */
  public <T> Out maybe(Optional<T> part, BiConsumer<Out, T> form) {
    flag(part.isPresent());
    part.ifPresent(there -> form.accept(this, there));
    return this;
  }

  /** How many there are, and each of them. */
  public <T> Out each(Collection<T> parts, BiConsumer<Out, T> form) {
    number(parts.size());
    parts.forEach(one -> form.accept(this, one));
    return this;
  }

  byte[] bytes() {
    byte[] bytes = new byte[buffer.position()];
    ByteBuffer written = buffer.getBuffer();
    written.flip();
    written.get(bytes);
    return bytes;
  }
}
