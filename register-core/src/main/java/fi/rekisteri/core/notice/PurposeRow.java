package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For what data is used, on which basis, and whether people must give it (S2 to S11). Purposes for
 * which nothing is done at present stand in a table of their own that says so: left out, nobody
 * could know what a consent or a prohibition is about; put among the others, they would be told as
 * done.
 */
final class PurposeRow {
  private final Teller teller;
  private final Bases bases;

  PurposeRow(Teller teller) {
    this.teller = teller;
    this.bases = new Bases(teller);
  }

  List<Block> blocks() {
    Map<Boolean, List<ProcessingActivity>> pursued =
        teller.draft().activities().stream().collect(Collectors.partitioningBy(Names::isPursued));
    List<Block> blocks = new ArrayList<>(pursued(pursued.get(true)));
    if (!pursued.get(false).isEmpty()) {
      blocks.addAll(notPursued(pursued.get(false)));
    }
    blocks.addAll(provision());
    return blocks;
  }

  private List<Block> pursued(List<ProcessingActivity> activities) {
    return teller.table(
        "purposes",
        activities,
        one ->
            Table.Entry.of(
                teller.names().activity(one), bases.of(one), teller.names().fields(one.fields())),
        "purpose",
        "basis",
        "fields");
  }

  private List<Block> notPursued(List<ProcessingActivity> activities) {
    List<Block> blocks = new ArrayList<>(List.of(teller.paragraph("purposes.idle")));
    blocks.addAll(
        teller.table(
            "purposes.idle",
            activities,
            one ->
                Table.Entry.of(
                    teller.names().activity(one),
                    List.of(teller.names().state(one)),
                    bases.of(one)),
            "purpose",
            "state",
            "basis"));
    return blocks;
  }

  private List<Block> provision() {
    return teller
        .draft()
        .provision()
        .fold(
            answered ->
                teller.table(
                    "provision",
                    teller.names().ordered(answered.keySet()),
                    one -> entry(one, answered.get(one)),
                    "category",
                    "requirement",
                    "consequence"),
            () -> List.of(question("declared.none")),
            this::unanswered);
  }

  /** Whether data must be given, where nobody said so (S2.2); nothing where somebody did. */
  List<Block> unanswered() {
    return teller
        .draft()
        .provision()
        .fold(answered -> List.of(), List::of, () -> List.of(question("declared.notStated")));
  }

  private Block question(String answer) {
    return new Block.Paragraph(
        teller.word(answer).labelled(teller.words().text("provision.caption")));
  }

  private Table.Entry entry(DataCategory category, Provision provision) {
    String path = "provision[" + category + "].consequence";
    return Table.Entry.of(
        teller.names().category(category),
        List.of(Line.of(teller.words().nameOf("requirement", provision.requirement()))),
        provision.consequence().map(text -> teller.say(path, text)).stream().toList());
  }
}
