package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.FileKind.starts;

import fi.rekisteri.signature.SignatureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the signatures of a PDF by their byte ranges, without parsing the document: what a
 * signature covers are bytes, whatever they mean.
 *
 * <p>A range counts only where it begins with the file and where the gap holds the signature and
 * nothing else, next to the dictionary that names it: else something could hide there.
 */
final class PdfSignatures {
  private static final String RANGE = "/ByteRange";

  private final byte[] file;
  private final SignatureLimits limits;

  PdfSignatures(byte[] file, SignatureLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** The signatures of people, in the order of the file; time stamps are none. */
  List<PdfSignature> all() throws UnreadableException {
    List<PdfSignature> all = new ArrayList<>();
    int seen = 0;
    for (int at = find(RANGE, 0, file.length); at >= 0; at = find(RANGE, at + 1, file.length)) {
      if (++seen > limits.signers()) {
        throw new UnreadableException(SignatureFinding.TOO_LARGE);
      }
      PdfSignature one = new PdfNumbers(file, at + RANGE.length()).signature();
      requireInPlace(one, at);
      if (!PdfDictionary.of(file, one).names("/ETSI.RFC3161")) {
        all.add(one);
      }
    }
    return all;
  }

  /** The CMS message of a signature. */
  byte[] message(PdfSignature one) throws UnreadableException {
    PdfDictionary dictionary = PdfDictionary.of(file, one);
    if (!dictionary.names("/adbe.pkcs7.detached") && !dictionary.names("/ETSI.CAdES.detached")) {
      throw new UnreadableException(SignatureFinding.UNSUPPORTED_FORMAT);
    }
    byte[] padded = hex(one.gap() + 1, one.rest() - 1);
    int end = Asn1Shape.end(padded);
    for (int at = end; at < padded.length; at++) {
      if (padded[at] != 0) {
        throw malformed();
      }
    }
    return Arrays.copyOf(padded, end);
  }

  private void requireInPlace(PdfSignature one, int range) throws UnreadableException {
    int key = one.gap() - 1;
    while (key > 0 && file[key] <= ' ') {
      key--;
    }
    boolean isContents = starts(file, key - "/Contents".length() + 1, "/Contents");
    boolean isString = file[one.gap()] == '<' && file[one.rest() - 1] == '>';
    if (!isContents || !isString || !PdfDictionary.of(file, one).holds(range)) {
      throw malformed();
    }
  }

  private byte[] hex(int from, int to) throws UnreadableException {
    int length = to - from;
    if (length / 2 > limits.signatureBytes()) {
      throw new UnreadableException(SignatureFinding.TOO_LARGE);
    }
    if (length % 2 != 0) {
      throw malformed();
    }
    byte[] bytes = new byte[length / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit((char) (file[from + 2 * i] & 0xFF), 16);
      int low = Character.digit((char) (file[from + 2 * i + 1] & 0xFF), 16);
      if (high < 0 || low < 0) {
        throw malformed();
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }

  private int find(String text, int from, int to) {
    for (int at = from; at + text.length() <= to; at++) {
      if (file[at] == '/' && starts(file, at, text)) {
        return at;
      }
    }
    return -1;
  }

  private static UnreadableException malformed() {
    return new UnreadableException(SignatureFinding.MALFORMED);
  }
}
