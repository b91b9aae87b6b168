package fi.rekisteri.deadline;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One line of a calendar feed of deadlines.
 *
 * <h2>Security</h2>
 *
 * A feed is read by calendar programs that the register does not know, and kept where they keep it.
 * So an entry names a case and never a person: its id cannot hold a space or an at sign, and the
 * summary is a word of the vocabulary, such as the name of a right, and never what somebody wrote.
 *
 * @param uid the number of the case or item: 1 to 64 letters of ASCII, digits, dots, hyphens or
 *     underscores; it stays the same when the dates move
 * @param due the law's last day
 * @param target the last day of the controller's own promise
 * @param summary what must be done, on one line of at most 120 characters in each language
 */
public record DeadlineEntry(String uid, LocalDate due, LocalDate target, LocalizedText summary) {
  private static final Pattern UID = Pattern.compile("[A-Za-z0-9._-]{1,64}+");
  private static final int LONGEST = 120;

  /**
   * Refuses an id of another form, a summary of several lines, and a promise after the law's day.
   */
  public DeadlineEntry {
    if (!UID.matcher(uid).matches()) {
      throw new IllegalArgumentException("the id of an entry is the number of a case");
    }
    if (target.isAfter(due)) {
      throw new IllegalArgumentException("a promise ends on the law's last day at the latest");
    }
    if (summary.texts().values().stream().anyMatch(text -> !isLine(text))) {
      throw new IllegalArgumentException("a summary is one line of at most 120 characters");
    }
  }

  private static boolean isLine(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(DeadlineEntry::isForbidden);
  }

  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
