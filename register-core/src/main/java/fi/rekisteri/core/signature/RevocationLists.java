package fi.rekisteri.core.signature;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the revocation lists of the host say about a path (RFC 5280, section 5). */
final class RevocationLists {
  private static final int KEY_USAGE_CRL_SIGN = 6;

  private final List<X509CRL> lists;

  RevocationLists(List<X509CRL> lists) {
    this.lists = lists;
  }

  /** Whether one certificate of the path is revoked. An old list is enough to say so. */
  boolean revokes(CertificatePath path) {
    return IntStream.range(0, path.certificates().size())
        .anyMatch(
            index -> {
              X509Certificate certificate = path.certificates().get(index);
              return lists.stream()
                  .filter(list -> isOf(list, path.issuerOf(index)))
                  .anyMatch(list -> list.isRevoked(certificate));
            });
  }

  /** Whether a current list tells of each certificate. */
  boolean cover(CertificatePath path, Instant now) {
    int length = path.certificates().size();
    return length > 0
        && IntStream.range(0, length)
            .allMatch(
                index ->
                    lists.stream()
                        .filter(list -> isCurrent(list, now))
                        .anyMatch(list -> isOf(list, path.issuerOf(index))));
  }

  private static boolean isCurrent(X509CRL list, Instant now) {
    return !list.getThisUpdate().toInstant().isAfter(now)
        && list.getNextUpdate() != null
        && list.getNextUpdate().toInstant().isAfter(now);
  }

  /** A list with a critical extension is a part of one, or speaks of others' certificates. */
  private static boolean isOf(X509CRL list, X509Certificate issuer) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    boolean[] usage = issuer.getKeyUsage();
    return (critical == null || critical.isEmpty())
        && (usage == null || usage[KEY_USAGE_CRL_SIGN])
        && list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        && isSignedBy(list, issuer);
  }

  private static boolean isSignedBy(X509CRL list, X509Certificate issuer) {
    try {
      list.verify(issuer.getPublicKey(), Providers.BOUNCY_CASTLE);
      return true;
    } catch (GeneralSecurityException | RuntimeException foreign) {
      return false;
    }
  }
}
