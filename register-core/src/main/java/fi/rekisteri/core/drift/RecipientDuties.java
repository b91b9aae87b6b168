package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.forThose;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changes of recipients require. A consent names the controllers that rely on it; who
 * processes on the controller's behalf need not be named in it, but in the notice (EDPB Guidelines
 * 05/2020, points 64 and 65).
 */
final class RecipientDuties {
  private RecipientDuties() {}

  static List<DutyLine> recipients() {
    return List.of(
        at("recipients[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, RecipientDuties::reachedByConsent)
            .added(Reason.AGREEMENT, RecipientDuties::lacksAgreement)
            .added(Reason.TRANSFER_GROUND, RecipientDuties::isOutside)
            .removed(Reason.PROCESSOR_STOPS, RecipientDuties::wasProcessor),
        at("recipients[].role", Reason.LESS)
            .altered(Reason.INFORM_RECIPIENT)
            .altered(Reason.CONSENT_RECIPIENT, RecipientDuties::reachedByConsent)
            .altered(Reason.AGREEMENT, RecipientDuties::lacksAgreement)
            .altered(Reason.OTHER_PURPOSE, RecipientDuties::decidesItself)
            .altered(Reason.PROCESSOR_STOPS, RecipientDuties::decidesItself),
        at("recipients[].fields[]", Reason.LESS)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.CONSENT_RECIPIENT, RecipientDuties::fieldReachedByConsent)
            .removed(Reason.PROCESSOR_STOPS, RecipientDuties::isProcessor),
        at("recipients[].party", Reason.NEXT_NOTICE)
            .added(Reason.AGREEMENT, RecipientDuties::lacksAgreement)
            .added(Reason.TRANSFER_GROUND, RecipientDuties::isOutside)
            .added(Reason.INFORM_TRANSFER, RecipientDuties::isOutside)
            .removed(Reason.PROCESSOR_STOPS, RecipientDuties::isProcessor));
  }

  /** The named party, its agreement and those who process for it. */
  static List<DutyLine> parties() {
    return List.of(
        at("recipients[].party.name", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_RECIPIENT)
            .altered(Reason.AGREEMENT, RecipientDuties::isProcessor)
            .altered(Reason.CONSENT_RECIPIENT, RecipientDuties::reachedByConsent),
        at("recipients[].party.country", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_TRANSFER, RecipientDuties::isOutside)
            .altered(Reason.TRANSFER_GROUND, RecipientDuties::isOutside)
            .altered(Reason.LESS, RecipientDuties::comesInside),
        at("recipients[].party.internationalOrganisation", Reason.LESS)
            .altered(Reason.INFORM_TRANSFER, Situation::isTrue)
            .altered(Reason.TRANSFER_GROUND, Situation::isTrue),
        under("recipients[].party.agreement", Reason.EVIDENCE)
            .removed(Reason.AGREEMENT, RecipientDuties::isAgreementGone),
        at("recipients[].party.agreement.technicalReason[]", Reason.EVIDENCE),
        at("recipients[].party.agreement.terms[]", Reason.EVIDENCE).removed(Reason.AGREEMENT),
        at("recipients[].party.agreement.subProcessors[]", Reason.LESS)
            .added(Reason.SUB_PROCESSOR)
            .added(Reason.INFORM_RECIPIENT)
            .added(Reason.TRANSFER_GROUND, s -> outside(s, s.innerKey())),
        at("recipients[].party.agreement.subProcessors[].country", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_TRANSFER)
            .altered(Reason.TRANSFER_GROUND, s -> outside(s, s.is())),
        at("recipients[].party.agreement.subProcessors[].name", Reason.NEXT_NOTICE)
            .altered(Reason.SUB_PROCESSOR)
            .altered(Reason.INFORM_RECIPIENT));
  }

  private static Optional<Recipient> recipient(Situation situation) {
    return situation.after().recipient(situation.key());
  }

  private static Optional<Set<Purpose>> isProcessor(Situation situation) {
    return when(recipient(situation).filter(RecipientDuties::processes).isPresent());
  }

  private static Optional<Set<Purpose>> wasProcessor(Situation situation) {
    return when(
        situation
            .before()
            .recipient(situation.key())
            .filter(RecipientDuties::processes)
            .isPresent());
  }

  static boolean processes(Recipient recipient) {
    return recipient.role() == Recipient.Role.PROCESSOR;
  }

  private static Optional<Set<Purpose>> lacksAgreement(Situation situation) {
    return when(
        recipient(situation)
            .filter(RecipientDuties::processes)
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

  /** From outside the economic area into it. */
  private static Optional<Set<Purpose>> comesInside(Situation situation) {
    LocalDate day = situation.before().validFrom().orElse(LocalDate.MAX);
    boolean wasInside =
        situation.before().economicArea().contains(new CountryCode(situation.was()), day);
    return when(!wasInside && outside(situation, situation.is()).isEmpty());
  }

  /** The party of a transfer rule is still where the rule had it. */
  static Optional<Set<Purpose>> staysOutside(Situation situation) {
    String key = situation.key();
    int end = key.lastIndexOf('/');
    String country = key.substring(end + 1);
    return situation
        .after()
        .recipient(key.substring(0, end))
        .flatMap(Recipient::party)
        .filter(party -> party.country().value().equals(country))
        .flatMap(party -> outside(situation, country));
  }

  /** A processor no more: what it held for the controller is disclosed to it now. */
  private static Optional<Set<Purpose>> decidesItself(Situation situation) {
    return when(situation.was().equals(Recipient.Role.PROCESSOR.name()));
  }

  /** On the first day of the later version, or for good where it names none. */
  private static Optional<Set<Purpose>> outside(Situation situation, String country) {
    LocalDate day = situation.after().validFrom().orElse(LocalDate.MAX);
    return when(!situation.after().economicArea().contains(new CountryCode(country), day));
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
}
