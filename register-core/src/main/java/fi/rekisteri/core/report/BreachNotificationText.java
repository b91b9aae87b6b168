package fi.rekisteri.core.report;

import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.core.report.DraftPart.Line;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.util.List;

/**
 * Writes the draft of a breach's notification as plain text, for forms and mail. It says the same
 * as {@link BreachNotificationPage}. Immutable and thread-safe.
 *
 * <p>A text of several lines stands indented below its label, so that none of them looks like a
 * line of the draft; what is no visible character is shown as a gap.
 */
public final class BreachNotificationText {
  private static final String INDENT = "  ";

  private final RegisterDefinition definition;

  private BreachNotificationText(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A writer for one register.
   *
   * @param definition names the controller, the authority of the day, fields and categories, and
   *     the zone in which times are shown
   * @return the writer; keep it
   */
  public static BreachNotificationText of(RegisterDefinition definition) {
    return new BreachNotificationText(definition);
  }

  /**
   * The notification to the authority (Art. 33(3)).
   *
   * @param file the breach
   * @param language the language of the text
   * @param at when it is drafted: the authority's contact data is that of the day
   * @return the text, with line ends {@code \n}
   */
  public String toAuthority(BreachRecord file, Language language, Instant at) {
    BreachDraft draft = new BreachDraft(definition, language);
    return text(draft, "authority", draft.toAuthority(file, at));
  }

  /**
   * The communication to the people concerned (Art. 34(2)).
   *
   * @param file the breach
   * @param language the language of the text
   * @return the text, with line ends {@code \n}
   */
  public String toSubjects(BreachRecord file, Language language) {
    BreachDraft draft = new BreachDraft(definition, language);
    return text(draft, "subjects", draft.toSubjects(file));
  }

  private static String text(BreachDraft draft, String whom, List<DraftPart> parts) {
    StringBuilder text = new StringBuilder();
    text.append(draft.text("heading." + whom)).append('\n');
    text.append(draft.text("lead." + whom)).append('\n');
    for (DraftPart part : parts) {
      text.append('\n').append(part.heading()).append('\n');
      part.lines().forEach(line -> append(text, line));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Line line) {
    String indented = PlainText.lines(line.text()).replace("\n", "\n" + INDENT + INDENT);
    text.append(INDENT).append(line.label()).append(": ").append(indented).append('\n');
  }
}
