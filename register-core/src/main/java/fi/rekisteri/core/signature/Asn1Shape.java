package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureFinding;

/**
 * Walks over an ASN.1 value (X.690, BER and DER) without recursion and without making objects, so
 * that nothing reaches a parser which is nested too deeply or claims more than is there.
 */
final class Asn1Shape {
  private static final int DEEPEST = 48;
  private static final int MOST_ELEMENTS = 1_000_000;
  private static final int INDEFINITE = -1;

  private final byte[] bytes;
  private final int[] ends = new int[DEEPEST + 1];
  private final int[] limits = new int[DEEPEST + 1];
  private int depth;
  private int at;

  private Asn1Shape(byte[] bytes) {
    this.bytes = bytes;
    limits[0] = bytes.length;
  }

  /**
   * Where the first value ends.
   *
   * @throws UnreadableException where it does not, or is nested too deeply
   */
  static int end(byte[] bytes) throws UnreadableException {
    return new Asn1Shape(bytes).walk();
  }

  /** Demands that there is one value and nothing behind it. */
  static void requireOne(byte[] bytes) throws UnreadableException {
    if (end(bytes) != bytes.length) {
      throw malformed();
    }
  }

  private int walk() throws UnreadableException {
    for (int elements = 0; elements < MOST_ELEMENTS; elements++) {
      element();
      while (depth > 0 && ends[depth] == at) {
        depth--;
      }
      if (depth == 0) {
        return at;
      }
    }
    throw new UnreadableException(SignatureFinding.TOO_LARGE);
  }

  private void element() throws UnreadableException {
    int tag = next();
    if (tag == 0 && depth > 0 && ends[depth] == INDEFINITE) {
      if (next() != 0) {
        throw malformed();
      }
      depth--;
      return;
    }
    skipLongTag(tag);
    int length = length();
    boolean constructed = (tag & 0x20) != 0;
    if (length == INDEFINITE ? !constructed : length > limits[depth] - at) {
      throw malformed();
    }
    if (constructed) {
      enter(length);
    } else {
      at += length;
    }
  }

  private void skipLongTag(int tag) throws UnreadableException {
    if ((tag & 0x1F) == 0x1F) {
      for (int part = next(), parts = 1; (part & 0x80) != 0; part = next(), parts++) {
        if (parts == 4) {
          throw malformed();
        }
      }
    }
  }

  private int length() throws UnreadableException {
    int first = next();
    if (first == 0x80) {
      return INDEFINITE;
    }
    if (first < 0x80) {
      return first;
    }
    if (first > 0x84) {
      throw malformed();
    }
    int length = 0;
    for (int left = first & 0x7F; left > 0; left--) {
      length = length << 8 | next();
    }
    if (length < 0) {
      throw malformed();
    }
    return length;
  }

  private void enter(int length) throws UnreadableException {
    if (depth == DEEPEST) {
      throw new UnreadableException(SignatureFinding.TOO_LARGE);
    }
    depth++;
    ends[depth] = length == INDEFINITE ? INDEFINITE : at + length;
    limits[depth] = length == INDEFINITE ? limits[depth - 1] : at + length;
  }

  private int next() throws UnreadableException {
    if (at >= limits[depth]) {
      throw malformed();
    }
    return bytes[at++] & 0xFF;
  }

  private static UnreadableException malformed() {
    return new UnreadableException(SignatureFinding.MALFORMED);
  }
}
