package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a plan of erasure as plain text, to be read before it is approved: what is counted, then
 * each person with the fate of each value. It goes page by page, and keeps nobody. Immutable and
 * thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>A text is one line, however it was written, and what steers the reader's eye or terminal is
 *       shown as a gap: no rule, code or name forges a line of the plan.
 *   <li>It holds ids of people and of staff, and no value of anybody.
 * </ul>
 */
public final class RetentionPlanText {
  private final RegisterDefinition definition;

  private RetentionPlanText(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A writer for one register.
   *
   * @param definition names fields and holds, and the zone in which times are shown
   * @return the writer; keep it
   */
  public static RetentionPlanText of(RegisterDefinition definition) {
    return new RetentionPlanText(definition);
  }

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @param people reads its people
   * @param language the language of the text
   * @param out takes lines that end with {@code \n}; stays open
   * @throws IllegalArgumentException where the people are not those of the plan
   */
  public void write(RetentionPlan plan, PlannedPages people, Language language, Appendable out) {
    PlanTelling telling = new PlanTelling(new RetentionWords(definition, language));
    Page page = new Page(new RetentionWords(definition, language), out);
    page.line("", page.words.text("plan.heading"));
    page.lines(telling.facts(plan));
    page.part("part.fates", telling.fates(plan));
    page.part("part.rules", telling.rules(plan));
    page.part("part.findings", telling.findings(plan));
    page.part("part.years", telling.years(plan));
    PlannedPeople each = new PlannedPeople(plan, people);
    page.line("\n", page.words.text(each.hasNext() ? "part.people" : "plan.nobody"));
    while (each.hasNext()) {
      page.person(telling.person(each.next()));
    }
  }

  private record Page(RetentionWords words, Appendable out) {
    void part(String heading, List<Line> lines) {
      if (!lines.isEmpty()) {
        line("\n", words.text(heading));
        lines(lines);
      }
    }

    void lines(List<Line> lines) {
      lines.forEach(line -> line("  ", line.plain()));
    }

    void person(ToldPerson person) {
      line("  ", person.head().get(0).plain());
      person.head().stream().skip(1).forEach(line -> line("    ", line.plain()));
      person.values().forEach(value -> line("    - ", value.plain()));
    }

    void line(String indent, String text) {
      try {
        out.append(indent).append(PlainText.oneLine(text)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
