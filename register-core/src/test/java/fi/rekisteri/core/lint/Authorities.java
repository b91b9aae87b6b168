package fi.rekisteri.core.lint;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The authority as others would declare it. */
final class Authorities {
  private static final SupervisoryAuthority RIGHT = Clean.DEFINITION.authority();
  private static final AuthorityContact CONTACT = RIGHT.contacts().get(0);

  private Authorities() {}

  /** Where it was before it moved (S87). */
  static SupervisoryAuthority moved() {
    return at(
        LocalizedText.finnish("Ratapihantie 9, 00521 Helsinki"),
        LocalizedText.finnish("PL 800, 00521 Helsinki"),
        CONTACT.validity());
  }

  static SupervisoryAuthority checkedOn(LocalDate day) {
    return at(CONTACT.visitingAddress(), CONTACT.postalAddress(), Validity.checkedOn(day));
  }

  /** The same data as somebody else would write it down. */
  static SupervisoryAuthority writtenDifferently() {
    return with(
        new AuthorityContact(
            LocalizedText.finnish("Lintulahdenkuja  4,  00530 HELSINKI"),
            CONTACT.postalAddress(),
            "+358 29 56 66700",
            Optional.empty(),
            "Tietosuoja@om.fi",
            "http://www.tietosuoja.fi/",
            CONTACT.validity()));
  }

  /** Data that holds until the day before a day. */
  static SupervisoryAuthority endedBefore(LocalDate day) {
    return at(
        CONTACT.visitingAddress(),
        CONTACT.postalAddress(),
        new Validity(Optional.empty(), Optional.of(day.minusDays(1)), day.minusDays(1)));
  }

  /** The same data with another telephone number, or the same in another form. */
  static SupervisoryAuthority reachedAt(String phone) {
    return at(CONTACT.visitingAddress(), CONTACT.postalAddress(), phone, CONTACT.validity());
  }

  private static SupervisoryAuthority at(
      LocalizedText visiting, LocalizedText postal, Validity validity) {
    return at(visiting, postal, "029 56 66700", validity);
  }

  private static SupervisoryAuthority at(
      LocalizedText visiting, LocalizedText postal, String phone, Validity validity) {
    return with(
        new AuthorityContact(
            visiting,
            postal,
            phone,
            Optional.empty(),
            "tietosuoja@om.fi",
            "https://tietosuoja.fi",
            validity));
  }

  private static SupervisoryAuthority with(AuthorityContact contact) {
    return new SupervisoryAuthority(RIGHT.country(), RIGHT.name(), List.of(contact));
  }
}
