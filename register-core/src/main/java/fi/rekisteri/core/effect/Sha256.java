package fi.rekisteri.core.effect;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.util.HexFormat;

/** The hash by which a document is known again. */
final class Sha256 {
  private Sha256() {}

  static String hex(byte[] document) {
    return HexFormat.of().formatHex(CryptoBackend.configured().newSha256().digest(document));
  }
}
