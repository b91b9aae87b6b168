package fi.rekisteri.access;

import fi.rekisteri.processing.RuleId;

/**
 * A decision to leave something out of an access answer (Art. 15(4), F05). It never goes without a
 * coded reason; whether the person is told the reason is a decision of its own, since the law asks
 * for it unless that defeats the purpose (section 34(3) of the Data Protection Act). <em>That</em>
 * something was left out is always told: the rest is still given, and must not look whole.
 *
 * @param what what is left out
 * @param reason why
 * @param rule the rule that allows it
 * @param told whether the person learns what and why
 */
public record AccessLimit(WithheldPart what, RedactionReason reason, RuleId rule, boolean told) {
  /** Refuses silence for a reason that does not allow it. */
  public AccessLimit {
    if (!told && !reason.mayBeUntold()) {
      throw new IllegalArgumentException(
          "only a reason of section 34(1) may be left untold (F05), and " + reason + " is none");
    }
  }

  /**
   * A decision of which the person is told what and why.
   *
   * @param what what is left out
   * @param reason why
   * @return the decision, by the reason's own rule
   */
  public static AccessLimit of(WithheldPart what, RedactionReason reason) {
    return new AccessLimit(what, reason, reason.rule(), true);
  }

  /**
   * The same by another rule.
   *
   * @param other the rule
   * @return a copy
   */
  public AccessLimit by(RuleId other) {
    return new AccessLimit(what, reason, other, told);
  }

  /**
   * The same, where telling what and why would defeat the purpose: the person learns only that
   * something was left out.
   *
   * @return a copy
   * @throws IllegalArgumentException where the reason is none of section 34(1) (F05)
   */
  public AccessLimit untold() {
    return new AccessLimit(what, reason, rule, false);
  }
}
