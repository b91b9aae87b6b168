package fi.rekisteri.identity;

import fi.rekisteri.processing.RuleId;

/** What was found about who asks. Findings are noted with the case; only some of them stop it. */
public enum IdentityFinding {
  /** The notice wants a signature and there is none: noted, asked once, never a refusal. */
  FORMALITY_GAP("S69.2"),
  /** What was shown is no more than what identifies nobody, such as code and name. */
  FORBIDDEN_FACTORS("F06"),
  /** Somebody else signed: perhaps a proxy, who is to show the authorisation. */
  SIGNATURE_OF_ANOTHER("S69.2"),
  /** Somebody asks for another person, and showed no authorisation. */
  AUTHORISATION_MISSING("Art. 12(6)"),
  /** The authorisation has ended. */
  AUTHORISATION_ENDED("Art. 12(6)"),
  /** The authorisation does not say this right. */
  AUTHORISATION_TOO_NARROW("Art. 12(6)"),
  /** Nothing shows that it is a guardian. */
  GUARDIANSHIP_UNPROVEN("Art. 12(6)"),
  /** The child is old enough to ask, or to authorise somebody. */
  CHILD_ACTS_ITSELF("Art. 8"),
  /** The child has come of age: nobody is its guardian any more. */
  CHILD_IS_OF_AGE("Act 442/1999 s. 2"),
  /** The Regulation does not apply to the deceased. */
  DECEASED_IS_NO_SUBJECT("Recital 27");

  private final RuleId rule;

  IdentityFinding(String rule) {
    this.rule = new RuleId(rule);
  }

  /**
   * The rule behind it.
   *
   * @return the rule
   */
  public RuleId rule() {
    return rule;
  }
}
