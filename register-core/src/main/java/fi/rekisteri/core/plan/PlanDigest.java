package fi.rekisteri.core.plan;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.store.PlanItem;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest of a plan: SHA-256 over its items in their order, as they come. It takes the same
 * memory for ten people and for a million. Not thread-safe.
 */
final class PlanDigest {
  private final MessageDigest sha256 = CryptoBackend.configured().newSha256();
  private final Form form = new Form(sha256::update);

  void add(PlanItem item) {
    form.number(item.number())
        .id(item.customer().value())
        .number(item.version())
        .text(item.planned());
  }

  /** 64 hexadecimal digits; the next item begins another digest. */
  String end() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
