package fi.rekisteri.core.definition;

import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * The Finnish supervisory authority (S85 to S87). The address of the notice is out of date (L21);
 * this is the one on the office's own contact page (F30).
 */
final class NoticeAuthority {
  private NoticeAuthority() {}

  static SupervisoryAuthority ombudsman() {
    return new SupervisoryAuthority(
        CountryCode.FINLAND,
        LocalizedText.of(
            "Tietosuojavaltuutetun toimisto",
            "Dataombudsmannens byrå",
            "Office of the Data Protection Ombudsman"),
        List.of(
            new AuthorityContact(
                LocalizedText.of(
                    "Lintulahdenkuja 4, 00530 Helsinki",
                    "Fågelviksgränden 4, 00530 Helsingfors",
                    "Lintulahdenkuja 4, 00530 Helsinki, Finland"),
                LocalizedText.of(
                    "PL 800, 00531 Helsinki",
                    "PB 800, 00531 Helsingfors",
                    "P.O. Box 800, 00531 Helsinki, Finland"),
                "029 566 6700",
                Optional.of("029 566 6768"),
                "tietosuoja@om.fi",
                "https://tietosuoja.fi",
                Validity.checkedOn(CustomerRegisterNotice.WRITTEN_ON))));
  }
}
