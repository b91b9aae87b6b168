package fi.rekisteri.core.informing;

import fi.rekisteri.core.informing.InformationWarning.Kind;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What people are told where their data is collected (Art. 13, 14): short, in layers, in their
 * language, made from the description of the register and nothing else. The right to object stands
 * in a part of its own, before the rest and in the clear (Art. 21(4), G21.2). What the description
 * does not answer reads "not stated", and is returned as a warning. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text of the description is escaped; none can become markup, a template tag or a link.
 *   <li>Neither form has a script or anything from outside; the document's own content policy
 *       forbids them.
 * </ul>
 */
public final class CollectionInformation {
  private static final PageTemplate DOCUMENT =
      PageTemplate.of(CollectionInformation.class, "collection.mustache");
  private static final PageTemplate FRAGMENT =
      PageTemplate.of(CollectionInformation.class, "collection-part.mustache");

  private final Scope scope;

  private CollectionInformation(Scope scope) {
    this.scope = scope;
  }

  /**
   * What is told at a point of collection.
   *
   * @param draft the description of the register, complete or not
   * @param point where, and what is asked
   * @param day the day on which it is told, in the register's zone: the authority's contact data
   *     and safeguards are those of that day
   * @return the information
   * @throws fi.rekisteri.error.InvalidValueException {@code UNDECLARED_FIELD}, {@code
   *     UNKNOWN_PURPOSE} for what the description does not know: of that nothing can be told
   */
  public static CollectionInformation of(
      RegisterDraft draft, CollectionPoint point, LocalDate day) {
    return new CollectionInformation(new Scope(draft, point, day));
  }

  /**
   * How far each point is answered.
   *
   * @return every point, in the order in which it is told
   */
  public Map<InformationPoint, InformationState> coverage() {
    Map<InformationPoint, InformationState> states = new EnumMap<>(InformationPoint.class);
    Layers layers = new Layers(scope, Speech.in(Language.FI));
    for (InformationPoint point : InformationPoint.values()) {
      states.put(point, layers.item(point).state());
    }
    return states;
  }

  /**
   * What is missing from the text in a language.
   *
   * @param language the language
   * @return answers and translations that the description lacks, in the order of points; then
   *     purposes that the point names and people do not read of, and fields that nothing needs
   */
  public List<InformationWarning> warnings(Language language) {
    Speech speech = Speech.in(language);
    Layers layers = new Layers(scope, speech);
    List<InformationWarning> warnings = new ArrayList<>();
    layers.title();
    addUntranslated(warnings, InformationPoint.CONTROLLER, speech);
    for (InformationPoint point : InformationPoint.values()) {
      for (String path : layers.item(point).gaps()) {
        warnings.add(new InformationWarning(Kind.NOT_STATED, point, path));
      }
      addUntranslated(warnings, point, speech);
    }
    warnings.addAll(new Doubts(scope).all());
    return warnings;
  }

  private static void addUntranslated(
      List<InformationWarning> warnings, InformationPoint point, Speech speech) {
    speech.untranslated().stream()
        .distinct()
        .map(path -> new InformationWarning(Kind.MISSING_TRANSLATION, point, path))
        .forEach(warnings::add);
  }

  /**
   * The information as plain text, for e-mail, a call, a receipt.
   *
   * @param language the language
   * @return lines that end with a line feed
   */
  public String text(Language language) {
    return new PlainLayers(new Layers(scope, Speech.in(language))).text();
  }

  /**
   * The information as a part of the host's own page: a section with headings of the third level
   * and classes that begin with {@code rekisteri-}, for the host's style. What is not in the first
   * layer opens with a click, without a script.
   *
   * @param language the language
   * @return HTML
   */
  public String fragment(Language language) {
    return FRAGMENT.render(new Layers(scope, Speech.in(language)).shown());
  }

  /**
   * The information as a page of its own, print-ready: nothing of it is folded in.
   *
   * @param language the language
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String html(Language language) {
    return DOCUMENT.render(new Layers(scope, Speech.in(language)).shown());
  }
}
