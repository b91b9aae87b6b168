package fi.rekisteri.core.mailing;

import fi.rekisteri.core.mailing.PostalLines.Sender;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.publication.LabelFormat;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes mailing labels as an HTML document of A4 pages in millimetres, to be printed from a
 * browser without margins and without scaling. Immutable and thread-safe.
 *
 * <p>A text that is too long is shortened: first names to initials, then away; streets, towns and
 * organisations by an ellipsis. Family name and postal code always stand there whole; a household
 * of several family names that does not fit gets one label for each.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>Every text is escaped; the document loads nothing and runs nothing.
 * </ul>
 */
public final class LabelSheet {
  private static final PageTemplate TEMPLATE =
      PageTemplate.of(LabelSheet.class, "label-sheet.mustache");

  private final LabelFormat format;
  private final Language language;
  private final Sender sender;
  private final int used;

  private LabelSheet(LabelFormat format, Language language, CountryCode home, int used) {
    this.format = format;
    this.language = language;
    this.sender = new Sender(home, language.locale());
    this.used = used;
  }

  /**
   * A writer for mail from Finland.
   *
   * @param format the sheet
   * @param language in which countries are named
   * @return the writer
   */
  public static LabelSheet of(LabelFormat format, Language language) {
    return new LabelSheet(format, language, CountryCode.FINLAND, 0);
  }

  /**
   * The same for mail from another country.
   *
   * @param home the country whose name stands on no label
   * @return a copy
   */
  public LabelSheet from(CountryCode home) {
    return new LabelSheet(format, language, home, used);
  }

  /**
   * The same for a first sheet of which some labels are used already.
   *
   * @param labels how many, from the upper left corner row by row
   * @return a copy
   */
  public LabelSheet afterUsed(int labels) {
    if (labels < 0 || labels >= format.labelsOnSheet()) {
      throw new IllegalArgumentException("a used sheet has a label left");
    }
    return new LabelSheet(format, language, sender.country(), labels);
  }

  /**
   * Writes the labels as a text, for a short list.
   *
   * @param released mailing labels
   * @return an HTML document, to be stored as UTF-8
   */
  public String html(ReleasedList released) {
    StringWriter text = new StringWriter();
    write(released, text);
    return text.toString();
  }

  /**
   * Writes the labels sheet by sheet.
   *
   * @param released mailing labels
   * @param out takes an HTML document, to be encoded as UTF-8; stays open
   */
  public void write(ReleasedList released, Writer out) {
    if (released.list().type() != ListType.MAILING_LABELS) {
      throw new IllegalArgumentException("labels are printed of lists that are labels (S10.1)");
    }
    Iterator<LabelText> labels =
        released.entries().stream().flatMap(entry -> texts(entry).stream()).iterator();
    TEMPLATE.render(
        Map.of(
            "language", language.tag(),
            "title", released.list().title().in(language),
            "width", millimetres(format.label().width()),
            "height", millimetres(format.label().height()),
            "across", millimetres(LabelText.PADDING_ACROSS),
            "down", millimetres(LabelText.PADDING_DOWN),
            "line", String.valueOf(LabelText.LINE),
            "sheets", new Sheets(labels)),
        out);
  }

  private List<LabelText> texts(ListEntry entry) {
    return LabelText.of(entry, format, sender);
  }

  private static String millimetres(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }

  /** Sheets as the template takes them, one at a time. */
  private final class Sheets implements Iterator<Map<String, Object>> {
    private final Iterator<LabelText> labels;
    private int place = used;

    Sheets(Iterator<LabelText> labels) {
      this.labels = labels;
    }

    @Override
    public boolean hasNext() {
      return labels.hasNext();
    }

    @Override
    public Map<String, Object> next() {
      List<Map<String, Object>> shown =
          IntStream.range(place, format.labelsOnSheet())
              .takeWhile(free -> labels.hasNext())
              .mapToObj(free -> label(free, labels.next()))
              .toList();
      place = 0;
      return Map.of("labels", shown);
    }

    private Map<String, Object> label(int at, LabelText text) {
      double left = format.margin().width() + at % format.columns() * format.pitch().width();
      double top = format.margin().height() + at / format.columns() * format.pitch().height();
      return Map.of(
          "left", millimetres(left),
          "top", millimetres(top),
          "points", String.valueOf(text.points()),
          "lines", text.lines());
    }
  }
}
