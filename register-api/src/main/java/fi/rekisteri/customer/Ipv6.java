package fi.rekisteri.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text form of IPv6 addresses: read liberally (RFC 4291), written in the one way of RFC 5952.
 */
final class Ipv6 {
  private static final int GROUPS = 8;

  private Ipv6() {}

  /** The sixteen octets, or null where the text is no address. */
  static byte @Nullable [] octets(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> groups = groups(text);
      return groups != null && groups.size() == GROUPS ? octets(groups, List.of()) : null;
    }
    List<Integer> before = groups(text.substring(0, gap));
    List<Integer> after = groups(text.substring(gap + 2));
    boolean valid =
        before != null
            && after != null
            && before.size() + after.size() < GROUPS
            && text.substring(0, gap).indexOf('.') < 0;
    return valid ? octets(before, after) : null;
  }

  private static byte[] octets(List<Integer> before, List<Integer> after) {
    byte[] octets = new byte[2 * GROUPS];
    for (int i = 0; i < before.size(); i++) {
      put(octets, i, before.get(i));
    }
    for (int i = 0; i < after.size(); i++) {
      put(octets, GROUPS - after.size() + i, after.get(i));
    }
    return octets;
  }

  private static void put(byte[] octets, int group, int value) {
    octets[2 * group] = (byte) (value >> 8);
    octets[2 * group + 1] = (byte) value;
  }

  private static @Nullable List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>(GROUPS);
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (!(last && parts[i].indexOf('.') > 0
          ? addIpv4(groups, parts[i])
          : add(groups, parts[i]))) {
        return null;
      }
    }
    return groups;
  }

  private static boolean add(List<Integer> groups, String hex) {
    boolean valid =
        !hex.isEmpty()
            && hex.length() <= 4
            && hex.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    return valid && groups.add(Integer.parseInt(hex, 16));
  }

  private static boolean addIpv4(List<Integer> groups, String text) {
    byte[] octets = IpAddress.Ipv4.octets(text);
    return octets != null
        && groups.add((octets[0] & 255) << 8 | octets[1] & 255)
        && groups.add((octets[2] & 255) << 8 | octets[3] & 255);
  }

  /** The longest run of two or more zero groups, the first of equals, becomes {@code ::}. */
  static String text(byte[] octets) {
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int length = zerosFrom(octets, i);
      if (length > bestLength) {
        bestStart = i;
        bestLength = length;
      }
    }
    if (bestStart < 0) {
      return join(octets, 0, GROUPS);
    }
    int end = bestStart + bestLength;
    return join(octets, 0, bestStart) + "::" + join(octets, end, GROUPS);
  }

  private static int zerosFrom(byte[] octets, int start) {
    int end = start;
    while (end < GROUPS && group(octets, end) == 0) {
      end++;
    }
    return end - start;
  }

  private static String join(byte[] octets, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(group(octets, i)));
    }
    return text.toString();
  }

  private static int group(byte[] octets, int group) {
    return (octets[2 * group] & 255) << 8 | octets[2 * group + 1] & 255;
  }
}
