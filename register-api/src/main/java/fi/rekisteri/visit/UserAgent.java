package fi.rekisteri.visit;

import java.util.Optional;

/**
 * The browser, as it calls itself (S57): one line of at most 512 characters without control
 * characters, addresses and identity codes. It is what a stranger wrote; printing it shows nothing.
 *
 * @param text the line
 * @param truncated whether there was more of it
 */
public record UserAgent(String text, boolean truncated) {
  /** How much of it is kept. */
  public static final int LONGEST = 512;

  private static final int LOOKED_AT = 4096;
  private static final String MASK = "***";

  /** Cleans the line; what is cut from it here is told too. */
  public UserAgent {
    String clean = clean(text);
    truncated = truncated || isCut(text, clean);
    text = shortened(clean);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a user agent says something, or is left out");
    }
  }

  /**
   * Takes what a browser sent.
   *
   * @param header anything, of any length
   * @return empty where nothing readable is in it
   */
  public static Optional<UserAgent> of(String header) {
    return clean(header).isEmpty() ? Optional.empty() : Optional.of(new UserAgent(header, false));
  }

  private static boolean isCut(String text, String clean) {
    return text.length() > LOOKED_AT || clean.length() > LONGEST;
  }

  private static String shortened(String clean) {
    if (clean.length() <= LONGEST) {
      return clean;
    }
    boolean splits = Character.isHighSurrogate(clean.charAt(LONGEST - 1));
    return clean.substring(0, splits ? LONGEST - 1 : LONGEST).stripTrailing();
  }

  /** Words are what stands between spaces, semicolons and brackets. */
  private static String clean(String header) {
    if (header.length() <= LONGEST && isCleanAtSight(header)) {
      return header;
    }
    StringBuilder line = new StringBuilder();
    StringBuilder word = new StringBuilder();
    header
        .substring(0, Math.min(header.length(), LOOKED_AT))
        .codePoints()
        .filter(point -> !isDropped(point))
        .forEach(
            point -> {
              if (point < 128 && " ;(),".indexOf(point) >= 0) {
                line.append(masked(word)).appendCodePoint(point);
                word.setLength(0);
              } else {
                word.appendCodePoint(point);
              }
            });
    return line.append(masked(word)).toString().strip();
  }

  /** Nearly every line: plain ASCII without spaces at its ends, of which nothing looks personal. */
  private static boolean isCleanAtSight(String header) {
    int length = header.length();
    if (length == 0 || header.charAt(0) == ' ' || header.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (header.charAt(i) < ' ' || header.charAt(i) > '~') {
        return false;
      }
    }
    return !PersonalLook.tellsWho(header);
  }

  private static String masked(StringBuilder word) {
    return PersonalLook.tellsWho(word.toString()) ? MASK : word.toString();
  }

  private static boolean isDropped(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> point == 0xFFFD;
    };
  }

  @Override
  public String toString() {
    return "UserAgent[***]";
  }
}
