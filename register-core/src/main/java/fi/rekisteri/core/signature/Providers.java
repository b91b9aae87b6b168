package fi.rekisteri.core.signature;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Who computes: named, so that the host's list of providers cannot change it, nor is changed. */
final class Providers {
  /** Signatures, hashes and ciphers. */
  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Providers() {}

  /** The JDK's own certificates and paths (RFC 5280). */
  static Provider jdk() {
    return Security.getProvider("SUN");
  }
}
