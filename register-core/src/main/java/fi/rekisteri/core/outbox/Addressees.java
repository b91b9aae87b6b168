package fi.rekisteri.core.outbox;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.NoticeReason;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import java.time.LocalDate;
import java.util.Optional;

/** What the definition of today says of a party that gave or received data some time ago. */
record Addressees(RegisterDefinition definition) {
  /** Why a party cannot be told on a day in the register's zone; empty where it can. */
  Optional<NoticeReason> hindrance(String party, LocalDate day) {
    Optional<Recipient> recipient = definition.recipient(party);
    if (recipient.isEmpty()) {
      return isSource(party) ? Optional.empty() : Optional.of(NoticeReason.PARTY_UNKNOWN);
    }
    Optional<NamedParty> named = recipient.get().party();
    if (named.isEmpty()) {
      return isSource(party) ? Optional.empty() : Optional.of(NoticeReason.NOBODY_NAMED);
    }
    Optional<ProcessingAgreement> agreement = named.get().agreement();
    return agreement.isPresent() && !agreement.get().isInForceOn(day)
        ? Optional.of(NoticeReason.AGREEMENT_ENDED)
        : Optional.empty();
  }

  private boolean isSource(String party) {
    return definition.sources().stream().anyMatch(source -> source.parties().contains(party));
  }
}
