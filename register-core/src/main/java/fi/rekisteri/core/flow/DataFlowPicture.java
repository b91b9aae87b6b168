package fi.rekisteri.core.flow;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;

/**
 * Draws which way data goes through a register, as SVG: from its sources to the fields, by category
 * and with how long each is kept, to the purposes with their legal bases, and to the recipients.
 * What the draft does not say reads "not stated"; a purpose that is not carried out now is dashed.
 *
 * <p>The picture stands by itself: light or dark as its reader likes, without script or outside
 * resource, with a title and a text in its place for those who do not see it. Lines have the colour
 * of their category of data, and at their end a mark of where they come from, so that nobody needs
 * to tell colours apart. The same draft gives the same picture, byte by byte.
 *
 * <p>It is bounded. Up to 60 fields, 12 sources, 15 categories, 40 purposes, 30 recipients and 450
 * lines are drawn by name; of more, those that belong together are counted. Of one text 1,000
 * characters are taken at most; what does not fit into its box is cut there, and whole in the box's
 * {@code title}. It has a width of 1472 units and its own height; on a narrow screen let it scroll.
 *
 * <p>Immutable and thread-safe.
 */
public final class DataFlowPicture {
  private static final PageTemplate TEMPLATE =
      PageTemplate.of(DataFlowPicture.class, "flow.mustache");

  private final FlowWords words;

  private DataFlowPicture(FlowWords words) {
    this.words = words;
  }

  /**
   * A picture with words of a language.
   *
   * @param language the language
   * @return the picture; keep it
   */
  public static DataFlowPicture in(Language language) {
    return new DataFlowPicture(FlowWords.in(language));
  }

  /**
   * Draws a register.
   *
   * @param draft what is known of it
   * @return an SVG document, to be stored or sent as UTF-8, or put into a page as it is
   */
  public String svg(RegisterDraft draft) {
    return TEMPLATE.render(new Drawing(flow(draft, words), words).content());
  }

  /** What is drawn: read, counted where there is too much, and put into order. */
  static Flow flow(RegisterDraft draft, FlowWords words) {
    return Ordering.of(Folding.of(FlowReading.of(draft, words), words));
  }
}
