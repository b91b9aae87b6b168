package fi.rekisteri.core.report;

import fi.rekisteri.core.report.DraftPart.Line;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.NamedParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To whom a draft is addressed, and from whom it comes (Art. 33(3)(b)). */
record DraftParties(RegisterDefinition definition, DraftWords words) {
  /** The contact data of the day of the draft; where none covers it, the draft says so. */
  List<Line> authority(Instant at) {
    List<Line> lines = new ArrayList<>();
    lines.add(words.line("name", definition.authority().name()));
    LocalDate day = LocalDate.ofInstant(at, definition.zone());
    Optional<AuthorityContact> contact = definition.authority().contactOn(day);
    lines.add(words.line("email", contact.map(AuthorityContact::email)));
    lines.add(words.line("phone", contact.map(AuthorityContact::phone)));
    contact.ifPresent(
        known -> {
          lines.add(words.line("address", known.postalAddress()));
          lines.add(words.line("web", known.url()));
        });
    return lines;
  }

  /** The data protection officer, where there is one, or whoever answers for the register. */
  List<Line> controller() {
    List<Line> lines = new ArrayList<>();
    lines.add(words.line("name", definition.controller().name()));
    definition.controller().businessId().ifPresent(id -> lines.add(words.line("businessId", id)));
    ContactPoint contact =
        definition
            .dataProtectionOfficer()
            .fold(officer -> officer, this::firstContact, this::firstContact);
    contact.name().ifPresent(name -> lines.add(words.line("contact", name)));
    contact.email().ifPresent(email -> lines.add(words.line("email", email)));
    contact.phone().ifPresent(phone -> lines.add(words.line("phone", phone)));
    contact.postalAddress().ifPresent(address -> lines.add(words.line("address", address)));
    contact.url().ifPresent(url -> lines.add(words.line("web", url)));
    return lines;
  }

  private ContactPoint firstContact() {
    return definition.controller().contacts().get(0);
  }

  /** A party by its name; one that a later definition no longer names stands for itself. */
  String named(String code) {
    return definition
        .recipient(code)
        .flatMap(party -> party.party().map(NamedParty::name))
        .orElse(code);
  }
}
