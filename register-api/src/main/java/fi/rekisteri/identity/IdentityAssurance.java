package fi.rekisteri.identity;

import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How sure it is who asks, and by what: a fact of one case, never of another (S69.1).
 *
 * <h2>Security</h2>
 *
 * None can be made that says more than its factors bear: identity code, or code and name, are
 * {@link IdentityLevel#NONE} for ever (F06).
 *
 * @param level how sure
 * @param factors by what; what was shown, and no value of it
 * @param at when it was shown; empty only at {@link IdentityLevel#NONE}
 * @param decidedBy the rule
 */
public record IdentityAssurance(
    IdentityLevel level, Set<IdentityFactor> factors, Optional<Instant> at, RuleId decidedBy) {
  /** Copies the factors; refuses what they do not bear. */
  public IdentityAssurance {
    factors = Set.copyOf(factors);
    if (!IdentityLevel.of(factors).reaches(level)) {
      throw new IllegalArgumentException("the factors do not make a level of " + level);
    }
    if (level != IdentityLevel.NONE && at.isEmpty()) {
      throw new IllegalArgumentException("an assurance tells when it was shown");
    }
  }

  /**
   * That nothing is sure.
   *
   * @param decidedBy the rule
   * @return the assurance
   */
  public static IdentityAssurance none(RuleId decidedBy) {
    return new IdentityAssurance(IdentityLevel.NONE, Set.of(), Optional.empty(), decidedBy);
  }
}
