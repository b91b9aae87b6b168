package fi.rekisteri.core.lint;

import fi.rekisteri.core.spelling.Placeholders;
import fi.rekisteri.core.spelling.Remnants;
import java.util.List;

/** What was left in texts: the only rules that look at words. */
final class WordRules {
  private WordRules() {}

  /** L05: in every text, names and addresses too. */
  static void placeholders(Subject subject, Fault fault) {
    for (DraftText text : DraftTexts.of(subject.draft())) {
      text.words().values().forEach(words -> told(text, Placeholders.in(words), fault));
    }
  }

  /** L25: in what is written for people; a name is spelt as its bearer likes. */
  static void remnants(Subject subject, Fault fault) {
    for (DraftText text : DraftTexts.of(subject.draft())) {
      if (text.isProse()) {
        text.words().forEach((language, words) -> told(text, Remnants.in(words, language), fault));
      }
    }
  }

  private static void told(DraftText text, List<String> found, Fault fault) {
    for (String one : found) {
      text.statement().ifPresentOrElse(fault::in, () -> fault.on(text.path()));
      fault.says("found", "\u201c" + one + "\u201d");
    }
  }
}
