package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureFinding;

/** Reads the four numbers of a byte range. */
final class PdfNumbers {
  private static final int MOST_DIGITS = 9;

  private final byte[] file;
  private int at;

  PdfNumbers(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  /** The signature whose ranges follow; they lie within the file, begin it, and leave a gap. */
  PdfSignature signature() throws UnreadableException {
    expect('[');
    int start = number();
    int gap = number();
    int rest = number();
    int end = rest + number();
    expect(']');
    if (start != 0 || gap < 1 || rest < gap + 2 || end < rest || end > file.length) {
      throw malformed();
    }
    return new PdfSignature(gap, rest, end);
  }

  private void expect(char sign) throws UnreadableException {
    skipSpace();
    if (at >= file.length || file[at++] != sign) {
      throw malformed();
    }
  }

  private int number() throws UnreadableException {
    skipSpace();
    int number = 0;
    int digits = 0;
    while (at < file.length && file[at] >= '0' && file[at] <= '9') {
      if (++digits > MOST_DIGITS) {
        throw malformed();
      }
      number = number * 10 + file[at++] - '0';
    }
    if (digits == 0) {
      throw malformed();
    }
    return number;
  }

  private void skipSpace() {
    while (at < file.length && " \t\r\n\f\0".indexOf(file[at]) >= 0) {
      at++;
    }
  }

  private static UnreadableException malformed() {
    return new UnreadableException(SignatureFinding.MALFORMED);
  }
}
