package fi.rekisteri.core.lint;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of findings in one language. A sentence names things where it holds {@code {}}: the
 * first of them only, where there are many, since the paths name them all.
 */
record LintWords(Words words) {
  private static final String PLACE = "{}";
  private static final int MOST = 12;
  private static final Map<Language, LintWords> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new LintWords(Words.of(LintWords.class, "lint", language)));
    }
  }

  static LocalizedText inEachLanguage(Function<LintWords, String> text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    ALL.forEach((language, words) -> texts.put(language, text.apply(words)));
    return new LocalizedText(texts);
  }

  Language language() {
    return words.language();
  }

  String text(String key) {
    return words.text(key);
  }

  String nameOf(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  String sentence(String key, Collection<LocalizedText> names) {
    return text(key).replace(PLACE, listed(names));
  }

  private String listed(Collection<LocalizedText> names) {
    List<String> first = names.stream().limit(MOST).map(name -> name.in(words.language())).toList();
    String listed = String.join(", ", first);
    return names.size() <= MOST
        ? listed
        : listed + " " + text("more").replace(PLACE, Integer.toString(names.size() - MOST));
  }
}
