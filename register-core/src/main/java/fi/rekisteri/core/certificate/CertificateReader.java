package fi.rekisteri.core.certificate;

import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the lines of a certificate, its end included. A line that is not written exactly as we
 * write it is none: it is read, written again and compared, so that nothing may stand there twice,
 * be spelled in two ways, or hide. Stateless and thread-safe.
 */
public final class CertificateReader {
  private static final int DEPTH = 5;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(CertificateForm.LONGEST_LINE)
                          .maxNestingDepth(DEPTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CertificateReader() {}

  /**
   * What a line says, and the hash that it tells of the bytes before it.
   *
   * @param <T> what it says
   */
  public record Told<T>(T what, String before) {}

  /** Whether a line is that of a person, as far as its beginning says. */
  public static boolean isPerson(byte[] line) {
    return begins(line, "{\"number\":");
  }

  private static boolean begins(byte[] line, String how) {
    byte[] begin = how.getBytes(StandardCharsets.US_ASCII);
    return line.length > begin.length
        && Arrays.equals(line, 0, begin.length, begin, 0, begin.length);
  }

  /** The first line; empty for what is none. */
  public static Optional<ErasureCertificate> certificate(byte[] line) {
    return read(line, node -> new CertificateNode(node).certificate(), CertificateLines::of);
  }

  /** The line of a person; empty for what is none. */
  public static Optional<Told<CertifiedErasure>> person(byte[] line) {
    return read(
        line,
        node -> new Told<>(new PersonNode(node).person(), new LineNode(node).text("before")),
        told -> CertificateLines.of(told.what(), told.before()));
  }

  /** The line behind all people; empty for what is none. */
  public static Optional<Told<Totals>> totals(byte[] line) {
    return read(
        line,
        node -> new Told<>(new CertificateNode(node).totals(), new LineNode(node).text("before")),
        told -> CertificateLines.of(told.what(), told.before()));
  }

  /** The last line; empty for what is none. */
  public static Optional<CertificateSeal> seal(byte[] line) {
    return read(line, node -> new CertificateNode(node).seal(), CertificateLines::of);
  }

  private static <T> Optional<T> read(
      byte[] line, Function<JsonNode, T> reading, Function<T, byte[]> writing) {
    if (!begins(line, "{\"")) { // the reader of JSON knows UTF-16 too
      return Optional.empty();
    }
    try {
      T read = reading.apply(MAPPER.readTree(line));
      return Optional.of(read).filter(one -> Arrays.equals(writing.apply(one), line));
    } catch (JacksonException | IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
