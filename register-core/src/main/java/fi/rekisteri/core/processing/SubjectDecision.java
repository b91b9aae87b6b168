package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one activity for people in one role. The definition has decided already; here the
 * person's own choices take away from it, in this order: prohibition (absolute), safety ban,
 * objection, consent, restriction.
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
  private final @Nullable RestrictedPermissions restricted;
  private final boolean restsOnConsent;
  private final boolean publishes;

  SubjectDecision(
      ProcessingActivity activity, ProcessingDecision byDefinition, SubjectRole role, ZoneId zone) {
    this.activity = activity;
    this.byDefinition = byDefinition;
    this.zone = zone;
    restricted =
        byDefinition instanceof Permitted permitted ? new RestrictedPermissions(permitted) : null;
    restsOnConsent =
        activity.basisFor(role).filter(LegalBasis.Consent.class::isInstance).isPresent();
    publishes = activity.traits().prohibitedBy().contains(ProhibitionScope.PUBLICATION);
  }

  ProcessingDecision byDefinition() {
    return byDefinition;
  }

  public ProcessingDecision of(Standing standing, Instant now) {
    if (restricted == null) { // the definition has refused already
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
    if (restsOnConsent) {
      return isConsentedTo(standing, now) ? byDefinition : CONSENT_REQUIRED;
    }
    return standing.restrictions().isEmpty() || activity.traits().whileRestricted().isPresent()
        ? byDefinition
        : restricted.under(standing.restrictions());
  }

  /** As {@link #of}, for others who are to receive the data. */
  ProcessingDecision ofDisclosure(Standing standing, Instant now) {
    boolean forbidden =
        standing.prohibits(activity.traits().prohibitedBy(), ProhibitedUse.DISCLOSURE);
    return restricted != null && forbidden ? PROHIBITED : of(standing, now);
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
