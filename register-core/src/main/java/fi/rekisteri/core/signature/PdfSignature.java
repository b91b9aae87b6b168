package fi.rekisteri.core.signature;

import java.util.Arrays;

/**
 * A signature of a PDF (ISO 32000-1, section 12.8): two ranges of bytes, with the signature itself
 * in the gap between them.
 *
 * @param gap where the first range ends
 * @param rest where the second range begins
 * @param end where the second range ends
 */
record PdfSignature(int gap, int rest, int end) {
  boolean coversAllOf(byte[] file) {
    return end == file.length;
  }

  /** What was signed. */
  byte[] contentOf(byte[] file) {
    byte[] content = Arrays.copyOf(file, gap + end - rest);
    System.arraycopy(file, rest, content, gap, end - rest);
    return content;
  }
}
