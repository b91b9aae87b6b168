package fi.rekisteri.core.opendsr;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that are called over HTTPS. They are looked at as texts: nothing is fetched. */
final class HttpsAddress {
  /** No address is longer. */
  static final int LONGEST = 2_000;

  /** So many addresses a request is called back at, and no more. */
  static final int MOST_CALLBACKS = 10;

  private HttpsAddress() {}

  static boolean is(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
  }

  static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text)).filter(HttpsAddress::is);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  /** An address with a password in it would carry that password into every log of its callers. */
  static Optional<URI> withoutPassword(String text) {
    return read(text).filter(address -> address.getRawUserInfo() == null);
  }
}
