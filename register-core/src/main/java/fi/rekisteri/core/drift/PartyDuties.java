package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.forThose;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changes of recipients, sources, transfers and of everything that leaves the register
 * require. A consent names the controllers that rely on it; who processes on the controller's
 * behalf need not be named in it, but in the notice (EDPB Guidelines 05/2020, points 64 and 65).
 */
final class PartyDuties {
  private PartyDuties() {}

  static List<DutyLine> recipients() {
    return List.of(
        at("recipients[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, PartyDuties::reachedByConsent)
            .added(Reason.AGREEMENT, PartyDuties::lacksAgreement)
            .added(Reason.TRANSFER_GROUND, PartyDuties::isOutside)
            .removed(Reason.PROCESSOR_STOPS, PartyDuties::wasProcessor),
        at("recipients[].role", Reason.LESS)
            .altered(Reason.INFORM_RECIPIENT)
            .altered(Reason.CONSENT_RECIPIENT, PartyDuties::reachedByConsent)
            .altered(Reason.AGREEMENT, PartyDuties::lacksAgreement),
        at("recipients[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, PartyDuties::fieldReachedByConsent)
            .removed(Reason.PROCESSOR_STOPS, PartyDuties::isProcessor),
        at("recipients[].party", Reason.NEXT_NOTICE)
            .added(Reason.AGREEMENT, PartyDuties::lacksAgreement)
            .added(Reason.TRANSFER_GROUND, PartyDuties::isOutside)
            .added(Reason.INFORM_TRANSFER, PartyDuties::isOutside)
            .removed(Reason.PROCESSOR_STOPS, PartyDuties::isProcessor),
        at("recipients[].party.name", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_RECIPIENT)
            .altered(Reason.AGREEMENT, PartyDuties::isProcessor)
            .altered(Reason.CONSENT_RECIPIENT, PartyDuties::reachedByConsent),
        at("recipients[].party.country", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_TRANSFER)
            .altered(Reason.TRANSFER_GROUND, PartyDuties::isOutside),
        at("recipients[].party.internationalOrganisation", Reason.LESS)
            .altered(Reason.INFORM_TRANSFER, Situation::isTrue)
            .altered(Reason.TRANSFER_GROUND, Situation::isTrue),
        under("recipients[].party.agreement", Reason.EVIDENCE)
            .removed(Reason.AGREEMENT, PartyDuties::isAgreementGone),
        at("recipients[].party.agreement.technicalReason[]", Reason.EVIDENCE),
        at("recipients[].party.agreement.terms[]", Reason.EVIDENCE).removed(Reason.AGREEMENT),
        at("recipients[].party.agreement.subProcessors[]", Reason.LESS)
            .added(Reason.SUB_PROCESSOR)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.TRANSFER_GROUND, s -> outside(s, plain(s.innerKey()))),
        at("recipients[].party.agreement.subProcessors[].country", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_TRANSFER)
            .altered(Reason.TRANSFER_GROUND, s -> outside(s, s.is())),
        at("recipients[].party.agreement.subProcessors[].name", Reason.NEXT_NOTICE)
            .altered(Reason.SUB_PROCESSOR)
            .altered(Reason.INFORM_RECIPIENT));
  }

  static List<DutyLine> others() {
    return List.of(
        at("sources[]", Reason.LESS)
            .added(Reason.INFORM_SOURCE)
            .added(Reason.IMPACT_SOURCE, PartyDuties::isFromElsewhere),
        at("sources[].categories[]", Reason.LESS).added(Reason.INFORM_SOURCE),
        at("sources[].parties[]", Reason.LESS).added(Reason.INFORM_SOURCE),
        at("disclosureRules[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, PartyDuties::disclosesOnConsent),
        at("disclosureRules[].recipients[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, PartyDuties::disclosesOnConsent),
        at("disclosureRules[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_WIDER, PartyDuties::disclosesOnConsent),
        at("disclosureRules[].purpose", Reason.LESS)
            .altered(Reason.INFORM_PURPOSE)
            .altered(Reason.CONSENT_RECIPIENT, PartyDuties::disclosesOnConsent)
            .altered(Reason.OTHER_PURPOSE, s -> when(true, new Purpose(s.is()))),
        at("disclosureRules[].evidence", Reason.INTERNAL),
        at("transfers[]", Reason.LESS).added(Reason.INFORM_TRANSFER).added(Reason.TRANSFER_GROUND),
        at("transfers[].tools[]", Reason.LESS)
            .added(Reason.INFORM_TRANSFER)
            .added(Reason.CONSENT_TRANSFER, PartyDuties::isExplicitConsent)
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
        under("economicArea.memberships[].days", Reason.NEXT_NOTICE).any(Reason.TRANSFER_GROUND),
        at("registerLinks[]", Reason.LESS)
            .added(Reason.INFORM_PURPOSE)
            .added(Reason.IMPACT_MATCHING),
        at("registerLinks[].fields[]", Reason.LESS)
            .added(Reason.INFORM_DATA)
            .added(Reason.IMPACT_MATCHING),
        under("registerLinks[].controller", Reason.INTERNAL).any(Reason.INFORM_RECIPIENT),
        at("lists[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, PartyDuties::listsOnConsent),
        at("lists[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_WIDER, PartyDuties::listsOnConsent),
        at("lists[].recipient", Reason.LESS)
            .set(Reason.INFORM_RECIPIENT)
            .set(Reason.CONSENT_RECIPIENT, PartyDuties::listsOnConsent),
        at("lists[].type", Reason.LESS)
            .altered(Reason.INFORM_PURPOSE)
            .altered(Reason.CONSENT_WIDER, PartyDuties::listsOnConsent));
  }

  /** Without the number of what a draft names twice. */
  private static String plain(String key) {
    int number = key.indexOf('#');
    return number < 0 ? key : key.substring(0, number);
  }

  private static Optional<Recipient> recipient(Situation situation) {
    return situation.after().recipient(plain(situation.key()));
  }

  private static Optional<Set<Purpose>> isProcessor(Situation situation) {
    return when(recipient(situation).filter(PartyDuties::processes).isPresent());
  }

  private static Optional<Set<Purpose>> wasProcessor(Situation situation) {
    return when(
        situation
            .before()
            .recipient(plain(situation.key()))
            .filter(PartyDuties::processes)
            .isPresent());
  }

  private static boolean processes(Recipient recipient) {
    return recipient.role() == Recipient.Role.PROCESSOR;
  }

  private static Optional<Set<Purpose>> lacksAgreement(Situation situation) {
    return when(
        recipient(situation)
            .filter(PartyDuties::processes)
            .filter(one -> one.party().flatMap(NamedParty::agreement).isEmpty())
            .isPresent());
  }

  private static Optional<Set<Purpose>> isAgreementGone(Situation situation) {
    return situation.difference().topic().endsWith("agreement")
        ? lacksAgreement(situation)
        : Optional.empty();
  }

  private static Optional<Set<Purpose>> isOutside(Situation situation) {
    return recipient(situation)
        .flatMap(Recipient::party)
        .flatMap(party -> outside(situation, party.country().value()));
  }

  /** On the first day of the later version, or for good where it names none. */
  private static Optional<Set<Purpose>> outside(Situation situation, String country) {
    LocalDate day = situation.after().validFrom().orElse(LocalDate.MAX);
    return when(!situation.after().economicArea().contains(new CountryCode(country), day));
  }

  private static Optional<Set<Purpose>> isFromElsewhere(Situation situation) {
    return when(
        !situation.key().equals(SourceKind.DATA_SUBJECT.name())
            && !situation.key().equals(SourceKind.CONTROLLER.name()));
  }

  private static Optional<Set<Purpose>> isExplicitConsent(Situation situation) {
    return when(situation.innerKey().equals(TransferTool.Kind.EXPLICIT_CONSENT.name()));
  }

  /** The purposes on consent for which the recipient gets data to decide on itself. */
  private static Optional<Set<Purpose>> reachedByConsent(Situation situation) {
    return forThose(reached(situation));
  }

  private static Optional<Set<Purpose>> fieldReachedByConsent(Situation situation) {
    Set<Purpose> reached = reached(situation);
    reached.removeIf(
        purpose ->
            situation.drafts().activity(purpose).stream()
                .map(ProcessingActivity::fields)
                .flatMap(Set::stream)
                .noneMatch(key -> key.path().equals(situation.innerKey())));
    return forThose(reached);
  }

  private static Set<Purpose> reached(Situation situation) {
    Set<Purpose> purposes = new TreeSet<>();
    recipient(situation)
        .filter(one -> !processes(one))
        .ifPresent(
            one -> {
              situation.after().disclosureRules().stream()
                  .filter(rule -> rule.recipients().contains(one.code()))
                  .forEach(rule -> purposes.add(rule.purpose()));
              situation.after().lists().stream()
                  .filter(list -> list.recipient().filter(one.code()::equals).isPresent())
                  .forEach(list -> purposes.add(list.purpose()));
            });
    purposes.retainAll(situation.consentBased());
    return purposes;
  }

  private static Optional<Set<Purpose>> disclosesOnConsent(Situation situation) {
    return situation.after().disclosureRules().stream()
        .filter(rule -> rule.ground().code().equals(plain(situation.key())))
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
        .anyMatch(one -> !processes(one));
  }

  private static Optional<Set<Purpose>> listsOnConsent(Situation situation) {
    return situation.after().lists().stream()
        .filter(list -> list.code().equals(plain(situation.key())))
        .map(PublicationList::purpose)
        .filter(situation::restsOnConsent)
        .<Set<Purpose>>map(Set::of)
        .findFirst();
  }
}
