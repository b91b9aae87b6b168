package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** A request beside what the definition says of its ground and its recipient. */
record Handover(
    DisclosureRule rule, Recipient recipient, DisclosureRequest request, LocalDate day) {
  Optional<NamedParty> party() {
    return recipient.party();
  }

  Optional<ProcessingAgreement> agreement() {
    return party().flatMap(NamedParty::agreement);
  }

  /** The sub-processor on the route, where one is and is approved on the day. */
  Optional<SubProcessor> subProcessor() {
    return request
        .route()
        .subProcessor()
        .flatMap(name -> agreement().flatMap(signed -> signed.subProcessor(name, day)));
  }

  /** What is told of every refusal: by codes alone, which name nobody. */
  Refused refused(String rule, ErrorCode code, String what, String remedy) {
    String where = "ground " + request.ground() + ", recipient " + recipient.code() + ": ";
    return new Refused(new RuleId(rule), code, where + what, remedy);
  }
}
