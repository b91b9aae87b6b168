package fi.rekisteri.definition;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.SubProcessor;

/** Agreements with a processor in Finland that lack nothing, to be broken by a test. */
final class Agreements {
  private Agreements() {}

  static ProcessingAgreement whole() {
    return ProcessingAgreement.signed("DPA-1", SmallRegister.FIRST_DAY, SmallRegister.TEXT)
        .statingEveryTerm()
        .instructed(SmallRegister.FIRST_DAY, "Ohje 1")
        .endingWith(EndOfProcessing.Choice.DELETE);
  }

  static NamedParty under(ProcessingAgreement signed) {
    return NamedParty.of("Kumppani Oy", CountryCode.FINLAND).under(signed);
  }

  static NamedParty with(SubProcessor... others) {
    ProcessingAgreement signed = whole();
    for (SubProcessor other : others) {
      signed = signed.approving(other);
    }
    return under(signed);
  }
}
