package fi.rekisteri.identity;

import fi.rekisteri.identity.IdentityFactor.Kind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How sure it is that a request comes from whom it says (Art. 12(6)); the later, the surer. */
public enum IdentityLevel {
  /** Nothing speaks for it but a claim. */
  NONE,
  /** Something matches; enough where a mistake harms nobody (S70.2). */
  PLAUSIBLE,
  /** A stranger would have had to take over something of the person's. */
  SUBSTANTIAL,
  /** A stranger would have had to take over two such things, or to forge strong authentication. */
  HIGH;

  /**
   * Whether this is enough.
   *
   * @param needed what is needed
   * @return true where it is as much or more
   */
  public boolean reaches(IdentityLevel needed) {
    return compareTo(needed) >= 0;
  }

  /**
   * What factors amount to: the strength of the best one; a step more where others of different
   * kinds bear it out, since whoever forges one does not have the other yet. A contact and an
   * account count as one kind: whoever has the mailbox resets the account. Substantial factors of
   * two kinds make it high, plausible ones of three kinds substantial. What proves nothing adds
   * nothing, so a set that {@link IdentityFactor#isForbidden} stays at {@link #NONE}; one factor
   * more never makes less.
   *
   * @param factors what was shown
   * @return the level
   */
  public static IdentityLevel of(Set<IdentityFactor> factors) {
    if (IdentityFactor.isForbidden(factors)) {
      return NONE;
    }
    if (reaching(HIGH, factors) >= 1 || reaching(SUBSTANTIAL, factors) >= 2) {
      return HIGH;
    }
    if (reaching(SUBSTANTIAL, factors) >= 1 || reaching(PLAUSIBLE, factors) >= 3) {
      return SUBSTANTIAL;
    }
    return reaching(PLAUSIBLE, factors) >= 1 ? PLAUSIBLE : NONE;
  }

  private static Kind ownKind(Kind kind) {
    return kind == Kind.ACCOUNT ? Kind.CONTACT : kind;
  }

  /** Of how many different kinds factors of that strength are. */
  private static int reaching(IdentityLevel level, Set<IdentityFactor> factors) {
    return Arrays.stream(IdentityFactor.values())
        .filter(factors::contains)
        .filter(factor -> factor.strength().reaches(level))
        .map(factor -> ownKind(factor.kind()))
        .collect(Collectors.toSet())
        .size();
  }
}
