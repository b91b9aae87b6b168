package fi.rekisteri.core.sealing;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is encrypted: a codec byte, the value, {@code 0x80} and zeros up to the next 16 bytes
 * (ISO/IEC 7816-4), so that the length of a sealed value tells little about the value.
 */
final class Frame {
  static final int BLOCK = 16;

  /** Bytes, padded. The numbers below 0x80 are kept for values without padding. */
  private static final byte PADDED_BYTES = (byte) 0x81;

  private static final byte END = (byte) 0x80;

  private Frame() {}

  static int lengthFor(int plain) {
    return (1 + plain + 1 + BLOCK - 1) / BLOCK * BLOCK;
  }

  /** Writes the frame of a value into zeroed bytes. */
  static void write(byte[] plain, byte[] target, int offset) {
    target[offset] = PADDED_BYTES;
    System.arraycopy(plain, 0, target, offset + 1, plain.length);
    target[offset + 1 + plain.length] = END;
  }

  static boolean isKnown(byte[] frame) {
    return frame[0] == PADDED_BYTES;
  }

  /**
   * @return the value, or empty where no end is found, which no sealed frame shows
   */
  static Optional<byte[]> read(byte[] frame) {
    int end = frame.length - 1;
    while (end > 0 && frame[end] == 0) {
      end--;
    }
    return end > 0 && frame[end] == END
        ? Optional.of(Arrays.copyOfRange(frame, 1, end))
        : Optional.empty();
  }
}
