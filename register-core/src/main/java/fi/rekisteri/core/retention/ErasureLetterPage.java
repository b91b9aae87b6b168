package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a person is answered of the erasure of their data as one page (Art. 12(1), 12(3), 17;
 * S32.2): what went, what is held by what until when, what is left to do, and where to complain.
 * Self-contained, without script or outside resource, well-formed as HTML and as XML, readable on
 * paper, on a phone, in the dark and by a screen reader. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link.
 *   <li>The page's own content policy forbids scripts and anything from outside.
 *   <li>It holds no value of anybody.
 * </ul>
 */
public final class ErasureLetterPage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(ErasureLetterPage.class, "erasure-answer.mustache");

  private ErasureLetterPage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A page writer for one register.
   *
   * @param definition names the controller, the authority of the day, fields and holds, and the
   *     zone in which times are shown
   * @return the writer; keep it
   */
  public static ErasureLetterPage of(RegisterDefinition definition) {
    return new ErasureLetterPage(definition);
  }

  /**
   * Writes an answer.
   *
   * @param letter what was done
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String html(ErasureLetter letter, Language language) {
    RetentionWords words = new RetentionWords(definition, language);
    AnswerTelling telling = new AnswerTelling(words);
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", words.text("answer.heading") + " – " + definition.name().in(language));
    content.put("heading", words.text("answer.heading"));
    content.put("lead", telling.lead(letter));
    content.put("facts", shown(telling.facts(letter)));
    content.put("parts", telling.parts(letter).stream().map(Part::shown).toList());
    return template.render(content);
  }

  private static List<Map<String, Object>> shown(List<Line> lines) {
    return lines.stream().map(Line::shown).toList();
  }
}
