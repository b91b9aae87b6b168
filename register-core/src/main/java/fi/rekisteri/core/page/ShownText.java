package fi.rekisteri.core.page;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a reader of a page sees. It parses no HTML: of markup that might hide something it says so,
 * rather than find out what is hidden.
 *
 * @param markup what stands inside the body
 */
public record ShownText(String markup) {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);

  /** A tag; a sign of greater inside of quotes does not end it. */
  private static final Pattern TAG =
      Pattern.compile("<[a-zA-Z](?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+(?:>|$)?");

  /** What a browser takes for a comment, or for the end of an element. */
  private static final Pattern BOGUS = Pattern.compile("<[!?/][^>]*+>?");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");

  /** Elements whose content is not shown, or only once somebody asks for it. */
  private static final Pattern UNSEEN_ELEMENT =
      Pattern.compile(
          "<(?:template|script|noscript|noframes|noembed|details|dialog|title|textarea|select"
              + "|datalist|object|iframe|svg|math|canvas|audio|video)(?=[\\s/>]|$).*",
          Pattern.DOTALL);

  private static final Pattern UNSEEN_ATTRIBUTE =
      Pattern.compile("[\\s/\"'](?:hidden|popover)(?=[\\s=/>\"']|$)");

  private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern UNSEEN_STYLE =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|content-visibility|opacity\\s*:|(?:font-size|height|width)\\s*:\\s*0");

  /** In a style: what spells a word so that it is not recognised. */
  private static final Pattern DISGUISED =
      Pattern.compile(
          "[\\s/\"']style\\s*=\\s*(?:\"[^\"]*[\\\\&]|'[^']*[\\\\&]|[^\\s\"'>]*[\\\\&])");

  /** Whether something of it might be hidden, beside what stands in comments. */
  public boolean mayHide() {
    String shown = withoutComments().toLowerCase(Locale.ROOT);
    return UNSEEN_STYLE.matcher(CSS_COMMENT.matcher(shown).replaceAll("")).find()
        || TAG.matcher(shown).results().map(MatchResult::group).anyMatch(ShownText::hides);
  }

  private static boolean hides(String tag) {
    return UNSEEN_ELEMENT.matcher(tag).matches()
        || UNSEEN_ATTRIBUTE.matcher(QUOTED.matcher(tag).replaceAll("\"\"")).find()
        || DISGUISED.matcher(tag).find();
  }

  /** The text between the tags. */
  public String text() {
    return BOGUS.matcher(TAG.matcher(withoutComments()).replaceAll("")).replaceAll("");
  }

  private String withoutComments() {
    return COMMENT.matcher(markup).replaceAll("");
  }
}
