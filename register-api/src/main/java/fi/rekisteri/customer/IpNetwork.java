package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/**
 * A network of IP addresses, such as that of the host's own proxies.
 *
 * @param address its first address, in canonical text
 * @param prefix how many bits of it all its addresses share
 */
public record IpNetwork(String address, int prefix) {
  /**
   * Brings the address to canonical form.
   *
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for no address, or a prefix that
   *     does not fit it
   */
  public IpNetwork {
    address = IpObservation.canonicalAddress(address);
    if (prefix < 0 || prefix > IpAddress.parse(address).bits()) {
      throw refusal();
    }
  }

  /**
   * Reads a network.
   *
   * @param text such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; without a prefix, one address
   * @return the network
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for another text
   */
  public static IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      String address = IpObservation.canonicalAddress(text);
      return new IpNetwork(address, IpAddress.parse(address).bits());
    }
    String prefix = text.substring(slash + 1);
    if (!prefix.matches("[0-9]{1,3}")) {
      throw refusal();
    }
    return new IpNetwork(text.substring(0, slash), Integer.parseInt(prefix));
  }

  /**
   * Whether an address belongs to it.
   *
   * @param other an address in canonical text
   * @return false also for one of the other kind
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for no address
   */
  public boolean contains(String other) {
    return IpAddress.parse(address).shares(prefix, IpAddress.parse(other));
  }

  private static InvalidValueException refusal() {
    return new InvalidValueException(
        ErrorCode.INVALID_IP_ADDRESS,
        "a network is no address with the number of bits that it shares",
        "write it as 10.0.0.0/8");
  }
}
