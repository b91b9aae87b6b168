package fi.rekisteri.core.report;

import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the draft of a breach's notification as a page: self-contained, without script or outside
 * resource, well-formed as HTML and as XML. It says what the breach file and the definition say,
 * and "not known yet" where they say nothing. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link.
 *   <li>It holds what staff wrote, in clear: read it before it goes out, and keep it as the file.
 * </ul>
 */
public final class BreachNotificationPage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(BreachNotificationPage.class, "breach.mustache");

  private BreachNotificationPage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A writer for one register.
   *
   * @param definition names the controller, the authority of the day, fields and categories, and
   *     the zone in which times are shown
   * @return the writer; keep it
   */
  public static BreachNotificationPage of(RegisterDefinition definition) {
    return new BreachNotificationPage(definition);
  }

  /**
   * The notification to the authority (Art. 33(3)).
   *
   * @param file the breach
   * @param language the language of the page
   * @param at when it is drafted: the authority's contact data is that of the day
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String toAuthority(BreachRecord file, Language language, Instant at) {
    BreachDraft draft = new BreachDraft(definition, language);
    return page(draft, "authority", draft.toAuthority(file, at), language);
  }

  /**
   * The communication to the people concerned (Art. 34(2)).
   *
   * @param file the breach
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String toSubjects(BreachRecord file, Language language) {
    BreachDraft draft = new BreachDraft(definition, language);
    return page(draft, "subjects", draft.toSubjects(file), language);
  }

  private String page(BreachDraft draft, String whom, List<DraftPart> parts, Language language) {
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", draft.text("heading." + whom));
    content.put("heading", draft.text("heading." + whom));
    content.put("lead", draft.text("lead." + whom));
    content.put("parts", parts.stream().map(DraftPart::shown).toList());
    return template.render(content);
  }
}
