package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changes of purposes require. Where {@code DefinitionSuccession} asks for a record, these
 * lines ask for the same; they ask for more where the law does and the register cannot judge.
 */
final class ActivityDuties {
  private ActivityDuties() {}

  static List<DutyLine> purposes() {
    return List.of(
        at("activities[]", Reason.LESS)
            .added(Reason.INFORM_PURPOSE)
            .added(Reason.CONSENT_BEGINS, ActivityDuties::onConsent)
            .added(Reason.OTHER_PURPOSE, ActivityDuties::usesWhatWasCollected)
            .added(Reason.INTEREST_WEIGHED, ActivityDuties::onInterest)
            .added(Reason.IMPACT_PROFILING, ActivityDuties::profiles),
        at("activities[].status", Reason.TOLD_ALREADY)
            .altered(Reason.INFORM_PURPOSE, ActivityDuties::begins)
            .altered(Reason.INFORM_PURPOSE, ActivityDuties::beginsAgain)
            .altered(Reason.CONSENT_BEGINS, s -> ifBegins(s, onConsent(s)))
            .altered(Reason.OTHER_PURPOSE, s -> ifBegins(s, usesWhatWasCollected(s)))
            .altered(Reason.INTEREST_WEIGHED, s -> ifBeginsOrAgain(s, onInterest(s)))
            .altered(Reason.IMPACT_PROFILING, s -> ifBeginsOrAgain(s, profiles(s))),
        at("activities[].fields[]", Reason.LESS)
            .added(Reason.INFORM_DATA)
            .added(Reason.CONSENT_WIDER, ActivityDuties::onConsent)
            .added(Reason.OTHER_PURPOSE, ActivityDuties::takesAnothersField)
            .added(Reason.INTEREST_WEIGHED, ActivityDuties::onInterest));
  }

  /** On which basis, and how far a purpose goes. */
  static List<DutyLine> bases() {
    return List.of(
        at("activities[].bases[]", Reason.LESS)
            .added(Reason.INFORM_PURPOSE)
            .altered(Reason.INFORM_BASIS)
            .altered(Reason.BASIS_CHANGED, s -> when(true, purpose(s)))
            .set(Reason.CONSENT_BEGINS, s -> basisIs(s, LegalBasis.Consent.class))
            .set(Reason.INTEREST_WEIGHED, s -> basisIs(s, LegalBasis.LegitimateInterest.class))
            .added(Reason.OTHER_PURPOSE, ActivityDuties::takesAnotherRole),
        under("activities[].bases[].balancing", Reason.EVIDENCE),
        at("activities[].bases[].balancing.conclusion[]", Reason.EVIDENCE),
        under("activities[].bases[].interest", Reason.PART_OF_ANOTHER),
        at("activities[].bases[].interest[]", Reason.TRANSLATION)
            .altered(Reason.INTEREST_WEIGHED, s -> when(true, purpose(s)))
            .altered(Reason.WORDS_CHANGED),
        under("activities[].bases[].task", Reason.PART_OF_ANOTHER),
        at("activities[].bases[].statute", Reason.PART_OF_ANOTHER).altered(Reason.INFORM_BASIS),
        at("activities[].traits.profiling", Reason.LESS)
            .altered(Reason.INFORM_DECISION, Situation::isTrue)
            .altered(Reason.CONSENT_WIDER, s -> ifTrue(s, onConsent(s)))
            .altered(Reason.INTEREST_WEIGHED, s -> ifTrue(s, onInterest(s)))
            .altered(Reason.IMPACT_PROFILING, s -> ifTrue(s, when(true, purpose(s)))),
        at("activities[].traits.prohibitedBy[]", Reason.NEXT_NOTICE)
            .removed(Reason.INFORM_OBJECTION),
        at("activities[].traits.whileRestricted", Reason.LESS).set(Reason.INFORM_RIGHTS));
  }

  static Purpose purpose(Situation situation) {
    return new Purpose(situation.key());
  }

  private static ProcessingActivity activity(Situation situation) {
    return situation.drafts().activity(purpose(situation)).orElseThrow();
  }

  /** Whether people are told of the purpose; what is only drafted or ended asks for nothing. */
  static boolean isTold(Situation situation) {
    return situation.drafts().activity(purpose(situation)).filter(Drafts::isTold).isPresent();
  }

  static boolean wasDrafted(Situation situation) {
    return situation
        .before()
        .activity(purpose(situation))
        .filter(one -> one.status() == ActivityStatus.DRAFT)
        .isPresent();
  }

  private static Optional<Set<Purpose>> begins(Situation situation) {
    return when(situation.was().equals(ActivityStatus.DRAFT.name()), purpose(situation));
  }

  /** People were told that it had ended. */
  private static Optional<Set<Purpose>> beginsAgain(Situation situation) {
    return when(situation.was().equals(ActivityStatus.ENDED.name()), purpose(situation));
  }

  private static Optional<Set<Purpose>> ifBegins(
      Situation situation, Optional<Set<Purpose>> condition) {
    return begins(situation).isPresent() ? condition : Optional.empty();
  }

  private static Optional<Set<Purpose>> ifBeginsOrAgain(
      Situation situation, Optional<Set<Purpose>> condition) {
    return begins(situation).or(() -> beginsAgain(situation)).flatMap(any -> condition);
  }

  private static Optional<Set<Purpose>> ifTrue(
      Situation situation, Optional<Set<Purpose>> condition) {
    return situation.isTrue().isPresent() ? condition : Optional.empty();
  }

  private static Optional<Set<Purpose>> onConsent(Situation situation) {
    return when(situation.restsOnConsent(purpose(situation)), purpose(situation));
  }

  private static Optional<Set<Purpose>> onInterest(Situation situation) {
    return when(
        activity(situation).bases().values().stream()
            .anyMatch(LegalBasis.LegitimateInterest.class::isInstance),
        purpose(situation));
  }

  private static Optional<Set<Purpose>> profiles(Situation situation) {
    return when(activity(situation).profiling(), purpose(situation));
  }

  private static Optional<Set<Purpose>> basisIs(
      Situation situation, Class<? extends LegalBasis> kind) {
    return when(situation.is().equals(kind.getSimpleName()), purpose(situation));
  }

  /** The same as a succession asks for: a new purpose over what others have collected. */
  private static Optional<Set<Purpose>> usesWhatWasCollected(Situation situation) {
    ProcessingActivity activity = activity(situation);
    Set<FieldKey<?>> both = new HashSet<>(situation.drafts().collected());
    both.retainAll(activity.fields());
    return when(!both.isEmpty() && !isExempt(activity), purpose(situation));
  }

  private static Optional<Set<Purpose>> takesAnothersField(Situation situation) {
    boolean collected =
        situation.drafts().collected().stream()
            .anyMatch(key -> key.path().equals(situation.innerKey()));
    return when(collected && !isExempt(activity(situation)), purpose(situation));
  }

  private static Optional<Set<Purpose>> takesAnotherRole(Situation situation) {
    boolean exempt =
        situation.is().equals(LegalBasis.Consent.class.getSimpleName())
            || situation.is().equals(LegalBasis.LegalObligation.class.getSimpleName());
    return exempt ? Optional.empty() : usesWhatWasCollected(situation);
  }

  /** Art. 6(4): a consent or a duty carries another purpose without an assessment. */
  private static boolean isExempt(ProcessingActivity activity) {
    return activity.bases().values().stream()
        .allMatch(
            basis ->
                basis instanceof LegalBasis.Consent || basis instanceof LegalBasis.LegalObligation);
  }
}
