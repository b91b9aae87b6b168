package fi.rekisteri.core.letter;

import fi.rekisteri.processing.RuleId;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules as people cite them: {@code Art. 17(3)(b)} is "artikel 17.3 b" in Swedish. A rule in
 * another form stands for itself.
 *
 * @param words the words
 */
record RuleNames(LetterWords words) {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:Art\\. )?(\\d+)(?:\\((\\d+)\\))?(?:\\(([a-z])\\))?");
  private static final Pattern SECTION = Pattern.compile("(\\d+/\\d+) s\\. (\\d+)");

  String of(RuleId rule) {
    Matcher section = SECTION.matcher(rule.reference());
    if (section.matches()) {
      return words.text("statute." + section.group(1), Map.of("section", section.group(2)));
    }
    if (!rule.reference().startsWith("Art. ")) {
      return words.name("rule", rule.reference());
    }
    String articles =
        Arrays.stream(rule.reference().split(", "))
            .map(this::article)
            .collect(Collectors.joining(", "));
    return words.text("rule.regulation", Map.of("articles", articles));
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
