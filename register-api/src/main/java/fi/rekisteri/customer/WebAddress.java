package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An absolute {@code http} or {@code https} address of a page (S22), at most 2048 characters. The
 * host is a domain name, in small letters and as A-labels; the fragment and a default port are
 * dropped; an empty path is {@code /}; characters outside ASCII are percent-encoded. An address
 * with credentials is refused. It is parsed only, never opened.
 *
 * <p>Printing it never shows the person.
 *
 * @param value the address
 */
public record WebAddress(String value) {
  private static final int MAX_LENGTH = 2048;
  private static final String HEX = "0123456789ABCDEF";

  /** How addresses are written to text. */
  public static final FieldType<WebAddress> TYPE =
      Written.type(WebAddress.class, ErrorCode.INVALID_URL, WebAddress::value, WebAddress::new);

  /**
   * Checks the address and brings it to canonical form.
   *
   * @throws InvalidValueException ({@code INVALID_URL}) for another scheme, credentials, a host
   *     that is no domain name, a forbidden character or too long an address
   */
  public WebAddress {
    value = canonical(value.strip());
    if (value.length() > MAX_LENGTH) {
      throw refusal("a web address is longer than 2048 characters");
    }
  }

  @Override
  public String toString() {
    return "WebAddress[***]";
  }

  /** Nearly every stored address is as it would be written: then one look is enough. */
  private static String canonical(String text) {
    return isCanonicalAtSight(text) ? text : written(text);
  }

  static boolean isCanonicalAtSight(String text) {
    int hostStart = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
    int pathStart = text.indexOf('/', hostStart);
    if (hostStart == 0 || pathStart < 0 || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = pathStart; i < text.length(); i++) {
      if (!isPathCharacter(text.charAt(i))) {
        return false;
      }
    }
    return DomainName.isCanonical(text, hostStart, pathStart);
  }

  /** The address as it is written, whatever it looks like. */
  static String written(String text) {
    boolean secure = text.regionMatches(true, 0, "https://", 0, 8);
    if (!secure && !text.regionMatches(true, 0, "http://", 0, 7)) {
      throw refusal("a web address does not begin with http:// or https://");
    }
    if (text.length() > MAX_LENGTH) {
      throw refusal("a web address is longer than 2048 characters");
    }
    int hostStart = secure ? 8 : 7;
    int pathStart = endOf(text, hostStart, "/?#\\");
    int end = endOf(text, pathStart, "#");
    StringBuilder address = new StringBuilder(text.length() + 1);
    address.append(text.substring(0, hostStart).toLowerCase(Locale.ROOT));
    appendAuthority(address, text.substring(hostStart, pathStart), secure ? 443 : 80);
    if (pathStart == end || text.charAt(pathStart) != '/') {
      address.append('/');
    }
    appendPath(address, text.substring(pathStart, end));
    return address.toString();
  }

  private static int endOf(String text, int from, String marks) {
    int at = from;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static void appendAuthority(StringBuilder address, String authority, int defaultPort) {
    if (authority.indexOf('@') >= 0) {
      throw refusal("a web address carries credentials");
    }
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    address.append(
        DomainName.canonical(host)
            .orElseThrow(() -> refusal("the host of a web address is no domain name")));
    if (colon >= 0) {
      int port = port(authority.substring(colon + 1));
      if (port != defaultPort) {
        address.append(':').append(port);
      }
    }
  }

  private static int port(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > 65535) {
      throw refusal("the port of a web address is not between 1 and 65535");
    }
    return port;
  }

  private static void appendPath(StringBuilder address, String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= 0x80) {
        int point = path.codePointAt(i);
        appendEncoded(address, point);
        i += Character.charCount(point) - 1;
      } else if (isPathCharacter(c) || c == '%' && isEscape(path, i)) {
        address.append(c);
      } else {
        throw refusal("a web address holds a space or another character that must be encoded");
      }
    }
  }

  private static void appendEncoded(StringBuilder address, int point) {
    if (Character.getType(point) == Character.SURROGATE || Character.isISOControl(point)) {
      throw refusal("a web address holds a control or broken character");
    }
    for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      address.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
    }
  }

  private static boolean isPathCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "/?:@-._~!$&'()*+,;=[]".indexOf(c) >= 0;
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length()
        && Character.digit(path.charAt(at + 1), 16) >= 0
        && Character.digit(path.charAt(at + 2), 16) >= 0
        && path.charAt(at + 1) < 0x80
        && path.charAt(at + 2) < 0x80;
  }

  private static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.INVALID_URL, what, "give an address such as https://www.example.fi/page");
  }
}
