package fi.rekisteri.core.sealing;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Random bytes that are remembered, but masked: in memory the drawn bytes are not found here. */
final class MaskedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private static final byte MASK = (byte) 0xA5;

  private final transient List<byte[]> drawn = new ArrayList<>();

  @Override
  public void nextBytes(byte[] bytes) {
    super.nextBytes(bytes);
    drawn.add(masked(bytes));
  }

  /** The only draw of this length so far, or one of several. */
  byte[] maskedDraw(int length, int number) {
    return drawn.stream().filter(one -> one.length == length).toList().get(number);
  }

  /** Masks bytes, and unmasks masked ones; the argument stays as it is. */
  static byte[] masked(byte[] bytes) {
    byte[] masked = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = (byte) (bytes[i] ^ MASK);
    }
    return masked;
  }
}
