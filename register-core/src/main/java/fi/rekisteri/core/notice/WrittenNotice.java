package fi.rekisteri.core.notice;

import java.util.List;

/**
 * A notice as it is shown to people.
 *
 * @param text the document, to be stored and sent as UTF-8
 * @param warnings what is told in Finnish because nobody translated it, each once, in the order in
 *     which it is told
 */
public record WrittenNotice(String text, List<MissingTranslation> warnings) {
  /** Copies the list. */
  public WrittenNotice {
    warnings = List.copyOf(warnings);
  }

  /** Shows no word of the notice, which names people where the controller's contacts are people. */
  @Override
  public String toString() {
    return "WrittenNotice[" + text.length() + " characters, " + warnings + "]";
  }
}
