package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.text.Language;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates of the letters: those that are shipped, and those with which a host replaces some.
 * A template is a Mustache text. Each is tried out when it is handed over, not when a letter is
 * due: one that lacks the remedies, skips the escaper, or uses an unknown name never gets in.
 * Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>No value becomes markup, whatever the template says.
 *   <li>A page stands in a frame of ours, whose content policy forbids scripts and anything from
 *       outside.
 *   <li>A letter that must tell the remedies has a template that shows every line of them (S85.1).
 * </ul>
 */
public final class LetterTemplates {
  private static final LetterTemplates SHIPPED = new LetterTemplates(Map.of());
  private static final Map<LetterForm, PageTemplate> STANDARD =
      Map.of(
          LetterForm.PAGE, LetterForm.PAGE.compile(LetterForm.PAGE.shipped()),
          LetterForm.TEXT, LetterForm.TEXT.compile(LetterForm.TEXT.shipped()));

  private final Map<Slot, PageTemplate> replaced;

  private LetterTemplates(Map<Slot, PageTemplate> replaced) {
    this.replaced = Map.copyOf(replaced);
  }

  /** Where a template belongs. */
  private record Slot(LetterKind kind, Language language, LetterForm form) {}

  /**
   * The shipped templates.
   *
   * @return for every kind, language and form
   */
  public static LetterTemplates shipped() {
    return SHIPPED;
  }

  /**
   * Replaces the template of a page.
   *
   * @param kind of which letter
   * @param language in which language
   * @param template what stands between the body's tags of the page
   * @return a copy
   * @throws fi.rekisteri.error.InvalidValueException {@code REMEDY_MISSING} where it does not show
   *     the remedies of a letter that must tell them; {@code LETTER_TEMPLATE_REFUSED} where it is
   *     malformed or too long, has a tag that skips the escaper, or an unknown name
   */
  public LetterTemplates with(LetterKind kind, Language language, String template) {
    return with(new Slot(kind, language, LetterForm.PAGE), template);
  }

  /**
   * Replaces the template of a plain text.
   *
   * @param kind of which letter
   * @param language in which language
   * @param template the whole text
   * @return a copy
   * @throws fi.rekisteri.error.InvalidValueException as {@link #with(LetterKind, Language, String)}
   */
  public LetterTemplates withText(LetterKind kind, Language language, String template) {
    return with(new Slot(kind, language, LetterForm.TEXT), template);
  }

  private LetterTemplates with(Slot slot, String template) {
    Map<Slot, PageTemplate> all = new HashMap<>(replaced);
    all.put(slot, new TemplateTrial(slot.kind(), slot.form()).pass(template));
    return new LetterTemplates(all);
  }

  PageTemplate get(LetterKind kind, Language language, LetterForm form) {
    return replaced.getOrDefault(new Slot(kind, language, form), STANDARD.get(form));
  }
}
