package fi.rekisteri.core.access;

import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How somebody is reached, line by line. Links lead by mail and https only. */
final class Contacts {
  private final Wording wording;

  Contacts(Wording wording) {
    this.wording = wording;
  }

  public List<Line> of(Controller controller) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("fact.controller", controller.name()));
    controller.businessId().map(id -> line("contact.businessId", id)).ifPresent(lines::add);
    return lines;
  }

  /** The contact point under the name of its role, then each way to reach it. */
  public List<Line> of(ContactPoint contact) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(wording.nameOf("contactRole", contact.role())));
    contact.name().map(Line::of).ifPresent(lines::add);
    contact.email().map(Contacts::mail).ifPresent(lines::add);
    contact.phone().map(Line::of).ifPresent(lines::add);
    contact.postalAddress().map(Line::of).ifPresent(lines::add);
    contact.url().map(Contacts::web).ifPresent(lines::add);
    return lines;
  }

  public List<Line> of(AuthorityContact contact) {
    List<Line> lines = new ArrayList<>();
    lines.add(mail(contact.email()).labelled(wording.text("contact.email")));
    lines.add(line("contact.phone", contact.phone()));
    contact.registryPhone().map(phone -> line("contact.registry", phone)).ifPresent(lines::add);
    lines.add(wording.line(contact.postalAddress()).labelled(wording.text("contact.address")));
    lines.add(wording.line(contact.visitingAddress()).labelled(wording.text("contact.visit")));
    lines.add(web(contact.url()).labelled(wording.text("contact.web")));
    return lines;
  }

  private Line line(String key, String text) {
    return Line.of(text).labelled(wording.text(key));
  }

  private static Line mail(String address) {
    return Line.of(address).leadingTo("mailto:" + address);
  }

  /** An address of another scheme stays text: it could run when clicked. */
  static Line web(String address) {
    return Optional.of(Line.of(address))
        .filter(line -> address.startsWith("https://"))
        .map(line -> line.leadingTo(address))
        .orElseGet(() -> Line.of(address));
  }
}
