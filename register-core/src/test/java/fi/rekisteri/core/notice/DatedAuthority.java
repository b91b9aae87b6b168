package fi.rekisteri.core.notice;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An authority that moves house. */
final class DatedAuthority {
  private DatedAuthority() {}

  static SupervisoryAuthority moved(LocalDate day) {
    LocalDate before = day.minusDays(1);
    return new SupervisoryAuthority(
        CountryCode.FINLAND,
        LocalizedText.finnish("Valvoja"),
        List.of(
            contact(
                "Vanha katu 1",
                new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(before), day)),
            contact("Uusi katu 2", new Validity(Optional.of(day), Optional.empty(), day))));
  }

  private static AuthorityContact contact(String street, Validity validity) {
    LocalizedText address = LocalizedText.finnish(street);
    return new AuthorityContact(
        address,
        address,
        "029 000",
        Optional.empty(),
        "valvoja@example.fi",
        "https://example.fi",
        validity);
  }
}
