package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.text.Language;
import java.util.stream.Collectors;

/**
 * Writes the letters of a rights request as plain text, for mail (Art. 12(1)). It says the same as
 * {@link LetterPage}. A letter in several languages is one text. Immutable and thread-safe.
 *
 * <p>A text of several lines stands indented, so that none of them looks like a line of the letter;
 * what steers the reader's eye is shown as a gap.
 */
public final class LetterText {
  private static final String BETWEEN = "\n\n" + "=".repeat(72) + "\n\n";

  private final Letterhead letterhead;

  private LetterText(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * A writer of texts.
   *
   * @param letterhead what all letters of a register have in common
   * @return the writer; keep it
   */
  public static LetterText of(Letterhead letterhead) {
    return new LetterText(letterhead);
  }

  /**
   * Writes a letter.
   *
   * @param letter the letter
   * @return the text, with line ends {@code \n}
   * @throws fi.rekisteri.error.InvalidValueException {@code REMEDY_MISSING} where the letter must
   *     tell the remedies, and an authority is not known on its day
   */
  public String text(RightsLetter letter) {
    return letter.languages().languages().stream()
        .map(language -> text(letter, language))
        .collect(Collectors.joining(BETWEEN, "", "\n"));
  }

  private String text(RightsLetter letter, Language language) {
    ToldLetter told = new LetterTelling(letterhead, language).told(letter);
    return letterhead
        .templates()
        .get(letter.kind(), language, LetterForm.TEXT)
        .render(LetterContent.of(told, LetterForm.TEXT));
  }
}
