package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import java.util.Optional;

/** Who stands behind the recipient's code, and what binds them. */
final class PartyJudgement {
  private PartyJudgement() {}

  /** People may ask to whom their data went, and "a finance partner" is no answer (C-154/21). */
  static Optional<Refused> named(Handover handover) {
    return handover.recipient().party().isPresent()
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "Art. 15(1)(c)",
                ErrorCode.RECIPIENT_NOT_NAMED,
                "no organisation is named",
                "name the party in the definition first"));
  }

  /** A separate controller and an authority decide for themselves: no agreement binds them. */
  static Optional<Refused> agreement(Handover handover) {
    boolean bound =
        handover.recipient().role() != Recipient.Role.PROCESSOR
            || agreementOf(handover).filter(one -> one.isInForceOn(handover.day())).isPresent();
    return bound
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "S7.1",
                ErrorCode.NO_PROCESSING_AGREEMENT,
                "no agreement is in force on " + handover.day(),
                "declare the processor's agreement of this day"));
  }

  static Optional<Refused> subProcessor(Handover handover) {
    Optional<String> name = handover.request().route().subProcessor();
    boolean approved =
        name.isEmpty()
            || agreementOf(handover)
                .filter(one -> one.subProcessors().contains(name.get()))
                .isPresent();
    return approved
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "Art. 28(2)",
                ErrorCode.SUB_PROCESSOR_NOT_APPROVED,
                "its sub-processor is not approved on " + handover.day(),
                "approve it in the agreement, or choose another route"));
  }

  private static Optional<ProcessingAgreement> agreementOf(Handover handover) {
    return handover.recipient().party().flatMap(NamedParty::agreement);
  }
}
