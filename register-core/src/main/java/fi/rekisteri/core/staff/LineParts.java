package fi.rekisteri.core.staff;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of a line of a book, such as that of staff, as a text that people can read: {@code
 * holder=1;from=2026-01-01T00%3A00%3A00Z}. Every value is percent-encoded.
 */
public record LineParts(Map<String, String> parts) {
  /** None. */
  public LineParts() {
    this(new LinkedHashMap<>());
  }

  /** Reads what {@link #write} wrote. */
  public static LineParts read(String text) {
    LineParts read = new LineParts();
    if (text.isEmpty()) {
      return read;
    }
    for (String part : text.split(";", -1)) {
      int sign = part.indexOf('=');
      read.parts.put(part.substring(0, sign), part.substring(sign + 1));
    }
    return read;
  }

  /** Adds a value. */
  public LineParts with(String name, Object value) {
    parts.put(name, encoded(value));
    return this;
  }

  /** Adds a value, where there is one. */
  public LineParts with(String name, Optional<?> value) {
    value.ifPresent(one -> with(name, one));
    return this;
  }

  /** Adds a list. */
  public LineParts with(String name, Iterable<?> values) {
    StringBuilder list = new StringBuilder();
    values.forEach(one -> list.append(encoded(one)).append(','));
    parts.put(name, list.toString());
    return this;
  }

  /** A value that is there. */
  public String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("a part is missing"));
  }

  /** A value that may be there. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(parts.get(name)).map(LineParts::decoded);
  }

  /** A list; empty where there is none. */
  public List<String> list(String name) {
    return Arrays.stream(parts.getOrDefault(name, "").split(","))
        .filter(one -> !one.isEmpty())
        .map(LineParts::decoded)
        .toList();
  }

  /** All of them as a text. */
  public String write() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
