package fi.rekisteri.request;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.deadline.ServiceLevel;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.Period;
import java.util.Map;

/**
 * How requests of data subjects are handled: law as data.
 *
 * @param identity how sure it must be who asks
 * @param ages from which age on a child consents, uses its rights itself, and is no child
 * @param levels what the controller promises beyond the law, by right (S76.1)
 * @param usual what it promises for all others
 * @param evidenceKept how long the file of a request is kept after it was closed (Art. 5(1)(e))
 */
public record RightsPolicy(
    IdentityPolicy identity,
    AgePolicy ages,
    Map<DataSubjectRight, ServiceLevel> levels,
    ServiceLevel usual,
    Period evidenceKept) {
  private static final ServiceLevel ABOUT_A_MONTH = new ServiceLevel(15);

  /** Copies the levels; refuses a file that is kept for no time, or for ever. */
  public RightsPolicy {
    levels = Map.copyOf(levels);
    long months = evidenceKept.toTotalMonths();
    if (months < 1 || months > 120 || evidenceKept.getDays() != 0) {
      throw new IllegalArgumentException("files of requests are kept for 1 to 120 whole months");
    }
  }

  /**
   * The shipped default: nothing is asked for form's sake, a rectification takes five working days
   * (S76), and a file is kept for three years, as long as a claim is (728/2003 s. 4).
   */
  public static final RightsPolicy STANDARD =
      new RightsPolicy(
          IdentityPolicy.of(FormalityProfile.GDPR_DEFAULT),
          AgePolicy.FINLAND,
          Map.of(DataSubjectRight.RECTIFICATION, ServiceLevel.STANDARD),
          ABOUT_A_MONTH,
          Period.ofYears(3));

  /**
   * What the controller promises for a right.
   *
   * @param right the right
   * @return its own level, or the usual one
   */
  public ServiceLevel levelOf(DataSubjectRight right) {
    return levels.getOrDefault(right, usual);
  }

  /**
   * A copy with another way to identify.
   *
   * @param other how sure it must be who asks
   * @return the copy
   */
  public RightsPolicy with(IdentityPolicy other) {
    return new RightsPolicy(other, ages, levels, usual, evidenceKept);
  }

  /**
   * A copy with other ages, such as those of another country (Art. 8(1)).
   *
   * @param other from which age on a person decides what
   * @return the copy
   */
  public RightsPolicy with(AgePolicy other) {
    return new RightsPolicy(identity, other, levels, usual, evidenceKept);
  }
}
