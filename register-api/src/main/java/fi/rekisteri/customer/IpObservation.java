package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.time.Instant;
import java.util.Objects;

/**
 * An IP address from which a person was seen (S23): personal data with a short retention of its
 * own. The address is in canonical text (RFC 5952); IPv4 that came mapped into IPv6 is IPv4. Zone
 * ids and addresses that cannot send are refused; private ranges are kept, since a person can be
 * told apart in them too. No name service is ever asked.
 *
 * <p>Printing it never shows the person.
 *
 * @param address the address
 * @param seenAt when it was seen, UTC
 * @param source what saw it, such as {@code web-shop}: 1 to 100 characters
 */
public record IpObservation(String address, Instant seenAt, String source) {
  private static final PlainText SOURCE =
      new PlainText(ErrorCode.INVALID_IP_ADDRESS, "the source of an IP observation", 100);

  /** How observations are written to text. */
  public static final FieldType<IpObservation> TYPE =
      Written.type(
          IpObservation.class,
          ErrorCode.INVALID_IP_ADDRESS,
          seen -> Written.join(seen.address, seen.seenAt.toString(), seen.source),
          IpObservation::read,
          "address",
          "seenAt",
          "source");

  /**
   * Checks the address and brings it to canonical form.
   *
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for no address of one sender
   * @throws NullPointerException without an instant
   */
  public IpObservation {
    address = canonicalAddress(address);
    source = SOURCE.of(source);
    Objects.requireNonNull(seenAt, "seenAt");
  }

  /**
   * The canonical text of an address.
   *
   * @param text IPv4 or IPv6
   * @return the text by which equal addresses are equal
   * @throws InvalidValueException ({@code INVALID_IP_ADDRESS}) for no address of one sender
   */
  public static String canonicalAddress(String text) {
    return IpAddress.parse(text.strip()).text();
  }

  /**
   * The network for statistics: /24 of IPv4, /48 of IPv6.
   *
   * @return a network such as {@code 192.0.2.0/24}
   */
  public String truncated() {
    return IpAddress.parse(address).network(24, 48);
  }

  /**
   * Whether the address is of a private network, of this machine or of one link.
   *
   * @return true where it says nothing about the place
   */
  public boolean isPrivate() {
    return IpAddress.parse(address).isPrivate();
  }

  @Override
  public String toString() {
    return "IpObservation[***]";
  }

  private static IpObservation read(String text) {
    String[] parts = Written.split(text, 3, ErrorCode.INVALID_IP_ADDRESS);
    return new IpObservation(parts[0], Instant.parse(parts[1]), parts[2]);
  }
}
