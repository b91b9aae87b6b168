package fi.rekisteri.core.request;

import fi.rekisteri.core.identity.AskingSoFar;
import fi.rekisteri.core.identity.IdentityClaim;
import fi.rekisteri.core.identity.IdentityRules;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.IdentityAsk;
import fi.rekisteri.rights.IdentityAssurance;
import fi.rekisteri.rights.IdentityCheck;
import fi.rekisteri.rights.IdentityDecision;
import fi.rekisteri.rights.IdentityEvidence;
import fi.rekisteri.rights.IdentityFactor;
import fi.rekisteri.rights.IdentityRisk;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether it is sure enough who asks, for what an item would do. Pure. */
record IdentityNeeded(RegisterDefinition definition, LocalDate today) {
  boolean isMet(RightsRequest file, RequestItem item) {
    return of(file, item, Set.of()) instanceof IdentityDecision.Confirmed;
  }

  /** The risks that follow from the item itself are added to those that are told. */
  IdentityDecision of(RightsRequest file, RequestItem item, Set<IdentityRisk> told) {
    Set<IdentityRisk> risks = EnumSet.noneOf(IdentityRisk.class);
    risks.addAll(told);
    if (isWholeErasure(item.claim())) {
      risks.add(IdentityRisk.EVERYTHING_DESTROYED);
    }
    IdentityClaim claim = new IdentityClaim(item.right(), risks, file.letter().requester());
    return rules().decide(claim, file.evidence(), asking(file));
  }

  IdentityAssurance assurance(IdentityEvidence evidence) {
    return rules().assurance(evidence);
  }

  private IdentityRules rules() {
    return new IdentityRules(
        definition.rightsPolicy().identity(), definition.rightsPolicy().ages());
  }

  private AskingSoFar asking(RightsRequest file) {
    List<IdentityAsk> before = file.checks().stream().map(IdentityCheck::ask).toList();
    return new AskingSoFar(before, EnumSet.allOf(IdentityFactor.class), today);
  }

  private static boolean isWholeErasure(Claim claim) {
    return claim instanceof Claim.Forgetting
        || (claim instanceof Claim.Erasure erasure && erasure.fields().isEmpty());
  }
}
