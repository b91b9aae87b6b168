package fi.rekisteri.core.writing;

import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules as people cite them: {@code Art. 17(3)(b)} is "artikel 17.3 b" in Swedish. A rule in
 * another form stands for itself.
 *
 * @param words the words
 */
record RuleNames(LetterWords words) {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:Art\\. )?(\\d+)(?:\\((\\d+)\\))?(?:\\(([a-z])\\))?");
  private static final Pattern SECTION =
      Pattern.compile("(1050/2018) s\\. (\\d+)(?:\\((\\d+)\\)\\((\\d+)\\))?");

  private static final Pattern SENTENCE = Pattern.compile("S\\d+(\\.\\d+)?");

  String of(RuleId rule) {
    Matcher section = SECTION.matcher(rule.reference());
    if (section.matches()) {
      return section(section);
    }
    if (!rule.reference().startsWith("Art. ")) {
      return words.name("rule", rule.reference());
    }
    return regulation(List.of(rule.reference().split(", ")));
  }

  private String section(Matcher section) {
    String statute = "statute." + section.group(1);
    return section.group(3) == null
        ? words.text(statute, Map.of("section", section.group(2)))
        : words.text(
            statute + ".point",
            Map.of(
                "section", section.group(2),
                "paragraph", section.group(3),
                "point", section.group(4)));
  }

  /** Articles, and behind them the sentences of the notice that go with them. */
  private String regulation(List<String> references) {
    String articles =
        references.stream()
            .filter(one -> !SENTENCE.matcher(one).matches())
            .map(this::article)
            .collect(Collectors.joining(", "));
    Stream<String> sentences =
        references.stream()
            .filter(one -> SENTENCE.matcher(one).matches())
            .map(one -> words.name("rule", one));
    return Stream.concat(
            Stream.of(words.text("rule.regulation", Map.of("articles", articles))), sentences)
        .collect(Collectors.joining("; "));
  }

  private String article(String reference) {
    Matcher article = ARTICLE.matcher(reference);
    if (!article.matches()) {
      return reference;
    }
    String paragraph = article.group(2);
    String point = article.group(3);
    if (paragraph == null) {
      return words.text("rule.article", Map.of("article", article.group(1)));
    }
    return point == null
        ? words.text("rule.paragraph", Map.of("article", article.group(1), "paragraph", paragraph))
        : words.text(
            "rule.point",
            Map.of("article", article.group(1), "paragraph", paragraph, "point", point));
  }
}
