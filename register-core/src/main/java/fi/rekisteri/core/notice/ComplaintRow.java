package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.notice.ComplaintVenue;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.SupervisoryAuthority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where people complain, with the authority's contact data of the day (S85 to S87, Art. 77). */
final class ComplaintRow {
  private final Teller teller;

  ComplaintRow(Teller teller) {
    this.teller = teller;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(teller.paragraph("complaint.intro"));
    blocks.add(
        new Block.Listing(
            Arrays.stream(ComplaintVenue.values())
                .map(venue -> Line.of(teller.words().nameOf("venue", venue)))
                .toList()));
    blocks.add(
        teller
            .draft()
            .authority()
            .<Block>map(authority -> new Block.Listing(told(authority)))
            .orElseGet(() -> question("complaint.authority")));
    return blocks;
  }

  private Block question(String key) {
    return new Block.Paragraph(
        teller.word("declared.notStated").labelled(teller.words().text(key)));
  }

  private List<Line> told(SupervisoryAuthority authority) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        teller
            .say("authority.name", authority.name())
            .labelled(teller.words().text("complaint.authority")));
    lines.addAll(
        authority
            .contactOn(teller.day())
            .map(this::told)
            .orElseGet(() -> List.of(teller.word("complaint.outdated"))));
    return lines;
  }

  private List<Line> told(AuthorityContact contact) {
    String path = "authority.contacts";
    List<Line> lines = new ArrayList<>();
    lines.add(labelled("visit", teller.say(path + ".visitingAddress", contact.visitingAddress())));
    lines.add(labelled("address", teller.say(path + ".postalAddress", contact.postalAddress())));
    lines.add(labelled("phone", Line.of(contact.phone())));
    contact
        .registryPhone()
        .map(Line::of)
        .map(one -> labelled("registry", one))
        .ifPresent(lines::add);
    lines.add(labelled("email", Line.mail(contact.email())));
    lines.add(labelled("web", Line.web(contact.url())));
    return lines;
  }

  private Line labelled(String key, Line line) {
    return line.labelled(teller.words().text("contact." + key));
  }
}
