package fi.rekisteri.core.identity;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityDecision.Confirmed;
import fi.rekisteri.identity.IdentityDecision.MoreNeeded;
import fi.rekisteri.identity.IdentityDecision.NotEntitled;
import fi.rekisteri.identity.IdentityDecision.Unproven;
import fi.rekisteri.identity.IdentityDoubt;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityFinding;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether it is sure enough who asks, and what is asked for next where it is not (S69, S70.2, F06,
 * G12.6). Pure, and thread-safe: it looks at no record, so its answers tell nobody whether there is
 * one.
 *
 * @param policy how a register makes sure
 * @param ages from which age on a child's rights are its own to use
 */
public record IdentityRules(IdentityPolicy policy, AgePolicy ages) {
  private static final RuleId IDENTITY = new RuleId("Art. 12(6)");
  private static final RuleId UNIDENTIFIED = new RuleId("Art. 11(2), 12(2)");
  private static final RuleId SIGNED = new RuleId("S69.2");

  /**
   * Decides by what is known now. The more is shown, the surer it is; once it is sure enough,
   * nobody is asked for more to be identified. A missing signature is noted and asked for beside,
   * where the policy wants it, and holds nothing up (S69.3).
   *
   * @param claim what is asked, and by whom
   * @param evidence what was shown by whoever asks, and what was doubted
   * @param asking what was asked before, and what can be asked
   * @return the decision
   */
  public IdentityDecision decide(
      IdentityClaim claim, IdentityEvidence evidence, AskingSoFar asking) {
    Optional<IdentityFinding> against =
        new RequesterRules(ages, asking.today()).against(claim.requester(), claim.right());
    if (against.isPresent()) {
      return new NotEntitled(against.get());
    }
    IdentityLevel needed = policy.needs().needed(claim.right(), claim.risks());
    IdentityAssurance soFar = assurance(evidence);
    Set<IdentityFinding> findings = findings(claim, evidence);
    if (soFar.level().reaches(needed)) {
      return new Confirmed(soFar, findings, formality(findings, asking));
    }
    return new LeastBurden(policy.means(), evidence.counted(), needed)
        .of(asking.left())
        .map(ways -> new IdentityAsk(reason(evidence, soFar, needed), ways, asking.today()))
        .<IdentityDecision>map(ask -> new MoreNeeded(soFar, needed, ask, findings))
        .orElseGet(() -> new Unproven(soFar, needed, findings, UNIDENTIFIED));
  }

  /**
   * How sure evidence makes it under the policy, whatever is asked.
   *
   * @param evidence what was shown, and what was doubted
   * @return the assurance
   */
  public IdentityAssurance assurance(IdentityEvidence evidence) {
    Set<IdentityFactor> counted = evidence.counted();
    return new IdentityAssurance(policy.means().levelOf(counted), counted, evidence.at(), IDENTITY);
  }

  /**
   * Whether an answer may be given by word of mouth, where the person wishes it: only where whoever
   * asks may, and is proven by other means than words (Art. 12(1), G12.1).
   *
   * @param claim what is asked, and by whom
   * @param evidence what was shown, and what was doubted
   * @param today the day, by which somebody may still ask for another
   * @return true where it may; else the answer is written
   */
  public boolean mayAnswerOrally(IdentityClaim claim, IdentityEvidence evidence, LocalDate today) {
    Set<IdentityFactor> proven = EnumSet.noneOf(IdentityFactor.class);
    evidence.counted().stream().filter(factor -> !factor.isSpoken()).forEach(proven::add);
    IdentityLevel level = policy.means().levelOf(proven);
    boolean confirmed =
        decide(claim, evidence, new AskingSoFar(List.of(), Set.of(), today)) instanceof Confirmed;
    return confirmed
        && level.reaches(IdentityLevel.SUBSTANTIAL)
        && level.reaches(policy.needs().needed(claim.right(), claim.risks()));
  }

  private Set<IdentityFinding> findings(IdentityClaim claim, IdentityEvidence evidence) {
    Set<IdentityFinding> findings = EnumSet.noneOf(IdentityFinding.class);
    Set<IdentityFactor> counted = evidence.counted();
    if (!counted.isEmpty() && policy.means().levelOf(counted) == IdentityLevel.NONE) {
      findings.add(IdentityFinding.FORBIDDEN_FACTORS);
    }
    if (evidence.doubts().stream()
        .anyMatch(doubt -> doubt.kind() == IdentityDoubt.Kind.SIGNATURE_OF_ANOTHER)) {
      findings.add(IdentityFinding.SIGNATURE_OF_ANOTHER);
    }
    if (policy.formality() == FormalityProfile.SEED_STRICT
        && policy.signed().contains(claim.right())
        && counted.stream().noneMatch(IdentityFactor::isFormal)) {
      findings.add(IdentityFinding.FORMALITY_GAP);
    }
    return findings;
  }

  private static Optional<IdentityAsk> formality(
      Set<IdentityFinding> findings, AskingSoFar asking) {
    boolean open =
        findings.contains(IdentityFinding.FORMALITY_GAP)
            && !asking.wasAsked(IdentityFactor.HANDWRITTEN_SIGNATURE);
    IdentityDoubt none =
        new IdentityDoubt(
            IdentityDoubt.Kind.FORMALITY,
            Set.of(),
            "the notice asks for a signature (" + SIGNED + "); the request goes on without it");
    return open
        ? Optional.of(
            new IdentityAsk(none, Set.of(IdentityFactor.HANDWRITTEN_SIGNATURE), asking.today()))
        : Optional.empty();
  }

  /** What somebody recorded comes first; else the distance itself is the doubt. */
  private static IdentityDoubt reason(
      IdentityEvidence evidence, IdentityAssurance soFar, IdentityLevel needed) {
    List<IdentityDoubt> doubts = evidence.doubts();
    return doubts.isEmpty()
        ? new IdentityDoubt(
            IdentityDoubt.Kind.TOO_LITTLE_FOR_THE_RISK,
            Set.of(),
            needed + " is needed, " + soFar.level() + " was shown")
        : doubts.get(doubts.size() - 1);
  }
}
