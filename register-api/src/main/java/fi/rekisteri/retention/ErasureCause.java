package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;

/** Why data is to go although its time is not over (Art. 17(1); S32, S36, S88). */
public enum ErasureCause {
  /** The data is needed no more, Art. 17(1)(a). */
  NO_LONGER_NEEDED("Art. 17(1)(a)"),
  /** Consent was withdrawn, and nothing else makes it lawful, Art. 17(1)(b). */
  CONSENT_WITHDRAWN("Art. 17(1)(b)"),
  /** The person objects, and no ground overrides, Art. 17(1)(c). */
  OBJECTION("Art. 17(1)(c)"),
  /** It was processed unlawfully, Art. 17(1)(d). */
  UNLAWFUL("Art. 17(1)(d)"),
  /** A law demands it, Art. 17(1)(e). */
  LEGAL_DUTY("Art. 17(1)(e)"),
  /** It was collected from a child for a service, Art. 17(1)(f). */
  CHILD("Art. 17(1)(f)"),
  /** The person asks for it, and the notice promises it (S32, S36). */
  PROMISED("S32"),
  /**
   * The person asks to be made anonymous as far as that applies (S88.2): what no rule of the
   * definition makes coarse, or would stand out, is erased.
   */
  ANONYMISATION("S88.2"),
  /** The supervisory authority ordered it, Art. 58(2)(g). */
  AUTHORITY_ORDER("Art. 58(2)(g)");

  private final RuleId rule;

  ErasureCause(String rule) {
    this.rule = new RuleId(rule);
  }

  /**
   * The rule.
   *
   * @return such as {@code Art. 17(1)(a)}
   */
  public RuleId rule() {
    return rule;
  }
}
