package fi.rekisteri.core.identity;

import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked, and by whom.
 *
 * @param right the right of the item
 * @param risks what makes a mistake about the person worse; that it is by proxy needs no mention
 * @param requester who asks
 */
public record IdentityClaim(DataSubjectRight right, Set<IdentityRisk> risks, Requester requester) {
  /** Copies the risks, and adds that of a proxy where there is one. */
  public IdentityClaim {
    Set<IdentityRisk> all = EnumSet.noneOf(IdentityRisk.class);
    all.addAll(risks);
    if (!(requester instanceof Requester.Subject)) {
      all.add(IdentityRisk.BY_PROXY);
    }
    risks = Set.copyOf(all);
  }

  /**
   * A claim of the person without any risk.
   *
   * @param right the right
   * @return the claim
   */
  public static IdentityClaim of(DataSubjectRight right) {
    return new IdentityClaim(right, Set.of(), new Requester.Subject());
  }
}
