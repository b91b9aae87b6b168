package fi.rekisteri.portability;

import fi.rekisteri.processing.RuleId;

/** Why something that is held is not part of what a person may take along (Art. 20, S71.1). */
public enum ExclusionReason {
  /** Neither consent nor a contract with the person carries it. */
  OTHER_BASIS("Art. 20(1)(a)"),
  /** Only a consent could carry it, and none stands: it was withdrawn, or has ended. */
  NO_CONSENT("Art. 20(1)(a), 7(3)"),
  /** It would have been erased, and is held for purposes that are neither consent nor contract. */
  HELD("Art. 20(1)(a), 17(3)"),
  /** It is guessed from other data (S63). */
  INFERRED("Art. 20(1)"),
  /** The controller assigned it: a customer number, a link. */
  ASSIGNED("Art. 20(1)"),
  /** Somebody else gave it: an authority, a company, a subcontractor (S71). */
  FROM_OTHERS("Art. 20(1)"),
  /** It is on paper, or not processed by automated means otherwise (S38.3). */
  NOT_AUTOMATED("Art. 20(1)(b)"),
  /** It tells of somebody else, whose rights it would touch. */
  CONCERNS_OTHERS("Art. 20(4)"),
  /** It is withheld, from the copy of Art. 15 too; the rule beside it is the one that allows it. */
  WITHHELD("Art. 23(1)"),
  /**
   * Who holds it does not tell how it came to be, or for what it is used: a person has to find out,
   * and to answer.
   */
  UNDETERMINED("Art. 12(3)");

  private final RuleId rule;

  ExclusionReason(String rule) {
    this.rule = new RuleId(rule);
  }

  /**
   * Where the reason comes from.
   *
   * @return an article
   */
  public RuleId rule() {
    return rule;
  }
}
