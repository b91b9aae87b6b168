package fi.rekisteri.core.handover;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureReference.Statute;
import fi.rekisteri.disclosure.DisclosureRequest;

/** One request on each ground that asks for more than a case. */
final class Grounds {
  private Grounds() {}

  static DisclosureRequest collection(DisclosureReference reference) {
    return DisclosureRequest.of(
        CustomerRegisterNotice.COLLECTION_AGENCY,
        DisclosureGround.DEBT_COLLECTION,
        reference,
        CustomerFields.NAME,
        CustomerFields.BILLING_ADDRESS);
  }

  static DisclosureRequest creditDecision() {
    return DisclosureRequest.of(
        CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER,
        DisclosureGround.CREDIT_DECISION_SUPPORT,
        new Contract("Sop. 9"),
        CustomerFields.NAME);
  }

  static DisclosureRequest legalDuty() {
    return legalDuty(new Statute("1558/1995 s. 19", "Verohallinto, pyyntö 12/2026"));
  }

  static DisclosureRequest legalDuty(DisclosureReference reference) {
    return DisclosureRequest.of(
        CustomerRegisterNotice.AUTHORITY,
        DisclosureGround.LEGAL_DUTY,
        reference,
        CustomerFields.NAME);
  }
}
