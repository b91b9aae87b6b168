package fi.rekisteri.core.letter;

import fi.rekisteri.core.certificate.LineNode;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.rights.RefusalCertificate;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate of a refusal in its one spelling, to be kept and read again (S78.3): UTF-8, members
 * in one order, no space between them, and a member that has nothing to say left out. Its schema is
 * {@value #SCHEMA_FILE} beside this class. Stateless and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>What is not written exactly as we write it is refused: it is read, written again and
 *       compared, so that nothing stands there twice, is spelled in two ways, or hides.
 *   <li>Nothing longer than {@value #MOST_BYTES} bytes is read, and nothing that was refused is
 *       quoted.
 *   <li>It carries no signature: keep it where only the register writes, such as in its own case.
 * </ul>
 */
public final class RefusalCertificateJson {
  /** The name of the schema, which the document names too. */
  public static final String SCHEMA = "urn:fi-rekisteri:schema:refusal-certificate:1";

  /** The file of the schema. */
  public static final String SCHEMA_FILE = "refusal-certificate-1.schema.json";

  /** A longer document is not read. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int DEEPEST = 8;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RefusalCertificateJson() {}

  /**
   * Writes a certificate. The same certificate always gives the same bytes.
   *
   * @param certificate the certificate
   * @return the document in UTF-8
   */
  public static byte[] write(RefusalCertificate certificate) {
    return new CertificateTree(certificate).bytes();
  }

  /**
   * Reads a certificate that was written here.
   *
   * @param json the document in UTF-8
   * @return the certificate
   * @throws InvalidValueException {@code REFUSAL_CERTIFICATE_UNREADABLE} for anything else
   */
  public static RefusalCertificate read(byte[] json) {
    return find(json)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    ErrorCode.REFUSAL_CERTIFICATE_UNREADABLE,
                    "a document is no certificate of a refusal as it is written here",
                    "read it as it was written, byte by byte"));
  }

  private static Optional<RefusalCertificate> find(byte[] json) {
    if (json.length > MOST_BYTES || json.length < 2 || json[0] != '{' || json[1] != '"') {
      return Optional.empty(); // the reader of JSON knows UTF-16 too
    }
    try {
      RefusalCertificate read = new CertificateNode(new LineNode(MAPPER.readTree(json))).read();
      return Optional.of(read).filter(one -> Arrays.equals(write(one), json));
    } catch (JacksonException
        | IllegalArgumentException
        | DateTimeException
        | RegisterException malformed) {
      return Optional.empty();
    }
  }
}
