package fi.rekisteri.identity;

import static fi.rekisteri.identity.IdentityLevel.HIGH;
import static fi.rekisteri.identity.IdentityLevel.PLAUSIBLE;
import static fi.rekisteri.identity.IdentityLevel.SUBSTANTIAL;
import static fi.rekisteri.rights.DataSubjectRight.ACCESS;
import static fi.rekisteri.rights.DataSubjectRight.COMPLAINT;
import static fi.rekisteri.rights.DataSubjectRight.CONSENT_WITHDRAWAL;
import static fi.rekisteri.rights.DataSubjectRight.MARKETING_OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.PUBLICATION_PROHIBITION;
import static fi.rekisteri.rights.DataSubjectRight.RECTIFICATION;
import static fi.rekisteri.rights.DataSubjectRight.RESTRICTION;

import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a register makes sure who asks (S69, F03, F06, G12.6). Data, which a host replaces.
 *
 * @param needs how sure it must be
 * @param formality what a missing signature leads to
 * @param signed the rights whose requests the notice wants signed; looked at under {@link
 *     FormalityProfile#SEED_STRICT} alone
 * @param means by what people show it
 */
public record IdentityPolicy(
    IdentityNeeds needs,
    FormalityProfile formality,
    Set<DataSubjectRight> signed,
    IdentityMeans means) {
  /** Copies the rights. */
  public IdentityPolicy {
    signed = Set.copyOf(signed);
  }

  /**
   * A cautious policy: substantial where data is shown, changed or destroyed; plausible where
   * somebody only says "stop" or complains, or where what is done can be undone; high where a risk
   * is great. No copy of a document and no signature by hand is asked for to identify anybody.
   *
   * @param formality the profile
   * @return the policy
   */
  public static IdentityPolicy of(FormalityProfile formality) {
    return new IdentityPolicy(usualNeeds(), formality, Set.of(ACCESS, RECTIFICATION), usualMeans());
  }

  private static IdentityNeeds usualNeeds() {
    Map<DataSubjectRight, IdentityLevel> byRight = new EnumMap<>(DataSubjectRight.class);
    for (DataSubjectRight right : DataSubjectRight.values()) {
      byRight.put(right, SUBSTANTIAL);
    }
    for (DataSubjectRight mild :
        List.of(
            MARKETING_OBJECTION,
            PUBLICATION_PROHIBITION,
            CONSENT_WITHDRAWAL,
            OBJECTION,
            RESTRICTION,
            COMPLAINT)) {
      byRight.put(mild, PLAUSIBLE);
    }
    return new IdentityNeeds(
        byRight,
        Map.of(
            IdentityRisk.IDENTITY_CODE_SHOWN, HIGH,
            IdentityRisk.SPECIAL_CATEGORY_SHOWN, HIGH,
            IdentityRisk.EVERYTHING_DESTROYED, SUBSTANTIAL,
            IdentityRisk.SENSITIVE_FIELD_CHANGED, HIGH,
            IdentityRisk.SENT_TO_NEW_CONTACT, HIGH,
            IdentityRisk.BY_PROXY, SUBSTANTIAL));
  }

  private static IdentityMeans usualMeans() {
    return new IdentityMeans(
        List.of(
            IdentityFactor.CONTACT_MATCH,
            IdentityFactor.KNOWN_FACTS,
            IdentityFactor.AUTHENTICATED_SESSION,
            IdentityFactor.ONE_TIME_CODE,
            IdentityFactor.STRONG_AUTHENTICATION,
            IdentityFactor.ADVANCED_SIGNATURE,
            IdentityFactor.QUALIFIED_SIGNATURE,
            IdentityFactor.IN_PERSON),
        Set.of());
  }

  /**
   * The same policy with other needs.
   *
   * @param other the needs
   * @return a copy
   */
  public IdentityPolicy with(IdentityNeeds other) {
    return new IdentityPolicy(other, formality, signed, means);
  }

  /**
   * The same policy with other means.
   *
   * @param other the means
   * @return a copy
   */
  public IdentityPolicy with(IdentityMeans other) {
    return new IdentityPolicy(needs, formality, signed, other);
  }
}
