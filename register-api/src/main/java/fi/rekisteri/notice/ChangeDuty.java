package fi.rekisteri.notice;

/**
 * What the controller must do because a definition changed, the gravest for people first. What a
 * duty is asked for, and by which provision, stands in each {@link ChangeRequirement}.
 */
public enum ChangeDuty {
  /** Ask for consent anew, or for the first time; until it is given, nothing is done (Art. 7). */
  NEW_CONSENT,
  /** Inform people before the change takes effect (Art. 13(3), 14(4), 5(1)(a)). */
  INFORM_AGAIN,
  /** Record why the legal basis changed, as {@code BasisChange} does (Art. 5(2), G6). */
  RECORD_BASIS,
  /** Assess whether the purpose is compatible with the old ones (Art. 6(4), G5.1b). */
  ASSESS_COMPATIBILITY,
  /** Weigh the interests anew (Art. 6(1)(f)). */
  ASSESS_BALANCING,
  /** Carry out the impact assessment, or look at it again (Art. 35(1), 35(11)). */
  REVIEW_IMPACT,
  /** Make sure of a ground for the transfer (Art. 44 to 49). */
  SECURE_TRANSFER,
  /** Agree with the processor in writing, on all terms (Art. 28(3)). */
  AGREE_WITH_PROCESSOR,
  /** Instruct processors, also to delete or to give back (Art. 28(3)(a), 28(3)(g)). */
  INSTRUCT_PROCESSORS,
  /**
   * A person reads the words and judges whether they mean something else for people; if they do,
   * people are informed again. No machine can tell.
   */
  REVIEW_MEANING,
  /** Nothing, for a reason that is told. */
  NOTHING
}
