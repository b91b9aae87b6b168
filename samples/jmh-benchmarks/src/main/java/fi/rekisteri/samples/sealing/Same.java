package fi.rekisteri.samples.sealing;

import java.util.Arrays;

/** A library that does not give back what it was given is not measured. */
final class Same {
  private Same() {}

  static void require(byte[] value, byte[] opened) {
    if (!Arrays.equals(value, opened)) {
      throw new IllegalStateException("a value came back changed");
    }
  }
}
