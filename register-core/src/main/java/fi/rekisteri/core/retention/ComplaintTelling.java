package fi.rekisteri.core.retention;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a person may ask, and to whom they may complain (Art. 12(4), 77, 79; S85). */
final class ComplaintTelling {
  private final RetentionWords words;

  ComplaintTelling(RetentionWords words) {
    this.words = words;
  }

  List<Part> parts(LocalDate day) {
    List<Line> ask = new ArrayList<>();
    Stream.concat(
            words.definition().controller().contacts().stream(),
            words.definition().dataProtectionOfficer().toOptional().stream())
        .distinct()
        .forEach(contact -> ask.addAll(lines(contact)));
    List<Line> complain = new ArrayList<>();
    complain.add(words.line("complaint.intro"));
    complain.add(words.line(words.definition().authority().name()));
    words.definition().authority().contactOn(day).map(this::lines).ifPresent(complain::addAll);
    complain.add(words.line("complaint.court"));
    return List.of(
        new Part(words.text("complaint.ask"), ask),
        new Part(words.text("complaint.heading"), complain));
  }

  private List<Line> lines(ContactPoint contact) {
    List<Line> lines = new ArrayList<>();
    contact.name().map(name -> words.fact("contact", name)).ifPresent(lines::add);
    contact.email().map(this::mail).ifPresent(lines::add);
    contact.phone().map(number -> words.fact("phone", number)).ifPresent(lines::add);
    contact.postalAddress().map(line -> words.fact("address", line)).ifPresent(lines::add);
    contact.url().map(this::web).ifPresent(lines::add);
    return lines;
  }

  private List<Line> lines(AuthorityContact contact) {
    return List.of(
        mail(contact.email()),
        words.fact("phone", contact.phone()),
        words.line(contact.postalAddress()).labelled(words.text("fact.address")),
        words.line(contact.visitingAddress()).labelled(words.text("fact.visit")),
        web(contact.url()));
  }

  private Line mail(String address) {
    return words.fact("email", address).leadingTo("mailto:" + address);
  }

  /** An address of another scheme stays text: it could run when clicked. */
  private Line web(String address) {
    Line line = words.fact("web", address);
    return Optional.of(line)
        .filter(shown -> address.startsWith("https://"))
        .map(shown -> shown.leadingTo(address))
        .orElse(line);
  }
}
