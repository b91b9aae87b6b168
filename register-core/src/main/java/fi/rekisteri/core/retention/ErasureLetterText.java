package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.util.List;

/**
 * Writes what a person is answered of the erasure of their data as plain text, for mail and letters
 * (Art. 12(1), 12(3), 17; S32.2). It says the same as {@link ErasureLetterPage}. Immutable and
 * thread-safe.
 */
public final class ErasureLetterText {
  private final RegisterDefinition definition;

  private ErasureLetterText(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A writer for one register.
   *
   * @param definition names the controller, the authority of the day, fields and holds, and the
   *     zone in which times are shown
   * @return the writer; keep it
   */
  public static ErasureLetterText of(RegisterDefinition definition) {
    return new ErasureLetterText(definition);
  }

  /**
   * Writes an answer.
   *
   * @param letter what was done
   * @param language the language of the text
   * @return the text, with line ends {@code \n}
   */
  public String text(ErasureLetter letter, Language language) {
    RetentionWords words = new RetentionWords(definition, language);
    AnswerTelling telling = new AnswerTelling(words);
    StringBuilder text = new StringBuilder();
    append(text, "", words.text("answer.heading"));
    append(text, "", telling.lead(letter));
    append(text, telling.facts(letter));
    for (Part part : telling.parts(letter)) {
      append(text, "\n", part.heading());
      append(text, part.lines());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<Line> lines) {
    lines.forEach(line -> append(text, "  ", line.plain()));
  }

  private static void append(StringBuilder text, String indent, String line) {
    text.append(indent).append(PlainText.oneLine(line)).append('\n');
  }
}
