package fi.rekisteri.core.certificate;

/**
 * The last line of a certificate.
 *
 * @param sha256 the hash over all lines before it
 * @param signer the public key
 * @param signature the signature of {@link CertificateForm#signed}, all in hexadecimal digits
 */
public record CertificateSeal(String sha256, String signer, String signature) {}
