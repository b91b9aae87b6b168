package fi.rekisteri.core.flow;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;

/**
 * Writes which way data goes through a register as a Mermaid flowchart, for documents that draw
 * such a text. It says the same as {@link DataFlowPicture}, with the same marks and numbers, within
 * the same bounds, and within those of Mermaid: at most 500 lines and 50,000 characters.
 *
 * <p>No text of the definition becomes anything but a label: whatever Mermaid or a page could take
 * for markup is written as the number of its character. The id of a box is the code by which the
 * definition names it, so that a change of one part changes the lines of that part; a line of a
 * label is cut after 180 characters, and earlier where the whole would get too long. Immutable and
 * thread-safe.
 */
public final class DataFlowMermaid {
  /** Mermaid draws no longer text than this, as it is set by default. */
  private static final int LONGEST_TEXT = 50_000;

  private static final int LONGEST_LABEL = 180;

  private final FlowWords words;

  private DataFlowMermaid(FlowWords words) {
    this.words = words;
  }

  /**
   * Flowcharts with words of a language.
   *
   * @param language the language
   * @return the writer; keep it
   */
  public static DataFlowMermaid in(Language language) {
    return new DataFlowMermaid(FlowWords.in(language));
  }

  /**
   * Writes a register.
   *
   * @param draft what is known of it
   * @return the text of a flowchart, without the fence that a Markdown document puts around it
   */
  public String text(RegisterDraft draft) {
    Flow flow = DataFlowPicture.flow(draft, words);
    MermaidWriting writing = new MermaidWriting(flow, words);
    int label = LONGEST_LABEL;
    String text = writing.text(label);
    while (text.length() >= LONGEST_TEXT) {
      label /= 2;
      text = writing.text(label);
    }
    return text;
  }
}
