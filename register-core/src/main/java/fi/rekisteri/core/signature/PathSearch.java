package fi.rekisteri.core.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a path from a certificate to a trusted root, and lets the JDK validate it (RFC 5280,
 * section 6). Immutable and thread-safe.
 *
 * <p>The paths are put together here, by names, and not by the JDK's builder: that one fetches
 * certificates from addresses that stand in a certificate where a system property allows it, and
 * what stands there is the sender's choice. How many paths are tried is limited, so that
 * certificates which all certify each other keep nobody busy.
 */
final class PathSearch {
  private static final int LONGEST = 5;
  private static final int MOST_PATHS = 32;

  private final Set<X509Certificate> roots;

  PathSearch(Set<X509Certificate> roots) {
    this.roots = roots;
  }

  /** The first path that is valid at a time. */
  Optional<CertificatePath> find(
      X509Certificate signatory, Collection<X509Certificate> between, Date at) {
    if (roots.contains(signatory)) {
      return Optional.of(new CertificatePath(List.of(), signatory));
    }
    Deque<List<X509Certificate>> open = new ArrayDeque<>();
    open.add(List.of(signatory));
    for (int tried = 0; tried < MOST_PATHS && !open.isEmpty(); tried++) {
      List<X509Certificate> path = open.remove();
      Optional<CertificatePath> ended = ended(path, at);
      if (ended.isPresent()) {
        return ended;
      }
      open.addAll(longer(path, between));
    }
    return Optional.empty();
  }

  private Optional<CertificatePath> ended(List<X509Certificate> path, Date at) {
    X509Certificate last = path.get(path.size() - 1);
    return roots.stream()
        .filter(root -> hasIssued(root, last))
        .filter(root -> isValid(path, root, at))
        .findFirst()
        .map(root -> new CertificatePath(path, root));
  }

  private static List<List<X509Certificate>> longer(
      List<X509Certificate> path, Collection<X509Certificate> between) {
    List<List<X509Certificate>> longer = new ArrayList<>();
    X509Certificate last = path.get(path.size() - 1);
    for (X509Certificate next : between) {
      if (path.size() < LONGEST && hasIssued(next, last) && !path.contains(next)) {
        List<X509Certificate> one = new ArrayList<>(path);
        one.add(next);
        longer.add(one);
      }
    }
    return longer;
  }

  private static boolean hasIssued(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static boolean isValid(List<X509Certificate> path, X509Certificate root, Date at) {
    try {
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setRevocationEnabled(false); // RevocationLists looks, without a connection.
      parameters.setDate(at);
      CertPathValidator.getInstance("PKIX", Providers.jdk())
          .validate(
              CertificateFactory.getInstance("X.509", Providers.jdk()).generateCertPath(path),
              parameters);
      return true;
    } catch (GeneralSecurityException invalid) {
      return false;
    }
  }
}
