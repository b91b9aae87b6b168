package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitDatum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What changes of consents, cookies, automated decisions and duties to give data require. */
final class ChoiceDuties {
  private static final String EXPLICIT_CONSENT = "22(2)(c)";

  private ChoiceDuties() {}

  static List<DutyLine> consents() {
    return List.of(
        at("consent", Reason.PART_OF_ANOTHER)
            .altered(Reason.INFORM_SILENT, ChoiceDuties::isUnanswered),
        at("consent[]", Reason.LESS).added(Reason.CONSENT_BEGINS, ChoiceDuties::own),
        at("consent[].wordingVersion", Reason.LESS)
            .altered(Reason.CONSENT_WORDING, ChoiceDuties::own),
        at("consent[].wording[]", Reason.TRANSLATION)
            .altered(Reason.CONSENT_WORDING, ChoiceDuties::own),
        at("consent[].withdrawal[]", Reason.TRANSLATION).altered(Reason.INFORM_WITHDRAWAL),
        at("consent[].validity", Reason.SHORTER)
            .altered(Reason.CONSENT_LONGER, s -> s.isLonger().flatMap(any -> own(s)))
            .removed(Reason.CONSENT_LONGER, ChoiceDuties::own));
  }

  static List<DutyLine> decisions() {
    return List.of(
        at("automatedDecisions", Reason.PART_OF_ANOTHER)
            .altered(Reason.INFORM_SILENT, ChoiceDuties::isUnanswered),
        at("automatedDecisions[]", Reason.LESS)
            .added(Reason.INFORM_DECISION)
            .added(Reason.CONSENT_DECISION, ChoiceDuties::decidesOnConsent)
            .added(Reason.IMPACT_PROFILING, ChoiceDuties::own)
            .removed(Reason.INFORM_SILENT, ChoiceDuties::goesOnUntold),
        at("automatedDecisions[].kind", Reason.LESS)
            .altered(Reason.INFORM_DECISION)
            .altered(Reason.IMPACT_PROFILING, ChoiceDuties::isMoreAutomatic),
        at("automatedDecisions[].ground", Reason.LESS)
            .set(Reason.INFORM_DECISION)
            .set(Reason.CONSENT_DECISION, ChoiceDuties::decidesOnConsent),
        at("provision", Reason.PART_OF_ANOTHER)
            .altered(Reason.INFORM_SILENT, ChoiceDuties::isUnanswered),
        at("provision[]", Reason.LESS).added(Reason.INFORM_PROVISION, ChoiceDuties::isAsked),
        at("provision[].requirement", Reason.LESS)
            .altered(Reason.INFORM_PROVISION, s -> asked(s.is())));
  }

  static List<DutyLine> cookies() {
    return List.of(
        at("cookies[]", Reason.LESS)
            .added(Reason.INFORM_COOKIE)
            .added(Reason.CONSENT_COOKIE, ChoiceDuties::asksConsent)
            .added(Reason.IMPACT_PROFILING, ChoiceDuties::infers),
        cookie("technique"),
        cookie("provider"),
        cookie("purpose"),
        at("cookies[].lifetime", Reason.SHORTER)
            .altered(Reason.INFORM_COOKIE, Situation::isLonger)
            .altered(Reason.CONSENT_COOKIE, s -> s.isLonger().flatMap(any -> asksConsent(s))),
        at("cookies[].strictlyNecessary", Reason.LESS)
            .altered(Reason.INFORM_COOKIE)
            .altered(Reason.COOKIE_NECESSARY, Situation::isTrue)
            .altered(Reason.CONSENT_COOKIE, ChoiceDuties::asksConsent),
        at("cookies[].collects[]", Reason.LESS)
            .added(Reason.INFORM_COOKIE)
            .added(Reason.CONSENT_COOKIE, ChoiceDuties::asksConsent)
            .added(Reason.IMPACT_PROFILING, ChoiceDuties::infersMore),
        under("cookies[].controls", Reason.NEXT_NOTICE),
        at("cookies[].controls[]", Reason.NEXT_NOTICE).removed(Reason.INFORM_WITHDRAWAL),
        at("cookies[].controls[].url", Reason.NEXT_NOTICE).altered(Reason.INFORM_WITHDRAWAL),
        under("cookies[].anonymised", Reason.EVIDENCE).removed(Reason.INFORM_COOKIE));
  }

  private static DutyLine cookie(String component) {
    return at("cookies[]." + component, Reason.LESS)
        .set(Reason.INFORM_COOKIE)
        .set(Reason.CONSENT_COOKIE, ChoiceDuties::asksConsent);
  }

  /** Not stated is no answer; that there is none is one. */
  private static Optional<Set<Purpose>> isUnanswered(Situation situation) {
    return when(situation.is().equals("NOT_STATED"));
  }

  /** The purpose goes on, and nobody says that it decides nothing any more. */
  private static Optional<Set<Purpose>> goesOnUntold(Situation situation) {
    boolean denied =
        situation.after().automatedDecisions().fold(value -> false, () -> true, () -> false);
    return denied || !ActivityDuties.isTold(situation) ? Optional.empty() : own(situation);
  }

  private static Optional<Set<Purpose>> own(Situation situation) {
    return when(true, ActivityDuties.purpose(situation));
  }

  private static Optional<Set<Purpose>> decidesOnConsent(Situation situation) {
    Optional<List<AutomatedDecision>> decisions =
        situation.after().automatedDecisions().toOptional();
    return decisions.stream()
        .flatMap(List::stream)
        .filter(one -> one.purpose().equals(ActivityDuties.purpose(situation)))
        .filter(one -> one.ground().filter(ChoiceDuties::isConsent).isPresent())
        .map(AutomatedDecision::purpose)
        .<Set<Purpose>>map(Set::of)
        .findFirst();
  }

  private static boolean isConsent(RuleId ground) {
    return ground.reference().contains(EXPLICIT_CONSENT);
  }

  private static Optional<Set<Purpose>> isMoreAutomatic(Situation situation) {
    boolean more =
        AutomatedDecision.Kind.valueOf(situation.is())
                .compareTo(AutomatedDecision.Kind.valueOf(situation.was()))
            > 0;
    return more ? own(situation) : Optional.empty();
  }

  private static Optional<Set<Purpose>> isAsked(Situation situation) {
    Tree requirement = situation.difference().after().at(Step.component("requirement"));
    return asked(requirement.leaf().orElseThrow().value().text());
  }

  private static Optional<Set<Purpose>> asked(String requirement) {
    return when(!requirement.equals(Provision.Requirement.VOLUNTARY.name()));
  }

  /** The purposes of the cookies of that name; a draft may name one twice. */
  private static Optional<Set<Purpose>> cookies(
      Situation situation, Predicate<CookieDefinition> asked) {
    Set<Purpose> purposes = new TreeSet<>();
    situation.after().cookies().stream()
        .filter(one -> Keys.of(one).name().equals(situation.key()))
        .filter(asked)
        .forEach(one -> purposes.add(one.purpose()));
    return Situation.forThose(purposes);
  }

  private static Optional<Set<Purpose>> asksConsent(Situation situation) {
    return cookies(situation, one -> !one.strictlyNecessary());
  }

  private static Optional<Set<Purpose>> infers(Situation situation) {
    return cookies(situation, one -> one.collects().stream().anyMatch(VisitDatum::isInferred));
  }

  private static Optional<Set<Purpose>> infersMore(Situation situation) {
    return VisitDatum.valueOf(situation.innerKey()).isInferred()
        ? infers(situation)
        : Optional.empty();
  }
}
