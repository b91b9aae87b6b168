package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that is being written, with the values that it binds. For one thread. */
final class Draft {
  private final Object[] values;
  private final int from;
  private final int until;
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> bound = new ArrayList<>();
  private int row;

  /** A statement with those rows of its lists. */
  Draft(Object[] values, int from, int until) {
    this.values = values;
    this.from = from;
    this.until = until;
  }

  int from() {
    return from;
  }

  int until() {
    return until;
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> bound() {
    return bound;
  }

  /** From now on that row is written. */
  void at(int next) {
    row = next;
  }

  Draft words(String words) {
    text.append(words);
    return this;
  }

  Draft value(int parameter) {
    return bind(values[parameter] instanceof Listed list ? list.values()[row] : values[parameter]);
  }

  Object[] list(int parameter) {
    return ((Listed) values[parameter]).values();
  }

  Draft bind(@Nullable Object value) {
    text.append('?');
    bound.add(value);
    return this;
  }

  /** About how many bytes a database that gets its values in the text has to take. */
  long bytes() {
    long bytes = 2L * text.length();
    for (Object value : bound) {
      if (value instanceof byte[] raw) {
        bytes += raw.length + raw.length / 32 + 64;
      } else if (value instanceof String string) {
        bytes += 3L * string.length();
      } else {
        bytes += 40;
      }
    }
    return bytes;
  }
}
