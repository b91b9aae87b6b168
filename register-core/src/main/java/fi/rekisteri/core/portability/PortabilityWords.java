package fi.rekisteri.core.portability;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.EnumMap;
import java.util.Map;

/** What a manifest tells people, in all languages. A word without a text is an error. */
final class PortabilityWords {
  static final String FILE = "portability";

  private PortabilityWords() {}

  static LocalizedText everywhere(String key) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Words.of(PortabilityWords.class, FILE, language).text(key));
    }
    return new LocalizedText(texts);
  }
}
