package fi.rekisteri.core;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a reader of the wire format needs of the JDK. It shares no code with the engine. */
final class PlainJdk {
  private PlainJdk() {}

  /** Opens a blob of header (6), nonce (12), ciphertext and tag (16). */
  static byte[] open(byte[] key, byte[] blob, byte[] place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    GCMParameterSpec nonce = new GCMParameterSpec(128, blob, 6, 12);
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), nonce);
    cipher.updateAAD(place);
    return cipher.doFinal(blob, 18, blob.length - 18);
  }

  static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  /** HKDF-Expand for at most 32 bytes. */
  static byte[] expand(byte[] seed, byte[] info, int length) throws GeneralSecurityException {
    return Arrays.copyOf(hmac(seed, join(info, new byte[] {1})), length);
  }

  static byte[] lp(byte[] part) {
    return join(ByteBuffer.allocate(2).putShort((short) part.length).array(), part);
  }

  static byte[] lp(String text) {
    return lp(ascii(text));
  }

  static byte[] u32(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  static byte[] u64(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] uuid(String id) {
    return HexFormat.of().parseHex(id.replace("-", ""));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
