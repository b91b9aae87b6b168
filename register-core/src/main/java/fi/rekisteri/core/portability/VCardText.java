package fi.rekisteri.core.portability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A contact card as vCard 4.0 (RFC 6350). Whatever a value holds stays inside it: line ends of
 * every kind are escaped, in a URI by per cent, and a line is folded before 75 octets, never inside
 * a character.
 */
final class VCardText {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_OCTETS = 75;
  private static final String GAP = "\uFFFD";

  private VCardText() {}

  static String of(ContactCard card) {
    StringBuilder text = new StringBuilder();
    append(text, "BEGIN:VCARD");
    append(text, "VERSION:4.0");
    card.properties().forEach(property -> append(text, line(property)));
    append(text, "END:VCARD");
    return text.toString();
  }

  private static String line(CardProperty property) {
    String use = property.use().isEmpty() ? "" : ";TYPE=" + property.use();
    return property.name() + use + ":" + value(property);
  }

  private static String value(CardProperty property) {
    return switch (property.kind()) {
      case TEXT -> text(property.value());
      case STRUCTURED ->
          property.components().stream().map(VCardText::component).collect(Collectors.joining(";"));
      case URI -> uri(property.value());
      case TIMESTAMP -> STAMP.format(Instant.parse(property.value()));
    };
  }

  private static String component(List<String> texts) {
    return texts.stream().map(VCardText::text).collect(Collectors.joining(","));
  }

  private static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(",", "\\,")
        .replace(";", "\\;")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("[\\p{Cc}&&[^\t]]", GAP);
  }

  /** What no URI may hold is written by per cent (RFC 3986); it ends no line. */
  static String uri(String value) {
    StringBuilder written = new StringBuilder(value.length());
    value.codePoints().forEach(point -> appendPoint(written, point));
    return written.toString();
  }

  private static void appendPoint(StringBuilder written, int point) {
    boolean printed = point > ' ' && point < 0x7f && "\"<>\\^`{|}".indexOf(point) < 0;
    if (printed) {
      written.appendCodePoint(point);
      return;
    }
    for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      written.append(String.format("%%%02X", octet));
    }
  }

  private static void append(StringBuilder text, String line) {
    int octets = 0;
    for (int point : line.codePoints().toArray()) {
      int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(point);
      octets += size;
    }
    text.append("\r\n");
  }
}
