package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.util.stream.Stream;

/** The backends again, in the package that is open to the test runner when its tests run alone. */
final class Backends {
  static final String ALL = "fi.rekisteri.core.crypto.Backends#all";

  private Backends() {}

  static Stream<CryptoBackend> all() {
    return fi.rekisteri.core.cipher.Backends.all();
  }
}
