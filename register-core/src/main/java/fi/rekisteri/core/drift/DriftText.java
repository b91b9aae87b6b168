package fi.rekisteri.core.drift;

import fi.rekisteri.core.page.MarkdownText;
import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.util.function.UnaryOperator;

/**
 * Writes what changed between two versions as plain text or as Markdown, by what it requires. It
 * says the same as {@link DriftPage}. The same drafts always give the same text. Stateless and
 * thread-safe.
 *
 * <p>A text of a definition stands on one line; what is no visible character is shown as a gap. In
 * Markdown nothing of it becomes markup, a link or HTML.
 */
public final class DriftText {
  private DriftText() {}

  /**
   * As plain text.
   *
   * @param before the earlier version
   * @param after the later version
   * @param language the language of the text
   * @return the text, with line ends {@code \n}
   * @throws IllegalArgumentException where the drafts describe different registers
   */
  public static String plain(RegisterDraft before, RegisterDraft after, Language language) {
    return text(
        DriftReport.of(before, after, language), language, new Marks("", "", PlainText::oneLine));
  }

  /**
   * As Markdown (CommonMark).
   *
   * @param before the earlier version
   * @param after the later version
   * @param language the language of the text
   * @return the text, with line ends {@code \n}
   * @throws IllegalArgumentException where the drafts describe different registers
   */
  public static String markdown(RegisterDraft before, RegisterDraft after, Language language) {
    return text(
        DriftReport.of(before, after, language),
        language,
        new Marks("# ", "## ", MarkdownText::escape));
  }

  /** How headings begin, and what keeps a text from being more than a text. */
  private record Marks(String title, String heading, UnaryOperator<String> safe) {}

  private static String text(DriftReport report, Language language, Marks marks) {
    Words words = Sentences.words(language);
    StringBuilder text = new StringBuilder();
    text.append(marks.title()).append(marks.safe().apply(report.title())).append("\n\n");
    text.append(marks.safe().apply(report.versions())).append('\n');
    if (report.duties().isEmpty()) {
      text.append('\n').append(words.text("nothing")).append('\n');
    }
    for (DriftReport.Duty duty : report.duties()) {
      text.append('\n').append(marks.heading()).append(duty.heading()).append("\n\n");
      text.append(duty.when()).append("\n\n");
      duty.items().forEach(item -> append(text, item, words, marks));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, DriftReport.Item item, Words words, Marks marks) {
    UnaryOperator<String> safe = marks.safe();
    text.append("- ").append(safe.apply(item.change())).append('\n');
    text.append("  ").append(safe.apply(item.reasons()));
    text.append(" (").append(safe.apply(item.sources())).append(")\n");
    if (!item.purposes().isEmpty()) {
      text.append("  ").append(words.text("purposes")).append(": ");
      text.append(safe.apply(item.purposes())).append(".\n");
    }
    text.append("  ").append(words.text("column.path")).append(": ");
    text.append(safe.apply(item.path())).append('\n');
  }
}
