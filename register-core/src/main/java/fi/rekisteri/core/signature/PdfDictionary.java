package fi.rekisteri.core.signature;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dictionary of a signature, on both sides of the gap that holds the signature itself. */
final class PdfDictionary {
  /** How far it reaches to each side. */
  private static final int REACH = 4096;

  /** A date with its zone (ISO 32000-1, section 7.9.4). Without one nobody knows when it was. */
  private static final Pattern TIME =
      Pattern.compile(
          "/M\\s*\\(D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:(Z)|([+-]\\d\\d)'(\\d\\d))");

  private final int begin;
  private final int end;
  private final String text;

  private PdfDictionary(int begin, int end, String text) {
    this.begin = begin;
    this.end = end;
    this.text = text;
  }

  static PdfDictionary of(byte[] file, PdfSignature signature) {
    int from = Math.max(0, signature.gap() - REACH);
    String before = text(file, from, signature.gap());
    int begin = Math.max(0, before.lastIndexOf(" obj"));
    String after = text(file, signature.rest(), Math.min(file.length, signature.rest() + REACH));
    int end = after.indexOf("endobj");
    String rest = end < 0 ? after : after.substring(0, end);
    return new PdfDictionary(
        from + begin, signature.rest() + rest.length(), before.substring(begin) + rest);
  }

  private static String text(byte[] file, int from, int to) {
    return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
  }

  boolean holds(int place) {
    return begin <= place && place < end;
  }

  boolean names(String name) {
    return text.contains(name);
  }

  /** When the signature says that it was made; PAdES has it here and not in the message. */
  Optional<Instant> time() {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return Optional.empty();
    }
    String zone = time.group(7) != null ? "Z" : time.group(8) + ":" + time.group(9);
    try {
      return Optional.of(
          OffsetDateTime.parse(
                  "%s-%s-%sT%s:%s:%s%s"
                      .formatted(
                          time.group(1),
                          time.group(2),
                          time.group(3),
                          time.group(4),
                          time.group(5),
                          time.group(6),
                          zone))
              .toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
