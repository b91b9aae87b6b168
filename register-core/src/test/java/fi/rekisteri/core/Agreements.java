package fi.rekisteri.core;

import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;

/** Agreements with processors that a definition accepts. */
final class Agreements {
  private Agreements() {}

  /** In force from a day on. */
  static ProcessingAgreement from(LocalDate day) {
    return ProcessingAgreement.signed("DPA-1", day, LocalizedText.finnish("syy"))
        .statingEveryTerm()
        .instructed(day, "ohje 1")
        .endingWith(EndOfProcessing.Choice.DELETE);
  }
}
