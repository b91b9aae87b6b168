package fi.rekisteri.core.sealing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The wire format a second time, written from its description on other classes than the engine uses
 * and sharing none of its code. Where both agree with the frozen vectors, the description is
 * complete.
 */
final class Reference {
  private Reference() {}

  static byte[] wrapKey(byte[] seed, Place place, byte[] key, byte[] nonce) {
    byte[] wrapping = expand(seed, join(ascii("wrap"), lp(place.register()), u32(1), u32(1)), 32);
    byte[] header = join(hex("c101"), u32(1));
    byte[] aad = join(ascii("KEY1"), header, place.owner(), place.keyId());
    return join(header, nonce, gcm(wrapping, nonce, aad, key));
  }

  static byte[] sealValue(byte[] key, Place place, byte[] plain, byte[] nonce) {
    byte[] header = join(hex("e101"), place.keyId());
    byte[] aad = join(ascii("FLD1"), header, place.owner(), lp(place.fieldId()));
    int length = plain.length + 2;
    byte[] zeros = new byte[(16 - length % 16) % 16];
    byte[] frame = join(hex("81"), plain, hex("80"), zeros);
    return join(header, nonce, gcm(Arrays.copyOf(key, 32), nonce, aad, frame));
  }

  static byte[] tag(byte[] seed, String register, String index, TermText term) {
    byte[] normaliser = {0, (byte) term.normaliser()};
    byte[] info = join(ascii("BIDX1"), lp(register), lp(index), normaliser);
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(expand(seed, info, 32)));
    byte[] input = join(new byte[1], term.normalised());
    mac.update(input, 0, input.length);
    byte[] hash = new byte[32];
    mac.doFinal(hash, 0);
    return Arrays.copyOf(hash, 16);
  }

  static byte[] tag(byte[] seed, String register, IndexText index, List<TermText> terms) {
    byte[] info = join(ascii("BIDX2"), lp(register), lp(index.id()));
    info = join(info, new byte[] {(byte) index.bits(), (byte) terms.size()});
    byte[] input = new byte[1];
    for (int i = 0; i < terms.size(); i++) {
      byte[] normaliser = {0, (byte) terms.get(i).normaliser()};
      info = join(info, lp(index.fields().get(i)), normaliser);
      byte[] term = terms.get(i).normalised();
      input = join(input, u32(term.length), term);
    }
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(expand(seed, info, 32)));
    mac.update(input, 0, input.length);
    byte[] hash = new byte[32];
    mac.doFinal(hash, 0);
    BigInteger first = new BigInteger(1, hash).shiftRight(256 - index.bits());
    int bytes = (index.bits() + 7) / 8;
    byte[] tag = first.shiftLeft(bytes * 8 - index.bits()).toByteArray();
    byte[] padded = join(new byte[bytes], tag);
    return Arrays.copyOfRange(padded, padded.length - bytes, padded.length);
  }

  static byte[] check(byte[] seed, String register, int purpose, int epoch) {
    return expand(seed, join(ascii("check"), lp(register), u32(purpose), u32(epoch)), 16);
  }

  /** Where something is sealed. */
  record Place(String register, String customer, byte[] keyId, String fieldId) {
    byte[] owner() {
      byte[] uuid = hex(customer.replace("-", ""));
      return join(lp(register), lp("main"), hex("0010"), uuid);
    }
  }

  /** An index of several fields or of shortened tags. */
  record IndexText(String id, int bits, List<String> fields) {}

  /** A normalised term and the number of its rule. */
  record TermText(int normaliser, byte[] normalised) {}

  private static byte[] gcm(byte[] key, byte[] nonce, byte[] aad, byte[] plain) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, aad));
    byte[] out = new byte[plain.length + 16];
    try {
      int written = cipher.processBytes(plain, 0, plain.length, out, 0);
      cipher.doFinal(out, written);
      return out;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] expand(byte[] seed, byte[] info, int length) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(HKDFParameters.skipExtractParameters(seed, info));
    byte[] out = new byte[length];
    generator.generateBytes(out, 0, length);
    return out;
  }

  private static byte[] lp(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return join(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
  }

  private static byte[] u32(int number) {
    return hex(HexFormat.of().toHexDigits(number));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
