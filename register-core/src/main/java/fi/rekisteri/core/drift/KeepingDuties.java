package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changes of fields and of their retention require. Shorter retention asks nothing of people:
 * less is kept than they were told. Longer retention is told before.
 */
final class KeepingDuties {
  private KeepingDuties() {}

  static List<DutyLine> fields() {
    return List.of(
        at("fields[]", Reason.LESS)
            .added(Reason.INFORM_DATA)
            .added(Reason.IMPACT_DATA, KeepingDuties::isTelling),
        at("fields[].category", Reason.LESS)
            .altered(Reason.INFORM_DATA)
            .altered(Reason.INFORM_RETENTION, KeepingDuties::movesToOtherPeriods)
            .altered(Reason.IMPACT_DATA, s -> telling(s.is())),
        at("fields[].required", Reason.LESS).altered(Reason.INFORM_PROVISION, Situation::isTrue),
        at("fields[].portable", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_RIGHTS, Situation::isFalse),
        under("fields[].key", Reason.INTERNAL).any(Reason.WORDS_CHANGED),
        under("searchKeys", Reason.INTERNAL),
        under("foundBy", Reason.INTERNAL));
  }

  static List<DutyLine> periods() {
    return List.of(
        at("retention[]", Reason.SHORTER)
            .added(Reason.INFORM_RETENTION)
            .removed(Reason.INFORM_RETENTION),
        at("retention[].length", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isLonger)
            .altered(Reason.PROCESSOR_ERASES, KeepingDuties::processorsKeep),
        at("holds[]", Reason.SHORTER).added(Reason.INFORM_RETENTION),
        at("holds[].fields[]", Reason.SHORTER)
            .added(Reason.INFORM_RETENTION, s -> when(!holdsEverything(s, s.before())))
            .removed(Reason.INFORM_RETENTION, s -> when(holdsEverything(s, s.after()))),
        at("holds[].purposes[]", Reason.LESS).added(Reason.INFORM_RETENTION),
        at("holds[].length", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isLonger)
            .removed(Reason.INFORM_RETENTION),
        at("holds[].basis", Reason.EVIDENCE).altered(Reason.INFORM_RETENTION));
  }

  static List<DutyLine> policy() {
    return List.of(
        at("retentionPolicy.longest", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isLonger),
        at("retentionPolicy.approvals", Reason.INTERNAL),
        at("retentionPolicy.bookkeeping[]", Reason.SHORTER).added(Reason.INFORM_RETENTION),
        at("retentionPolicy.bookkeeping[].voucherYears", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isMore),
        at("retentionPolicy.bookkeeping[].bookYears", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isMore),
        at("retentionPolicy.bookkeeping[].source", Reason.EVIDENCE),
        under("retentionPolicy.anonymisation", Reason.LESS).added(Reason.IMPACT_ANONYMITY),
        at("retentionPolicy.anonymisation[].people", Reason.LESS)
            .altered(Reason.IMPACT_ANONYMITY, Situation::isFewer),
        at("retentionPolicy.contactPersonHold", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, KeepingDuties::holdsContactPersons));
  }

  /** Data that tells much about a person, or was observed or inferred. */
  private static Optional<Set<Purpose>> isTelling(Situation situation) {
    Tree field = situation.difference().after();
    return telling(
        field.at(Step.component("category")).leaf().map(leaf -> leaf.value().text()).orElse(""));
  }

  private static Optional<Set<Purpose>> telling(String category) {
    return when(
        List.of(
                DataCategory.CREDIT,
                DataCategory.INFERRED_PROFILE,
                DataCategory.WEB_OBSERVATION,
                DataCategory.IDENTIFIER)
            .contains(new DataCategory(category)));
  }

  /** Processors that hold data of the category keep it no longer than the controller may. */
  private static Optional<Set<Purpose>> processorsKeep(Situation situation) {
    String category = situation.key().substring(0, situation.key().indexOf('/'));
    RegisterDraft after = situation.after();
    Set<String> paths = pathsOf(after, category);
    boolean kept =
        after.recipients().stream()
            .filter(one -> one.role() == Recipient.Role.PROCESSOR)
            .map(Recipient::fields)
            .flatMap(Set::stream)
            .map(FieldKey::path)
            .anyMatch(paths::contains);
    return when(kept && situation.isLonger().isEmpty());
  }

  private static Set<String> pathsOf(RegisterDraft draft, String category) {
    return draft.fields().stream()
        .filter(field -> field.category().code().equals(category))
        .map(field -> field.key().path())
        .collect(Collectors.toSet());
  }

  /** A hold over no field in particular holds all: from all to some it narrows. */
  private static boolean holdsEverything(Situation situation, RegisterDraft draft) {
    return draft
        .retentionPolicy()
        .hold(situation.key())
        .filter(hold -> hold.fields().isEmpty())
        .isPresent();
  }

  /** The category decides how long a field is kept: longer, or counted from something else. */
  private static Optional<Set<Purpose>> movesToOtherPeriods(Situation situation) {
    Map<RetentionAnchor, Period> was = periodsOf(situation.before(), situation.was());
    Map<RetentionAnchor, Period> is = periodsOf(situation.after(), situation.is());
    return when(
        !was.keySet().equals(is.keySet())
            || is.entrySet().stream()
                .anyMatch(
                    one ->
                        Lengths.isLonger(
                            was.get(one.getKey()).toString(), one.getValue().toString())));
  }

  /** The longest of each anchor, where a draft says one twice. */
  private static Map<RetentionAnchor, Period> periodsOf(RegisterDraft draft, String category) {
    return draft.retentionPolicy().rules().stream()
        .filter(rule -> rule.category().code().equals(category))
        .collect(
            Collectors.toMap(
                RetentionRule::anchor,
                RetentionRule::length,
                (one, other) -> Lengths.isLonger(one.toString(), other.toString()) ? other : one));
  }

  private static Optional<Set<Purpose>> holdsContactPersons(Situation situation) {
    return when(situation.is().equals(ContactPersonHold.RETENTION_PERIOD.name()));
  }
}
