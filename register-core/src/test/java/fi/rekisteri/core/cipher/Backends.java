package fi.rekisteri.core.cipher;

import java.util.stream.Stream;

/** Every backend that a host can choose; the tests of sealing run under each of them. */
public final class Backends {
  /** Where {@code @MethodSource} finds them. */
  public static final String ALL = "fi.rekisteri.core.cipher.Backends#all";

  private Backends() {}

  /** One of each. */
  public static Stream<CryptoBackend> all() {
    return Stream.of(CryptoBackend.jdk(), CryptoBackend.bouncyCastle());
  }
}
