package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.text.Language;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a plan of erasure as one page for whoever approves it: counts, a chart by year, and each
 * person with the fate of each value. Self-contained, without script or outside resource,
 * well-formed as HTML and as XML, readable on paper, on a phone, in the dark and by a screen
 * reader. It goes page by page, and keeps nobody. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; none can become markup, a template tag or a link.
 *   <li>The page's own content policy forbids scripts and anything from outside.
 *   <li>It holds ids of people and of staff, and no value of anybody.
 * </ul>
 */
public final class RetentionPlanPage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(RetentionPlanPage.class, "retention-plan.mustache");

  private RetentionPlanPage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A page writer for one register.
   *
   * @param definition names fields and holds, and the zone in which times are shown
   * @return the writer; keep it
   */
  public static RetentionPlanPage of(RegisterDefinition definition) {
    return new RetentionPlanPage(definition);
  }

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @param people reads its people
   * @param language the language of the page
   * @param out takes an HTML document, to be encoded as UTF-8; stays open
   * @throws IllegalArgumentException where the people are not those of the plan
   */
  public void write(RetentionPlan plan, PlannedPages people, Language language, Writer out) {
    RetentionWords words = new RetentionWords(definition, language);
    PlanTelling telling = new PlanTelling(words);
    boolean nobody = plan.counts().people() == 0;
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", words.text("plan.heading") + " – " + definition.name().in(language));
    content.put("heading", words.text("plan.heading"));
    content.put("lead", words.text("plan.lead"));
    content.put("facts", telling.facts(plan).stream().map(Line::shown).toList());
    content.put("nothing", nobody ? words.text("plan.nobody") : "");
    content.put("tables", tables(plan, words, telling));
    content.put("charts", nobody ? List.of() : List.of(chart(plan, words, telling)));
    content.put("lists", nobody ? List.of() : List.of(list(plan, people, words, telling)));
    template.render(content, out);
  }

  private static List<Map<String, Object>> tables(
      RetentionPlan plan, RetentionWords words, PlanTelling telling) {
    List<Map<String, Object>> tables = new ArrayList<>();
    add(tables, words, new Part("fates", telling.fates(plan)));
    add(tables, words, new Part("rules", telling.rules(plan)));
    add(tables, words, new Part("findings", telling.findings(plan)));
    return tables;
  }

  private static void add(List<Map<String, Object>> tables, RetentionWords words, Part part) {
    if (!part.lines().isEmpty()) {
      tables.add(CountTable.shown(words, part));
    }
  }

  private static Map<String, Object> chart(
      RetentionPlan plan, RetentionWords words, PlanTelling telling) {
    return Map.of(
        "heading",
        words.text("part.years"),
        "chart",
        RetentionChart.in(words.language()).content(plan.counts()),
        "numbers",
        words.text("chart.numbers"),
        "table",
        CountTable.shown(words, new Part("years", telling.years(plan))));
  }

  private Map<String, Object> list(
      RetentionPlan plan, PlannedPages people, RetentionWords words, PlanTelling telling) {
    PlannedPeople each = new PlannedPeople(plan, people);
    return PeopleList.shown(
        words,
        "planned",
        new Iterator<ToldPerson>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public ToldPerson next() {
            return telling.person(each.next());
          }
        });
  }
}
