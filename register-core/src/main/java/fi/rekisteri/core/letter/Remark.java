package fi.rekisteri.core.letter;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/**
 * What somebody of the controller says in a letter in their own words. Printing it shows nothing of
 * it.
 *
 * @param text up to {@value #LONGEST} characters, perhaps in several lines; empty for nothing
 */
public record Remark(String text) {
  /** The most characters of a remark. */
  public static final int LONGEST = 4000;

  /** Nothing is said. */
  public static final Remark NONE = new Remark("");

  /**
   * Takes spaces off its ends.
   *
   * @throws InvalidValueException {@code LETTER_INVALID} where it is longer
   */
  public Remark {
    text = text.strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw invalid("a remark is longer than " + LONGEST + " characters");
    }
  }

  /**
   * A remark that a letter cannot do without.
   *
   * @param text what is said
   * @return the remark
   * @throws InvalidValueException {@code LETTER_INVALID} where it says nothing, or too much
   */
  public static Remark of(String text) {
    Remark remark = new Remark(text);
    remark.require();
    return remark;
  }

  /** Refuses a remark in which nobody can read a word. */
  void require() {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw invalid("a remark says nothing");
    }
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  static InvalidValueException invalid(String what) {
    return new InvalidValueException(
        ErrorCode.LETTER_INVALID,
        "a letter cannot be written: " + what,
        "correct what the letter tells; nothing was written");
  }

  @Override
  public String toString() {
    return "Remark[***]";
  }
}
