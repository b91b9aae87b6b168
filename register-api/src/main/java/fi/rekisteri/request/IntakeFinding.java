package fi.rekisteri.request;

import fi.rekisteri.processing.RuleId;

/** What was noticed when a request came. None of it refuses a request, and none stops its time. */
public enum IntakeFinding {
  /** In a language that the notice does not invite (S68.2). */
  LANGUAGE_NOT_DECLARED("S68.2"),
  /** In a language of which nobody knows which it is, or that the register does not speak. */
  LANGUAGE_UNKNOWN("S68.2"),
  /** At another address than the notice names: it is passed on (S68.3). */
  OTHER_ADDRESSEE("S68.3"),
  /** Not signed, although the notice asks for it (S69.2); asked for once. */
  FORMALITY_GAP("S69.2"),
  /** It says nothing that anybody could act on: it is asked what is meant. */
  NOTHING_ASKED("Art. 12(2)"),
  /** An item lacks something that is needed to decide it (S75.1). */
  INCOMPLETE("S75.1"),
  /** Two of its items cannot both be meant: asked, and nothing erased before (S83). */
  CONTRADICTORY("S83"),
  /** The same is being asked for in another open request of the person. */
  DUPLICATE("S83"),
  /** It speaks for somebody who has died: the regulation does not apply to them. */
  DECEASED("Recital 27");

  private final RuleId rule;

  IntakeFinding(String rule) {
    this.rule = new RuleId(rule);
  }

  /**
   * The rule.
   *
   * @return such as {@code S68.2}
   */
  public RuleId rule() {
    return rule;
  }
}
