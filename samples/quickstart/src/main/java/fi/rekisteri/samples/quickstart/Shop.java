package fi.rekisteri.samples.quickstart;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.manual.StorageLocation;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;

/**
 * What the shop of the quickstart declares beyond the notice: an accountant, labels, and an
 * archive.
 */
final class Shop {
  static final String LABELS = "NEWS_LABELS";
  static final String ARCHIVE = "archive-1";

  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

  private Shop() {}

  /** The notice, with three activities that it ships switched off and this shop carries out. */
  static RegisterDefinition definition() {
    return CustomerRegisterNotice.definition(controller()).toBuilder()
        .change(
            changes ->
                changes
                    .status(
                        ActivityStatus.ACTIVE,
                        Purpose.DIRECT_MARKETING,
                        Purpose.PERSONALISED_CONTENT,
                        Purpose.SITE_ANALYTICS)
                    .manualFiling(filing -> filing.in(new StorageLocation(ARCHIVE, true, true)))
                    .recipient(
                        CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(accountant())))
        .list(
            PublicationList.labels(
                LABELS, LocalizedText.of("Uutiskirje", "Nyhetsbrev", "Newsletter")))
        .build();
  }

  private static NamedParty accountant() {
    return NamedParty.of("Keksitty Tilitoimisto Oy", CountryCode.FINLAND)
        .under(
            ProcessingAgreement.signed(
                    "Sop. 2026-14",
                    SIGNED,
                    LocalizedText.of("Kirjanpito.", "Bokföring.", "Bookkeeping."))
                .statingEveryTerm()
                .instructed(SIGNED, "Ohje 1/2026")
                .endingWith(EndOfProcessing.Choice.DELETE));
  }

  private static Controller controller() {
    return Controller.of(
        "Keksitty Kauppa Oy",
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"),
        ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "tietosuoja@example.fi"));
  }
}
