package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the access answer as one page for people (Art. 12(1), 15; S67): self-contained, without
 * script or outside resource, well-formed as HTML and as XML, readable on paper, on a phone, in the
 * dark and by a screen reader. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text of the answer and of the definition is escaped; none can become markup, a
 *       template tag or a link.
 *   <li>The page's own content policy forbids scripts and anything from outside.
 *   <li>The page holds personal data in plain text: hand it over by a protected way only.
 * </ul>
 */
public final class AccessAnswerPage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(AccessAnswerPage.class, "access-answer.mustache");

  private AccessAnswerPage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A page writer for one register.
   *
   * @param definition tells what stands beside the data: controller, recipients, sources, periods,
   *     authority, and the zone in which dates are shown
   * @return the writer; compile it once and keep it
   */
  public static AccessAnswerPage of(RegisterDefinition definition) {
    return new AccessAnswerPage(definition);
  }

  /**
   * Writes the page. Its own words are in the language asked for; a text of the definition that was
   * never translated stays Finnish and is marked so.
   *
   * @param answer the answer, also one that no data is held
   * @param language the language of the page
   * @return an HTML document, to be stored or sent as UTF-8
   */
  public String html(AccessAnswer answer, Language language) {
    Wording wording = Wording.in(language);
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", wording.text("heading") + " – " + definition.name().in(language));
    content.put("heading", wording.text("heading"));
    content.put("lead", wording.text("lead"));
    content.put("contents", wording.text("contents"));
    content.put("facts", facts(answer, wording).stream().map(Line::shown).toList());
    content.put("sections", sections(answer, wording).stream().map(Section::shown).toList());
    return template.render(content);
  }

  private List<Line> facts(AccessAnswer answer, Wording wording) {
    Times times = new Times(definition.zone(), wording);
    List<Line> facts = new ArrayList<>();
    facts.add(wording.line(definition.name()).labelled(wording.text("fact.register")));
    facts.addAll(new Contacts(wording).of(definition.controller()));
    facts.add(
        Line.of(times.instant(answer.generatedAt())).labelled(wording.text("fact.generatedAt")));
    facts.add(Line.of(answer.subject().toString()).labelled(wording.text("fact.subject")));
    answer
        .role()
        .map(role -> Line.of(wording.nameOf("role", role)).labelled(wording.text("fact.role")))
        .ifPresent(facts::add);
    if (answer.isHeld()) {
      facts.add(Line.of(Long.toString(answer.version())).labelled(wording.text("fact.version")));
    }
    return facts;
  }

  private List<Section> sections(AccessAnswer answer, Wording wording) {
    AnswerSections person = new AnswerSections(definition, wording);
    List<Section> sections = new ArrayList<>();
    sections.add(person.confirmation(answer));
    if (answer.isHeld()) {
      sections.add(person.data(answer));
      sections.addAll(new RedactionSection(definition, wording).of(answer));
      sections.addAll(new SourceSection(definition, wording).of(answer));
      sections.add(new ChoiceSection(definition, wording).of(answer));
      sections.add(new PurposeSection(definition, wording).of(answer));
      sections.add(new DisclosureSection(definition, wording).of(answer));
      sections.addAll(new NoticeSections(definition, wording).all(answer));
    }
    if (!answer.isHeld() && !answer.disclosures().isEmpty()) {
      sections.add(new DisclosureSection(definition, wording).of(answer));
    }
    // "Nobody has looked" would be a claim about data that is not here.
    if (answer.isHeld() || !answer.consultations().isEmpty()) {
      sections.add(person.consultations(answer));
    }
    sections.addAll(new RightsSections(definition, wording).of(answer));
    return sections;
  }
}
