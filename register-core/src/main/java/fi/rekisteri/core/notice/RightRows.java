package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people may ask for, of whom, in which form, and by when it is answered (S67 to S84, S88).
 */
final class RightRows {
  /** What stands in the last row of the notice (S11, S88, L26, Art. 22(3)). */
  private static final List<DataSubjectRight> OTHERS =
      List.of(
          DataSubjectRight.ERASURE,
          DataSubjectRight.ANONYMISATION,
          DataSubjectRight.CONSENT_WITHDRAWAL,
          DataSubjectRight.PUBLICATION_PROHIBITION,
          DataSubjectRight.HUMAN_REVIEW);

  private final Teller teller;
  private final Asking asking;
  private final Holders holders;

  RightRows(Teller teller) {
    this.teller = teller;
    this.asking = new Asking(teller);
    this.holders = new Holders(teller);
  }

  List<Block> of(DataSubjectRight right) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(meaning(right));
    blocks.add(new Block.Listing(asking.about(right)));
    return blocks;
  }

  private Block meaning(DataSubjectRight right) {
    String key = "right." + right;
    String text = teller.words().text(key + ".text");
    return new Block.Paragraph(Line.of(text + " (" + teller.words().text(key + ".article") + ")"));
  }

  /** Which fields it is about stands beside what it means. */
  List<Block> portability() {
    return naming(DataSubjectRight.PORTABILITY, "portable.intro", holders.portable());
  }

  /** Purposes to which people may object are named, since nothing else may be objected to. */
  List<Block> objection() {
    return naming(DataSubjectRight.OBJECTION, "objection.intro", holders.objectionable());
  }

  private List<Block> naming(DataSubjectRight right, String intro, List<Line> named) {
    List<Block> blocks = of(right);
    if (!named.isEmpty()) {
      blocks.add(1, teller.paragraph(intro));
      blocks.add(2, new Block.Listing(named));
      blocks.add(3, teller.paragraph("asking.intro"));
    }
    return blocks;
  }

  /** What may be forbidden without a reason (S70): told even where none of it is done. */
  List<Block> marketing() {
    List<Line> scopes =
        Arrays.stream(ProhibitionScope.values())
            .filter(scope -> scope != ProhibitionScope.PUBLICATION)
            .map(scope -> Line.of(teller.words().nameOf("scope", scope)))
            .toList();
    return List.of(
        meaning(DataSubjectRight.MARKETING_OBJECTION),
        teller.paragraph("marketing.scopes"),
        new Block.Listing(scopes),
        teller.paragraph("asking.intro"),
        new Block.Listing(
            Stream.of(
                    asking.to(DataSubjectRight.MARKETING_OBJECTION),
                    teller.fact("form", teller.word("marketing.form")),
                    teller.fact("time", teller.word("marketing.time")))
                .toList()));
  }

  List<Block> others() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        teller.table(
            "rights",
            OTHERS,
            right ->
                Table.Entry.of(
                    Line.of(teller.words().nameOf("right", right)),
                    List.of(teller.word("right." + right + ".text")),
                    List.of(teller.word("right." + right + ".article")),
                    List.of(asking.to(right).labelled(""))),
            "right",
            "meaning",
            "article",
            "to"));
    blocks.add(new Block.Listing(asking.inGeneral(DataSubjectRight.ERASURE)));
    return blocks;
  }
}
