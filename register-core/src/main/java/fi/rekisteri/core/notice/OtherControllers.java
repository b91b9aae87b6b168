package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Representative;
import java.util.ArrayList;
import java.util.List;

/**
 * Who else decides, with the essence of the arrangement, and who stands for the controller in the
 * Union (Art. 13(1)(a), 26, 27). Where none is declared, nothing is said: most registers have none.
 */
record OtherControllers(Teller teller) {
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<JointController> others =
        teller.draft().accountability().jointControllers().toOptional().orElse(List.of());
    if (!others.isEmpty()) {
      blocks.addAll(teller.table("joint", others, this::entry, "unit", "share", "reach"));
      blocks.add(teller.paragraph("joint.each"));
    }
    teller
        .draft()
        .accountability()
        .representative()
        .toOptional()
        .map(one -> new Block.Listing(lines(one)))
        .ifPresent(blocks::add);
    return blocks;
  }

  private Table.Entry entry(JointController other) {
    Controller controller = other.controller();
    String path = "jointControllers[" + other.code() + "].share";
    List<Line> reach = new ArrayList<>();
    controller.contacts().forEach(contact -> reach.addAll(PartyRows.reach(contact)));
    return Table.Entry.of(
        Line.of(controller.name()), List.of(teller.say(path, other.share())), reach);
  }

  private List<Line> lines(Representative one) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(one.name()).labelled(teller.words().text("representative")));
    lines.add(teller.names().country(one.country()));
    one.contacts().forEach(contact -> lines.addAll(PartyRows.reach(contact)));
    return lines;
  }
}
