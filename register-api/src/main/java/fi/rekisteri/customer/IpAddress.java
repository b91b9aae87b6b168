package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The octets of an IP address, parsed here: the JDK's parser asks the name service about whatever
 * it does not understand, and that would tell outsiders.
 */
final class IpAddress {
  private final byte[] octets;

  private IpAddress(byte[] octets) {
    this.octets = octets;
  }

  /** Parses an address; one of IPv4 that is mapped into IPv6 is taken as IPv4. */
  static IpAddress parse(String text) {
    byte[] octets = text.indexOf(':') < 0 ? Ipv4.octets(text) : Ipv6.octets(text);
    if (octets == null) {
      throw refusal(
          "an IP address is neither IPv4 nor IPv6", "give the bare address, without zone");
    }
    byte[] narrow = unmapped(octets);
    if (cannotSend(narrow)) {
      throw refusal(
          "an IP address is unspecified, multicast or reserved", "record the sender's address");
    }
    return new IpAddress(narrow);
  }

  /** The network of the given prefix lengths, for statistics. */
  String network(int prefix4, int prefix6) {
    int prefix = octets.length == 4 ? prefix4 : prefix6;
    byte[] network = new byte[octets.length];
    System.arraycopy(octets, 0, network, 0, prefix / 8);
    return text(network) + "/" + prefix;
  }

  int bits() {
    return 8 * octets.length;
  }

  /** Whether both are of one kind and begin with the same bits. */
  boolean shares(int bits, IpAddress other) {
    if (octets.length != other.octets.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((octets[bit / 8] & mask) != (other.octets[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it belongs to a private network, this machine, or one link. */
  boolean isPrivate() {
    int first = octets[0] & 255;
    int second = octets[1] & 255;
    if (octets.length == 16) {
      return (first & 0xFE) == 0xFC || first == 0xFE && (second & 0xC0) == 0x80 || isIpv6Loopback();
    }
    return first == 10
        || first == 127
        || first == 172 && (second & 0xF0) == 16
        || first == 192 && second == 168
        || first == 169 && second == 254
        || first == 100 && (second & 0xC0) == 64;
  }

  String text() {
    return text(octets);
  }

  private static String text(byte[] octets) {
    return octets.length == 4 ? Ipv4.text(octets) : Ipv6.text(octets);
  }

  private boolean isIpv6Loopback() {
    return isZero(octets, 15) && octets[15] == 1;
  }

  private static byte[] unmapped(byte[] octets) {
    boolean mapped =
        octets.length == 16 && isZero(octets, 10) && octets[10] == -1 && octets[11] == -1;
    return mapped ? new byte[] {octets[12], octets[13], octets[14], octets[15]} : octets;
  }

  private static boolean cannotSend(byte[] octets) {
    int first = octets[0] & 255;
    return octets.length == 4 ? first == 0 || first >= 224 : first == 255 || isZero(octets, 16);
  }

  private static boolean isZero(byte[] octets, int count) {
    for (int i = 0; i < count; i++) {
      if (octets[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InvalidValueException refusal(String what, String remedy) {
    return new InvalidValueException(ErrorCode.INVALID_IP_ADDRESS, what, remedy);
  }

  /** Dotted decimals: four numbers without leading zeros, which some programs read as octal. */
  static final class Ipv4 {
    private Ipv4() {}

    static byte @Nullable [] octets(String text) {
      String[] numbers = text.split("\\.", -1);
      if (numbers.length != 4) {
        return null;
      }
      byte[] octets = new byte[4];
      for (int i = 0; i < 4; i++) {
        int number = number(numbers[i]);
        if (number > 255) {
          return null;
        }
        octets[i] = (byte) number;
      }
      return octets;
    }

    private static int number(String digits) {
      boolean plain =
          !digits.isEmpty()
              && digits.length() <= 3
              && (digits.length() == 1 || digits.charAt(0) != '0')
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      return plain ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    static String text(byte[] octets) {
      return (octets[0] & 255)
          + "."
          + (octets[1] & 255)
          + "."
          + (octets[2] & 255)
          + "."
          + (octets[3] & 255);
    }
  }
}
