package fi.rekisteri.core.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A path that leads to a trusted root.
 *
 * @param certificates from the signatory's upwards, without the root; empty where the signatory's
 *     own certificate is the root
 * @param root where it ends
 */
record CertificatePath(List<X509Certificate> certificates, X509Certificate root) {
  X509Certificate issuerOf(int index) {
    return index + 1 < certificates.size() ? certificates.get(index + 1) : root;
  }
}
