package fi.rekisteri.core.signature;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose certificates the host believes. Immutable.
 *
 * <p>The host answers for it: nothing is downloaded, neither the trusted lists of the member states
 * (eIDAS Art. 22) nor revocation lists, and a root is trusted however old it is.
 *
 * @param qualified roots of qualified certificates for electronic signatures, taken by the host
 *     from a trusted list
 * @param others roots of other certificates
 * @param revocationLists current lists of the roots and of the authorities below them, where the
 *     host has them
 */
public record TrustedRoots(
    Set<X509Certificate> qualified, Set<X509Certificate> others, List<X509CRL> revocationLists) {
  /** A copy. */
  public TrustedRoots {
    qualified = Set.copyOf(qualified);
    others = Set.copyOf(others);
    revocationLists = List.copyOf(revocationLists);
  }

  /**
   * Roots that make a signature an advanced one.
   *
   * @param roots certificates of authorities, or of single signatories
   * @return these roots, none of which is qualified
   */
  public static TrustedRoots of(Collection<X509Certificate> roots) {
    return new TrustedRoots(Set.of(), Set.copyOf(roots), List.of());
  }

  /**
   * With roots below which a certificate that says so is qualified.
   *
   * @param roots from a trusted list
   * @return a copy
   */
  public TrustedRoots withQualified(Collection<X509Certificate> roots) {
    return new TrustedRoots(Set.copyOf(roots), others, revocationLists);
  }

  /**
   * With revocation lists. Only complete ones that an authority issued for itself count.
   *
   * @param lists as the authorities published them; their signatures are verified
   * @return a copy
   */
  public TrustedRoots withRevocationLists(Collection<X509CRL> lists) {
    return new TrustedRoots(qualified, others, List.copyOf(lists));
  }

  /** All roots, those first that prove most. */
  Set<X509Certificate> all() {
    Set<X509Certificate> all = new LinkedHashSet<>(qualified);
    all.addAll(others);
    return all;
  }

  @Override
  public String toString() {
    return "TrustedRoots["
        + qualified.size()
        + " qualified, "
        + others.size()
        + " others, "
        + revocationLists.size()
        + " revocation lists]";
  }
}
