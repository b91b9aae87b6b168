package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one activity for people in one role. The definition has decided already; here the
 * person's own choices take away from it, in this order: prohibition (absolute), safety ban,
 * objection, consent, then restrictions and what is held for other purposes (S32).
 */
final class SubjectDecision {
  private static final ProcessingDecision CONSENT_REQUIRED =
      new Refused(new RuleId("Art. 6(1)(a)"), ErrorCode.CONSENT_REQUIRED);
  private static final ProcessingDecision PROHIBITED =
      new Refused(new RuleId("Art. 21(3)"), ErrorCode.PROHIBITED);
  private static final ProcessingDecision OBJECTED =
      new Refused(new RuleId("Art. 21(1)"), ErrorCode.OBJECTED);
  private static final ProcessingDecision SAFETY_BAN =
      new Refused(new RuleId("F23"), ErrorCode.SAFETY_BAN);

  private final ProcessingActivity activity;
  private final ProcessingDecision byDefinition;
  private final ZoneId zone;
  private final @Nullable PartialPermissions part;
  private final boolean restsOnConsent;
  private final boolean publishes;

  SubjectDecision(
      ProcessingActivity activity, ProcessingDecision byDefinition, SubjectRole role, ZoneId zone) {
    this.activity = activity;
    this.byDefinition = byDefinition;
    this.zone = zone;
    part =
        byDefinition instanceof Permitted permitted
            ? new PartialPermissions(permitted, closedTo(activity))
            : null;
    restsOnConsent =
        activity.basisFor(role).filter(LegalBasis.Consent.class::isInstance).isPresent();
    publishes = activity.traits().prohibitedBy().contains(ProhibitionScope.PUBLICATION);
  }

  /** The person is answered whatever holds their data, and may have it rectified (Art. 15, 16). */
  private static Predicate<FieldLock> closedTo(ProcessingActivity activity) {
    boolean answers =
        activity.purpose().equals(Purpose.RIGHTS)
            || activity
                .traits()
                .whileRestricted()
                .equals(Optional.of(RestrictionException.OWN_RIGHTS));
    return lock -> !answers && !lock.leaves(activity.purpose());
  }

  ProcessingDecision byDefinition() {
    return byDefinition;
  }

  public ProcessingDecision of(Standing standing, Instant now) {
    if (part == null) { // the definition has refused already
      return byDefinition;
    }
    if (standing.prohibits(activity.traits().prohibitedBy(), ProhibitedUse.PROCESSING)) {
      return PROHIBITED;
    }
    if (publishes && standing.safetyBan().isPresent() && isBanned(standing, now)) {
      return SAFETY_BAN;
    }
    if (standing.objections().containsKey(activity.purpose())) {
      return OBJECTED;
    }
    if (restsOnConsent && !isConsentedTo(standing, now)) {
      return CONSENT_REQUIRED;
    }
    List<FieldRestriction> restrictions = restrictions(standing);
    return restrictions.isEmpty() && standing.locks().isEmpty()
        ? byDefinition
        : part.under(restrictions, standing.locks());
  }

  /** What is restricted for the activity: nothing where consent or Art. 18(2) lets it go on. */
  List<FieldRestriction> restrictions(Standing standing) {
    boolean heeded = !restsOnConsent && activity.traits().whileRestricted().isEmpty();
    return heeded ? standing.restrictions() : List.of();
  }

  /** As {@link #of}, for others who are to receive the data. */
  ProcessingDecision ofDisclosure(Standing standing, Instant now) {
    boolean forbidden =
        standing.prohibits(activity.traits().prohibitedBy(), ProhibitedUse.DISCLOSURE);
    return part != null && forbidden ? PROHIBITED : of(standing, now);
  }

  private boolean isBanned(Standing standing, Instant now) {
    return standing.safetyBan().orElseThrow().holdsOn(today(now));
  }

  private boolean isConsentedTo(Standing standing, Instant now) {
    ConsentTerm term = standing.consents().get(activity.purpose());
    return term != null && (term.lastDay().isEmpty() || term.holdsOn(today(now)));
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
