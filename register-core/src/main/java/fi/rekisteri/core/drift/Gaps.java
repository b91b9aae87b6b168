package fi.rekisteri.core.drift;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the gaps of a sentence, all at once: what fills one opens none. */
final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private Gaps() {}

  static String fill(String sentence, Map<String, String> texts) {
    return GAP.matcher(sentence)
        .replaceAll(gap -> Matcher.quoteReplacement(texts.get(gap.group(1))));
  }
}
