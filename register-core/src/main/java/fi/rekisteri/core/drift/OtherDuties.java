package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.DutyLine.at;
import static fi.rekisteri.core.drift.DutyLine.under;
import static fi.rekisteri.core.drift.Situation.forThose;
import static fi.rekisteri.core.drift.Situation.when;

import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes of the heading, of how people reach the controller, and of measures require. */
final class OtherDuties {
  private OtherDuties() {}

  static List<DutyLine> heading() {
    return List.of(
        at("version", Reason.NEXT_NOTICE),
        at("validFrom", Reason.NEXT_NOTICE),
        at("zone", Reason.INTERNAL),
        at("name", Reason.NEXT_NOTICE),
        under("controller", Reason.NEXT_NOTICE).any(Reason.INFORM_CONTROLLER),
        at("controller.name", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_CONTROLLER)
            .altered(Reason.CONSENT_CONTROLLER, OtherDuties::isAnother),
        at("controller.businessId", Reason.NEXT_NOTICE)
            .altered(Reason.INFORM_CONTROLLER)
            .altered(Reason.CONSENT_CONTROLLER, OtherDuties::isAnother),
        under("dataProtectionOfficer", Reason.NEXT_NOTICE).any(Reason.INFORM_OFFICER),
        at("dataProtectionOfficer.name", Reason.NEXT_NOTICE),
        at("dataProtectionOfficer.role", Reason.NEXT_NOTICE),
        under("authority", Reason.NEXT_NOTICE),
        at("authority", Reason.NEXT_NOTICE).removed(Reason.INFORM_COMPLAINT),
        at("authority.name[]", Reason.NEXT_NOTICE),
        at("authority.contacts[].postalAddress[]", Reason.NEXT_NOTICE),
        at("authority.contacts[].visitingAddress[]", Reason.NEXT_NOTICE),
        at("authority.country", Reason.NEXT_NOTICE).altered(Reason.INFORM_COMPLAINT));
  }

  static List<DutyLine> conduct() {
    return List.of(
        under("routing", Reason.NEXT_NOTICE).removed(Reason.INFORM_RIGHTS),
        at("measures[]", Reason.INTERNAL).removed(Reason.IMPACT_SECURITY),
        under("measures[]", Reason.EVIDENCE),
        under("staffPolicy", Reason.INTERNAL),
        under("breachPolicy", Reason.INTERNAL),
        under("manualFiling", Reason.INTERNAL),
        at("manualFiling.kinds[]", Reason.LESS).added(Reason.INFORM_DATA),
        at("manualFiling.locations[].locked", Reason.LESS)
            .altered(Reason.IMPACT_SECURITY, Situation::isFalse),
        at("manualFiling.locations[].fireSafe", Reason.LESS)
            .altered(Reason.IMPACT_SECURITY, Situation::isFalse),
        under("rightsPolicy", Reason.INTERNAL),
        under("rightsPolicy.ages", Reason.INTERNAL)
            .added(Reason.CONSENT_AGE, OtherDuties::children),
        at("rightsPolicy.ages.ages[].consent", Reason.LESS)
            .altered(Reason.CONSENT_AGE, s -> s.isMore().flatMap(any -> children(s))),
        at("rightsPolicy.evidenceKept", Reason.SHORTER)
            .altered(Reason.INFORM_RETENTION, Situation::isLonger),
        at("rightsPolicy.identity.formality", Reason.NEXT_NOTICE).altered(Reason.INFORM_RIGHTS),
        at("rightsPolicy.identity.signed[]", Reason.NEXT_NOTICE).added(Reason.INFORM_RIGHTS));
  }

  static List<DutyLine> notice() {
    return List.of(
        at("notice.asWritten[]", Reason.NEXT_NOTICE).any(Reason.WORDS_CHANGED),
        at("notice.statements[]", Reason.NEXT_NOTICE).any(Reason.WORDS_CHANGED),
        at("notice.statements[].row", Reason.NEXT_NOTICE),
        at("notice.statements[].version", Reason.EVIDENCE),
        under("notice.statements[].about", Reason.EVIDENCE),
        under("notice.statements[].claims", Reason.NEXT_NOTICE).any(Reason.WORDS_CHANGED));
  }

  /** Who decides with the controller is told to people (Art. 13(1)(a), 26(2)); the rest is kept. */
  static List<DutyLine> accountability() {
    return List.of(
        under("accountability", Reason.EVIDENCE),
        under("accountability.jointControllers", Reason.NEXT_NOTICE).any(Reason.INFORM_CONTROLLER),
        under("accountability.representative", Reason.NEXT_NOTICE).any(Reason.INFORM_CONTROLLER));
  }

  /** Another controller, and not the same one under another name. */
  private static Optional<Set<Purpose>> isAnother(Situation situation) {
    Optional<Controller> before = situation.before().controller();
    Optional<Controller> after = situation.after().controller();
    boolean another =
        before.isPresent()
            && after.isPresent()
            && (before.get().businessId().isPresent() && after.get().businessId().isPresent()
                ? !before.get().businessId().equals(after.get().businessId())
                : !before.get().name().equals(after.get().name()));
    return another ? forThose(situation.consentBased()) : when(false);
  }

  /** Children's consents, where anything rests on consent. */
  private static Optional<Set<Purpose>> children(Situation situation) {
    return forThose(situation.consentBased());
  }
}
