package fi.rekisteri.core.audit.outside;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, the tree of RFC 9162 and Ed25519, as the JDK has them. */
final class Primitives {
  private static final String KEY_FORM = "302a300506032b6570032100";

  private Primitives() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The definition itself, word for word. */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256().digest();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    MessageDigest node = sha256();
    node.update((byte) 1);
    node.update(root(leaves.subList(0, half)));
    return node.digest(root(leaves.subList(half, leaves.size())));
  }

  static boolean verifies(String key, byte[] message, byte[] signature) {
    try {
      byte[] form = HexFormat.of().parseHex(KEY_FORM + key);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(form)));
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }
}
