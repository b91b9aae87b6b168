package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes of sources, and of everything else that comes in or goes out, require. */
final class FlowDuties {
  private FlowDuties() {}

  static List<DutyLine> disclosures() {
    return List.of(
        at("sources[]", Reason.LESS)
            .added(Reason.INFORM_SOURCE)
            .added(Reason.IMPACT_SOURCE, FlowDuties::isFromElsewhere),
        at("sources[].categories[]", Reason.LESS).added(Reason.INFORM_SOURCE),
        at("sources[].parties[]", Reason.LESS).added(Reason.INFORM_SOURCE),
        at("disclosureRules[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, FlowDuties::disclosesOnConsent),
        at("disclosureRules[].recipients[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, FlowDuties::disclosesOnConsent),
        at("disclosureRules[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_WIDER, FlowDuties::disclosesOnConsent),
        at("disclosureRules[].purpose", Reason.LESS)
            .altered(Reason.INFORM_PURPOSE)
            .altered(Reason.CONSENT_RECIPIENT, FlowDuties::disclosesOnConsent)
            .altered(Reason.OTHER_PURPOSE, s -> when(true, new Purpose(s.is()))),
        at("disclosureRules[].evidence", Reason.INTERNAL));
  }

  static List<DutyLine> transfers() {
    return List.of(
        at("transfers[]", Reason.LESS)
            .added(Reason.INFORM_TRANSFER)
            .added(Reason.TRANSFER_GROUND)
            .removed(Reason.TRANSFER_GROUND, RecipientDuties::staysOutside),
        at("transfers[].tools[]", Reason.LESS)
            .added(Reason.INFORM_TRANSFER)
            .added(Reason.CONSENT_TRANSFER, FlowDuties::isExplicitConsent)
            .removed(Reason.INFORM_TRANSFER)
            .removed(Reason.TRANSFER_GROUND),
        at("transfers[].tools[].reference", Reason.LESS).altered(Reason.INFORM_TRANSFER),
        at("transfers[].tools[].copyAvailableAt", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_TRANSFER)
            .removed(Reason.INFORM_TRANSFER),
        under("transfers[].tools[].days", Reason.EVIDENCE).any(Reason.TRANSFER_GROUND),
        at("transfers[].tools[].withdrawnFrom", Reason.EVIDENCE).set(Reason.TRANSFER_GROUND),
        under("transfers[].tools[].notification", Reason.EVIDENCE),
        under("economicArea", Reason.NEXT_NOTICE).removed(Reason.TRANSFER_GROUND),
        under("economicArea.memberships[].days", Reason.NEXT_NOTICE).any(Reason.TRANSFER_GROUND));
  }

  static List<DutyLine> lists() {
    return List.of(
        at("registerLinks[]", Reason.LESS)
            .added(Reason.INFORM_PURPOSE)
            .added(Reason.IMPACT_MATCHING),
        at("registerLinks[].fields[]", Reason.LESS)
            .added(Reason.INFORM_DATA)
            .added(Reason.IMPACT_MATCHING),
        under("registerLinks[].controller", Reason.INTERNAL).any(Reason.INFORM_RECIPIENT),
        at("lists[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, FlowDuties::listsOnConsent),
        at("lists[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_WIDER, FlowDuties::listsOnConsent),
        at("lists[].recipient", Reason.LESS)
            .set(Reason.INFORM_RECIPIENT)
            .set(Reason.CONSENT_RECIPIENT, FlowDuties::listsOnConsent),
        at("lists[].type", Reason.LESS)
            .altered(Reason.INFORM_PURPOSE)
            .altered(Reason.CONSENT_WIDER, FlowDuties::listsOnConsent));
  }

  private static Optional<Set<Purpose>> isFromElsewhere(Situation situation) {
    return when(
        !situation.key().equals(SourceKind.DATA_SUBJECT.name())
            && !situation.key().equals(SourceKind.CONTROLLER.name()));
  }

  private static Optional<Set<Purpose>> isExplicitConsent(Situation situation) {
    return when(situation.innerKey().equals(TransferTool.Kind.EXPLICIT_CONSENT.name()));
  }

  private static Optional<Set<Purpose>> disclosesOnConsent(Situation situation) {
    return situation.after().disclosureRules().stream()
        .filter(rule -> rule.ground().code().equals(situation.key()))
        .filter(rule -> leavesTheController(situation, rule))
        .map(DisclosureRule::purpose)
        .filter(situation::restsOnConsent)
        .<Set<Purpose>>map(Set::of)
        .findFirst();
  }

  /** Not to processors alone. */
  private static boolean leavesTheController(Situation situation, DisclosureRule rule) {
    return rule.recipients().stream()
        .map(situation.after()::recipient)
        .flatMap(Optional::stream)
        .anyMatch(one -> !RecipientDuties.processes(one));
  }

  private static Optional<Set<Purpose>> listsOnConsent(Situation situation) {
    return situation.after().lists().stream()
        .filter(list -> list.code().equals(situation.key()))
        .map(PublicationList::purpose)
        .filter(situation::restsOnConsent)
        .<Set<Purpose>>map(Set::of)
        .findFirst();
  }
}
