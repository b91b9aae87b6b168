package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;

/** A request beside what the definition says of its ground and its recipient. */
record Handover(
    DisclosureRule rule, Recipient recipient, DisclosureRequest request, LocalDate day) {
  /** What is told of every refusal: by codes alone, which name nobody. */
  Refused refused(String rule, ErrorCode code, String what, String remedy) {
    String where = "ground " + request.ground() + ", recipient " + recipient.code() + ": ";
    return new Refused(new RuleId(rule), code, where + what, remedy);
  }
}
