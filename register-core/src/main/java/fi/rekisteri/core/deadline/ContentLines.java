package fi.rekisteri.core.deadline;

import java.nio.charset.StandardCharsets;

/**
 * Lines of an iCalendar stream (RFC 5545, section 3.1): each ends with CR and LF, and none is
 * longer than 75 octets of UTF-8; what is longer goes on in a line that begins with a space. No
 * character is torn apart.
 */
final class ContentLines {
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line whose value is none that people wrote. */
  ContentLines add(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line of text for people (section 3.3.11). */
  ContentLines addText(String name, String value) {
    return add(
        name,
        value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\r\n", "\\n")
            .replace("\n", "\\n"));
  }

  private void fold(String line) {
    int octets = 0;
    int[] points = line.codePoints().toArray();
    for (int point : points) {
      String character = Character.toString(point);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
    }
    text.append("\r\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
