package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import java.util.ArrayList;
import java.util.List;

/** What the register is called, who decides on it, and who watches (S1, Art. 13(1)(a), (b)). */
final class PartyRows {
  private final Teller teller;

  PartyRows(Teller teller) {
    this.teller = teller;
  }

  List<Block> registerName() {
    return teller
        .draft()
        .name()
        .map(name -> List.<Block>of(new Block.Paragraph(teller.say("register.name", name))))
        .orElseGet(teller::notStated);
  }

  List<Block> controller() {
    List<Block> blocks =
        new ArrayList<>(teller.draft().controller().map(this::told).orElseGet(teller::notStated));
    blocks.addAll(new OtherControllers(teller).blocks());
    return blocks;
  }

  private List<Block> told(Controller controller) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(controller.name()));
    controller
        .businessId()
        .map(id -> Line.of(id).labelled(teller.words().text("contact.businessId")))
        .ifPresent(lines::add);
    List<Block> blocks = new ArrayList<>(List.of(new Block.Listing(lines)));
    blocks.addAll(teller.table("contacts", controller.contacts(), this::entry, "unit", "reach"));
    return blocks;
  }

  private Table.Entry entry(ContactPoint contact) {
    return Table.Entry.of(
        Line.of(teller.words().nameOf("contactRole", contact.role())), reach(contact));
  }

  List<Block> officer() {
    return teller
        .draft()
        .dataProtectionOfficer()
        .fold(
            officer -> List.of(new Block.Listing(reach(officer))), teller::none, teller::notStated);
  }

  static List<Line> reach(ContactPoint contact) {
    List<Line> lines = new ArrayList<>();
    contact.name().map(Line::of).ifPresent(lines::add);
    contact.email().map(Line::mail).ifPresent(lines::add);
    contact.phone().map(Line::of).ifPresent(lines::add);
    contact.postalAddress().map(Line::of).ifPresent(lines::add);
    contact.url().map(Line::web).ifPresent(lines::add);
    return lines;
  }
}
