package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;

/**
 * Writes the letters of a rights request as pages (Art. 12(1)): self-contained, without script or
 * outside resource, well-formed as HTML and as XML, readable on paper, on a phone, in the dark and
 * by a screen reader. A letter in several languages is one page. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link, nor turn the
 *       direction of what stands around it.
 *   <li>The page's own content policy forbids scripts and anything from outside.
 * </ul>
 */
public final class LetterPage {
  private static final String END = "</main>\n</body>\n</html>";

  private final Letterhead letterhead;
  private final PageTemplate head = PageTemplate.of(LetterPage.class, "letter-head.mustache");

  private LetterPage(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * A page writer.
   *
   * @param letterhead what all letters of a register have in common
   * @return the writer; keep it
   */
  public static LetterPage of(Letterhead letterhead) {
    return new LetterPage(letterhead);
  }

  /**
   * Writes a letter.
   *
   * @param letter the letter
   * @return an HTML document, to be stored or sent as UTF-8
   * @throws fi.rekisteri.error.InvalidValueException {@code REMEDY_MISSING} where the letter must
   *     tell the remedies, and an authority is not known on its day
   */
  public String html(RightsLetter letter) {
    List<ToldLetter> told =
        letter.languages().languages().stream()
            .map(language -> new LetterTelling(letterhead, language).told(letter))
            .toList();
    Language first = letter.languages().first();
    StringBuilder page = new StringBuilder();
    page.append(head.render(Map.of("language", first.tag(), "title", title(told.get(0)))));
    for (ToldLetter one : told) {
      page.append("\n<article lang=\"").append(one.language().tag()).append("\">\n");
      page.append(body(letter.kind(), one)).append("\n</article>");
    }
    return page.append('\n').append(END).toString();
  }

  private String body(LetterKind kind, ToldLetter told) {
    return letterhead
        .templates()
        .get(kind, told.language(), LetterForm.PAGE)
        .render(LetterContent.of(told, LetterForm.PAGE));
  }

  private static String title(ToldLetter told) {
    return told.names().get("heading") + " – " + told.names().get("register");
  }
}
