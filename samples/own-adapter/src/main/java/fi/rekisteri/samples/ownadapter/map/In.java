package fi.rekisteri.samples.ownadapter.map;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;

/**
 * Reads what {@link Out} wrote. Bytes that cannot be right are refused with a coded error that
 * shows none of them, and never ask for more memory than they fill.
 */
public final class In {
  private final ByteBuffer buffer;

  In(byte[] bytes) {
    buffer = ByteBuffer.wrap(bytes);
    if (!buffer.hasRemaining() || buffer.get() != Out.FORM) {
      throw Failure.unreadable();
    }
  }

  public long number() {
    return sound(() -> DataUtils.readVarLong(buffer));
  }

  public int count() {
    long number = number();
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw Failure.unreadable();
    }
    return (int) number;
  }

  public boolean flag() {
    byte flag = sound(buffer::get);
    if (flag < 0 || flag > 1) {
      throw Failure.unreadable();
    }
    return flag == 1;
  }

  public String text() {
    int length = length();
    return sound(() -> DataUtils.readString(buffer, length));
  }

  public byte[] bytes() {
    byte[] bytes = new byte[length()];
    buffer.get(bytes);
    return bytes;
  }

  public <E extends Enum<E>> E name(Class<E> type) {
    String name = text();
    return sound(() -> Enum.valueOf(type, name));
  }

  public UUID id() {
    return sound(() -> new UUID(buffer.getLong(), buffer.getLong()));
  }

  public Instant instant() {
    long second = number();
    long nano = number();
    return sound(() -> Instant.ofEpochSecond(second, nano));
  }

  public LocalDate day() {
    long day = number();
    return sound(() -> LocalDate.ofEpochDay(day));
  }

  public <T> Optional<T> maybe(Function<In, T> form) {
    return flag() ? Optional.of(form.apply(this)) : Optional.empty();
  }

  public <T> List<T> each(Function<In, T> form) {
    List<T> parts = new ArrayList<>();
    for (long left = number(); left > 0; left--) {
      parts.add(form.apply(this));
    }
    return parts;
  }

  void end() {
    if (buffer.hasRemaining()) {
      throw Failure.unreadable();
    }
  }

  /** Each letter and each byte fills a byte at least. */
  private int length() {
    int length = sound(() -> DataUtils.readVarInt(buffer));
    if (length < 0 || length > buffer.remaining()) {
      throw Failure.unreadable();
    }
    return length;
  }

  private static <T> T sound(Supplier<T> read) {
    try {
      return read.get();
    } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException unsound) {
      throw Failure.unreadable();
    }
  }
}
