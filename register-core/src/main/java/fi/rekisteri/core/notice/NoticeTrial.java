package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.HostFrame;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.ShownText;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tries a template out before it may write a notice: on one whose every text looks like markup and
 * bears a mark that must be seen.
 *
 * @param format in which form
 */
record NoticeTrial(NoticeFormat format) {
  /** What no page may show as it is. */
  private static final String MARKUP = "<i>&\"";

  /** Parts of a row that must be seen, by kind of block. */
  private static final List<String> PARTS =
      List.of("said", "item", "itemlabel", "caption", "column", "rowhead", "cell", "celllabel");

  PageTemplate pass(String template) {
    HostFrame frame = new HostFrame(NoticeContent.NAMES, format::compile, this::refused);
    PageTemplate compiled = frame.compile(template);
    String written = frame.write(compiled, content());
    String shown = shown(written);
    marks().filter(mark -> !shown.contains(mark)).findFirst().ifPresent(this::leavesOut);
    if (!Arrays.stream(NoticeRow.values())
        .filter(ToldRow::isApart)
        .map(NoticeTrial::apart)
        .allMatch(shown::contains)) {
      throw refused("does not set the right to object apart (Art. 21(4))");
    }
    return compiled;
  }

  private void leavesOut(String mark) {
    throw refused("leaves something out, or hides it: " + mark);
  }

  private String shown(String written) {
    if (format != NoticeFormat.HTML) {
      return written;
    }
    if (written.contains(MARKUP)) {
      throw refused("lets a value through that was not escaped");
    }
    ShownText text = new ShownText(written);
    if (text.mayHide()) {
      throw refused("uses markup that may hide what people must see");
    }
    return text.text();
  }

  private static Stream<String> marks() {
    return Arrays.stream(NoticeRow.values())
        .flatMap(
            row ->
                Stream.concat(
                    Stream.of(mark(row, "heading")), PARTS.stream().map(part -> mark(row, part))));
  }

  private static String apart(NoticeRow row) {
    return mark(row, "apart");
  }

  private static String mark(NoticeRow row, String part) {
    return "row" + row.ordinal() + part + "x";
  }

  private Map<String, Object> content() {
    Map<String, String> names = new HashMap<>();
    NoticeContent.WORDS.forEach(name -> names.put(name, MARKUP));
    List<ToldRow> rows = Arrays.stream(NoticeRow.values()).map(NoticeTrial::row).toList();
    Line fact = Line.of("factx" + MARKUP).labelled("factlabelx" + MARKUP);
    return NoticeContent.of(new ToldNotice(Language.FI, names, List.of(fact), rows), format);
  }

  private static ToldRow row(NoticeRow row) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(line(row, "said")));
    blocks.add(new Block.Listing(List.of(line(row, "item").labelled(mark(row, "itemlabel")))));
    blocks.add(
        new Table(
            mark(row, "caption") + MARKUP,
            List.of(MARKUP, mark(row, "column") + MARKUP),
            List.of(
                Table.Entry.of(
                    line(row, "rowhead"),
                    List.of(
                        line(row, "cell")
                            .labelled(mark(row, "celllabel"))
                            .leadingTo("https://example.org/?" + MARKUP))))));
    String apart = ToldRow.isApart(row) ? apart(row) + MARKUP : "";
    return new ToldRow(row, mark(row, "heading") + MARKUP, apart, blocks);
  }

  private static Line line(NoticeRow row, String part) {
    return Line.of(mark(row, part) + MARKUP);
  }

  private InvalidValueException refused(String why) {
    return new InvalidValueException(
        ErrorCode.NOTICE_TEMPLATE_REFUSED,
        "a template of the privacy notice " + why,
        "correct the template; docs/privacy-notice.md lists what it may use");
  }
}
