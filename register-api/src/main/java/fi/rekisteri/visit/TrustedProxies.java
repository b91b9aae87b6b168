package fi.rekisteri.visit;

import fi.rekisteri.customer.IpNetwork;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Arrays;
import java.util.List;

/**
 * The host's own proxies, whose word about the sender is taken (S54). Anybody can write a list of
 * addresses into a header; what counts in it is what a proxy of the host's own added.
 *
 * @param networks where they are; none where requests come from browsers directly
 */
public record TrustedProxies(List<IpNetwork> networks) {
  /** No proxy is trusted: an address stands alone, and a list is refused. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /** No honest list is longer. */
  private static final int LONGEST = 1000;

  /** Copies the list. */
  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * Proxies by their networks.
   *
   * @param networks such as {@code 10.0.0.0/8}
   * @return the proxies
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for no network
   */
  public static TrustedProxies of(String... networks) {
    return new TrustedProxies(Arrays.stream(networks).map(IpNetwork::parse).toList());
  }

  /**
   * The sender's address: the last in the list that is no trusted proxy's, since each proxy adds
   * the one that it was asked from.
   *
   * @param header an address, or a list from the sender to the nearest proxy
   * @return the address in canonical text
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for a list where no proxy is
   *     trusted, and for a header that holds anything but addresses
   */
  public String sender(String header) {
    if (header.length() > LONGEST) {
      throw refusal("is longer than any honest one");
    }
    if (header.indexOf(',') < 0) {
      return IpObservation.canonicalAddress(header);
    }
    List<String> addresses =
        Arrays.stream(header.split(",", -1)).map(IpObservation::canonicalAddress).toList();
    if (networks.isEmpty()) {
      throw refusal("is a list, and no proxy is trusted");
    }
    for (int i = addresses.size() - 1; i > 0; i--) {
      if (!isTrusted(addresses.get(i))) {
        return addresses.get(i);
      }
    }
    return addresses.get(0);
  }

  private boolean isTrusted(String address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.INVALID_IP_ADDRESS,
        "the sender of a visit " + what,
        "name the networks of the host's own proxies, or hand over the sender's address alone");
  }
}
