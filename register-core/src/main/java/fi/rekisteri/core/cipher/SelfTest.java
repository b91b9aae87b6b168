package fi.rekisteri.core.cipher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.BadPaddingException;

/**
 * Known answers that a backend must give before it may touch data: AES-256-GCM both ways, a tag
 * that must be refused, HMAC (RFC 4231, case 1) and HKDF (RFC 5869, case 1). A provider that
 * answers wrongly would otherwise be noticed when nobody can open the values any more.
 */
final class SelfTest {
  private static final byte[] PLAIN = ascii("Rekisteri AES-256-GCM known answer");
  private static final byte[] ASSOCIATED = ascii("FLD1 known answer");
  private static final byte[] SEALED =
      hex(
          "1a7eb50f0a9d33ec57421ead894858c874ef4149c64c981cc8a6c2689acdd63f"
              + "f19b28b3945379ba0e9ccb80a14a933819f4");
  private static final byte[] HMAC =
      hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  private static final byte[] HKDF_SEED =
      hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
  private static final byte[] HKDF =
      hex(
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
              + "34007208d5b887185865");

  private SelfTest() {}

  static void run(CryptoBackend backend) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    DataKey aes = DataKey.aes(key, 0, key.length);
    require(sealsAsKnown(backend, aes), backend, "AES-GCM seals wrongly");
    require(opensAsKnown(backend, aes), backend, "AES-GCM opens wrongly");
    require(refusesChangedTag(backend, aes), backend, "AES-GCM accepts a changed tag");
    byte[] hmacKey = new byte[20];
    Arrays.fill(hmacKey, (byte) 0x0b);
    byte[] mac = backend.newHmac(DataKey.hmac(hmacKey)).doFinal(ascii("Hi There"));
    require(Arrays.equals(mac, HMAC), backend, "HMAC-SHA-256 is wrong");
    byte[] okm = Hkdf.expand(backend, DataKey.hmac(HKDF_SEED), hex("f0f1f2f3f4f5f6f7f8f9"), 42);
    require(Arrays.equals(okm, HKDF), backend, "HKDF-SHA-256 is wrong");
  }

  private static boolean sealsAsKnown(CryptoBackend backend, DataKey key) {
    byte[] blob = blobWithNonce();
    System.arraycopy(PLAIN, 0, blob, Gcm.BODY, PLAIN.length);
    backend.newGcm().seal(key, blob, ASSOCIATED);
    return Arrays.equals(blob, sealedBlob());
  }

  private static boolean opensAsKnown(CryptoBackend backend, DataKey key) {
    try {
      return Arrays.equals(PLAIN, backend.newGcm().open(key, sealedBlob(), ASSOCIATED));
    } catch (BadPaddingException e) {
      return false;
    }
  }

  private static boolean refusesChangedTag(CryptoBackend backend, DataKey key) {
    byte[] blob = sealedBlob();
    blob[blob.length - 1] ^= 1;
    try {
      backend.newGcm().open(key, blob, ASSOCIATED);
      return false;
    } catch (BadPaddingException e) {
      return true;
    }
  }

  private static byte[] sealedBlob() {
    byte[] blob = blobWithNonce();
    System.arraycopy(SEALED, 0, blob, Gcm.BODY, SEALED.length);
    return blob;
  }

  private static byte[] blobWithNonce() {
    byte[] blob = new byte[PLAIN.length + Gcm.OVERHEAD];
    for (int i = 0; i < Gcm.NONCE; i++) {
      blob[Gcm.HEADER + i] = (byte) (100 + i);
    }
    return blob;
  }

  private static void require(boolean passed, CryptoBackend backend, String what) {
    if (!passed) {
      throw CryptoBackend.unusable(backend + " failed its known answers: " + what);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
