package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.rights.Remedies.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The remedies in words (Art. 12(4), 77 to 79; S85, S86, G77, F09).
 *
 * @param words the words
 */
record RemedyTelling(LetterWords words) {
  ToldRemedies told(Remedies remedies) {
    List<Line> intro = new ArrayList<>();
    intro.add(words.line("remedies.intro"));
    if (remedies.authorities().size() > 1) {
      intro.add(words.line("remedies.elsewhere"));
    }
    if (remedies.outside()) {
      intro.add(words.line("remedies.outside"));
    }
    List<Line> further = new ArrayList<>();
    boolean finnish =
        remedies.authorities().stream().anyMatch(one -> one.country().equals(CountryCode.FINLAND));
    further.add(words.line(finnish ? "remedies.ombudsman" : "remedies.authority"));
    further.add(words.line("remedies.court"));
    List<Part> authorities = remedies.authorities().stream().map(this::authority).toList();
    return new ToldRemedies(words.text("remedies.heading"), intro, authorities, further);
  }

  private Part authority(Authority authority) {
    AuthorityContact contact = authority.contact();
    List<Line> lines = new ArrayList<>();
    lines.add(mail(contact.email()));
    lines.add(words.fact("phone", contact.phone()));
    contact.registryPhone().map(phone -> words.fact("registry", phone)).ifPresent(lines::add);
    lines.add(words.line(contact.postalAddress()).labelled(words.text("fact.address")));
    lines.add(words.line(contact.visitingAddress()).labelled(words.text("fact.visit")));
    lines.add(web(contact.url()));
    return Part.of(authority.name().in(words.language()), lines);
  }

  Line mail(String address) {
    return words.fact("email", address).leadingTo("mailto:" + address);
  }

  /** An address of another scheme stays text: it could run when clicked. */
  Line web(String address) {
    Line line = words.fact("web", address);
    return Optional.of(line)
        .filter(shown -> address.startsWith("https://"))
        .map(shown -> shown.leadingTo(address))
        .orElse(line);
  }
}
