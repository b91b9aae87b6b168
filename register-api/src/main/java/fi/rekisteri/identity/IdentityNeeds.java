package fi.rekisteri.identity;

import static fi.rekisteri.identity.IdentityLevel.PLAUSIBLE;

import fi.rekisteri.rights.DataSubjectRight;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How sure it must be who asks: by right, and more where a risk is there (S69.2). Where somebody
 * only says "stop", a plausible match is enough, whatever else is true (S70.2): such a right can
 * not be made harder here.
 *
 * @param byRight the least for each right, every one of them
 * @param byRisk the least where a risk is there, every one of them
 */
public record IdentityNeeds(
    Map<DataSubjectRight, IdentityLevel> byRight, Map<IdentityRisk, IdentityLevel> byRisk) {
  private static final Set<DataSubjectRight> STOP =
      Collections.unmodifiableSet(
          EnumSet.of(
              DataSubjectRight.MARKETING_OBJECTION,
              DataSubjectRight.PUBLICATION_PROHIBITION,
              DataSubjectRight.CONSENT_WITHDRAWAL));

  /** Copies both; refuses gaps, and a "stop" that needs more than a plausible match. */
  public IdentityNeeds {
    byRight = Collections.unmodifiableMap(new EnumMap<>(byRight));
    byRisk = Collections.unmodifiableMap(new EnumMap<>(byRisk));
    if (!byRight.keySet().containsAll(Arrays.asList(DataSubjectRight.values()))
        || !byRisk.keySet().containsAll(Arrays.asList(IdentityRisk.values()))) {
      throw new IllegalArgumentException("a level is needed for every right and every risk");
    }
    for (DataSubjectRight right : STOP) {
      if (!PLAUSIBLE.reaches(byRight.get(right))) {
        throw new IllegalArgumentException(
            right + " needs no more than a plausible match (S70.2, Art. 7(3), Art. 21(3))");
      }
    }
  }

  /**
   * The level that an item needs.
   *
   * @param right the right
   * @param risks what makes a mistake worse
   * @return the highest of what they ask for
   */
  public IdentityLevel needed(DataSubjectRight right, Set<IdentityRisk> risks) {
    IdentityLevel least = byRight.get(right);
    return STOP.contains(right)
        ? least
        : risks.stream().map(byRisk::get).reduce(least, IdentityNeeds::higher);
  }

  private static IdentityLevel higher(IdentityLevel one, IdentityLevel other) {
    return one.reaches(other) ? one : other;
  }
}
