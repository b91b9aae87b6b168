package fi.rekisteri.core.retention;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Verifies a certificate of erasure without the register, its keys or its database: whoever has the
 * file and the public key can tell whether it is what the register wrote, and whether the execution
 * it tells of is complete. Immutable and thread-safe; memory does not grow with the file.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every byte is covered by a signature of the trusted key: none was altered, added or left
 *       out, and no person was taken out, put in or moved.
 *   <li>What it says at the top, such as that it is complete, is what its lines about people say.
 *   <li>Nobody of whom nothing went is shown as erased, and no value as both gone and there.
 * </ul>
 *
 * It does not tell whether the register told the truth when it signed, nor whether a copy exists
 * where the register does not see it: on paper that nobody ordered to be destroyed, in backups
 * until the day that the certificate states, or in systems that are no source of the register.
 */
public final class ErasureCertificateVerifier {
  /** The resource of this package that holds the schema of a line (JSON Schema 2020-12). */
  public static final String SCHEMA_FILE = "erasure-certificate-line-1.schema.json";

  private final Set<String> trusted;

  private ErasureCertificateVerifier(Set<String> trusted) {
    this.trusted = trusted;
  }

  /**
   * A verifier.
   *
   * @param publicKey the register's Ed25519 public key, in 64 hexadecimal digits, obtained from the
   *     controller in some other way than the file
   * @return the verifier
   * @throws IllegalArgumentException where that is no key
   */
  public static ErasureCertificateVerifier trusting(String publicKey) {
    return trustingAnyOf(List.of(publicKey));
  }

  /**
   * A verifier for whoever trusts several keys of one controller.
   *
   * @param publicKeys of which one signed the certificate
   * @return the verifier
   * @throws IllegalArgumentException where one of them is no key, or there is none
   */
  public static ErasureCertificateVerifier trustingAnyOf(Collection<String> publicKeys) {
    Set<String> digits = new LinkedHashSet<>();
    publicKeys.forEach(key -> digits.add(key.strip().toLowerCase(Locale.ROOT)));
    if (digits.isEmpty() || !digits.stream().allMatch(key -> key.matches("[0-9a-f]{64}"))) {
      throw new IllegalArgumentException("a public key has 64 hexadecimal digits");
    }
    return new ErasureCertificateVerifier(digits);
  }

  /**
   * Verifies a file.
   *
   * @param certificate its bytes; they are read to the end or to the first defect, and not closed
   * @return genuine and complete, genuine and not complete, or the first defect
   * @throws IOException where the stream fails
   */
  public CertificateVerdict verify(InputStream certificate) throws IOException {
    FileLines lines = new FileLines(certificate);
    try {
      CertificateWalk walk = new CertificateWalk(trusted, lines);
      while (walk.hasNext()) {
        walk.next();
      }
      return walk.end();
    } catch (BrokenException found) {
      return new CertificateVerdict.Broken(found.defect(), lines.number());
    }
  }

  /** Walks through a file again that was verified, to show what it says. */
  CertificateWalk walk(InputStream certificate) throws IOException {
    return CertificateWalk.through(certificate, trusted);
  }
}
